import type { Grey } from '../picture/grey.ts';
import { inkRuns } from '../picture/ink-runs.ts';
import { type Spot, spotsOf } from '../picture/spots.ts';
import type { RecognisedWord } from './recognised.ts';

/** The word by itself with paper around it. */
const wordIn = ({ pixels, width, height }: Grey, { x0, y0, x1, y1 }: RecognisedWord): Grey => {
  const own = { width: x1 - x0 + 2, height: y1 - y0 + 2 };
  const alone = new Uint8Array(own.width * own.height).fill(255);
  for (let y = Math.max(0, y0); y < Math.min(height, y1); y++)
    alone.set(pixels.subarray(y * width + x0, y * width + Math.min(width, x1)), (y - y0 + 1) * own.width + 1);
  return { pixels: alone, ...own };
};

const negative = ({ pixels, width, height }: Grey): Grey => ({ pixels: pixels.map((value) => 255 - value), width, height });

/** Paper that ink goes round. Diagonal neighbours hang together for ink and so not for paper, but a gap of less than a pixel is none. */
const holesIn = (word: Grey, threshold: number): Spot[] =>
  spotsOf(inkRuns(negative(word), 254 - threshold)).spots.filter(
    ({ left, top, right, bottom }) => left > 0 && top > 0 && right < word.width && bottom < word.height,
  );

/** Of its height a loop takes so much, and its middle stands above this. */
const leastLoop = 0.14;
const loopAbove = 0.55;
/** Of the height of its word a spot that is no dust takes so much, a letter or figure so much. */
const leastSpot = 0.12;
const leastTall = 0.45;
/** Spots that share so much of the narrower one's width are one letter. */
const sameLetter = 2 / 3;

/** Letters as spots from left to right; strokes one over the other are one letter. */
const lettersIn = (word: Grey, threshold: number): Spot[] => {
  const letters: Spot[] = [];
  const spots = spotsOf(inkRuns(word, threshold)).spots.filter(({ top, bottom }) => bottom - top >= word.height * leastSpot);
  for (const spot of [...spots].sort((a, b) => a.left - b.left)) {
    const last = letters.at(-1);
    const shared = last === undefined ? 0 : Math.min(last.right, spot.right) - spot.left;
    if (last === undefined || shared < Math.min(last.right - last.left, spot.right - spot.left) * sameLetter) letters.push({ ...spot });
    else {
      last.right = Math.max(last.right, spot.right);
      last.top = Math.min(last.top, spot.top);
      last.bottom = Math.max(last.bottom, spot.bottom);
    }
  }
  return letters;
};

const isTall = (sign: string): boolean => /[\p{L}\d€]/u.test(sign);

/** The letters that the signs of a word are; undefined where it is not known which is which. */
const lettersOf = (signs: readonly string[], word: Grey, threshold: number): (Spot | undefined)[] | undefined => {
  const letters = lettersIn(word, threshold);
  if (letters.length === signs.length) return letters;
  const tall = letters.filter(({ top, bottom }) => bottom - top >= word.height * leastTall);
  if (tall.length !== signs.filter(isTall).length) return undefined;
  let at = 0;
  return signs.map((sign) => (isTall(sign) ? tall[at++] : undefined));
};

const hasLoop = (letter: Spot, holes: readonly Spot[]): boolean => {
  const height = letter.bottom - letter.top;
  const own = holes.filter(
    ({ left, right, top, bottom }) => left >= letter.left && right <= letter.right && bottom - top >= height * leastLoop,
  );
  const [loop] = own;
  return own.length === 1 && loop !== undefined && (loop.top + loop.bottom) / 2 - letter.top < height * loopAbove;
};

/** Figures without a loop that recognition, taught on print, takes a nine by hand for; a question mark only where its own line was written by hand. */
const unlooped = new Set(['7', '1']);
const isUnlooped = (sign: string, byHand: boolean): boolean => unlooped.has(sign) || (byHand && sign === '?');

/** What is left of the confidence in a word of which a sign was changed. */
const changedTrust = 0.9;

/**
 * On a page on which somebody wrote by hand, what was read as 7, 1 or a question mark and has a loop at its top is a 9.
 * Only where the word's letters stand one by one on the picture, so that it is known which is which.
 */
export const loopedFigures = (words: readonly RecognisedWord[], grey: Grey, threshold: number): readonly RecognisedWord[] => {
  if (!words.some(({ byHand }) => byHand === true)) return words;
  return words.map((word) => {
    const signs = Array.from(word.text);
    const mayBeNine = (sign: string): boolean => isUnlooped(sign, word.byHand === true);
    if (!signs.some(mayBeNine)) return word;
    const alone = wordIn(grey, word);
    const letters = lettersOf(signs, alone, threshold);
    if (letters === undefined) return word;
    const holes = holesIn(alone, threshold);
    const text = signs
      .map((sign, index) => {
        const letter = letters[index];
        return mayBeNine(sign) && letter !== undefined && hasLoop(letter, holes) ? '9' : sign;
      })
      .join('');
    return text === word.text ? word : { ...word, text, confidence: word.confidence * changedTrust };
  });
};
