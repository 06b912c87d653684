import type { Grey } from '../picture/grey.ts';
import type { RecognisedWord } from './recognised.ts';

/** Digits in threes with a narrow space before each three, which recognition tends to lose: "3965,14" printed "3 965,14". */
const runTogether = /^(\d{4,9})((?:,\d{2})?(?:€|EUR)?[.,;)]*)$/;
const percent = /^(\d{1,3}(?:,\d{1,2})?)(%)$/;

/** A space is at least so much of the height of the digits wider than the gap between digits. */
const leastWider = 0.08;

type Gap = { readonly from: number; readonly to: number };

/** Columns of a word without ink between columns with ink. */
const gapsIn = ({ pixels, width }: Grey, word: RecognisedWord, threshold: number): Gap[] => {
  const gaps: Gap[] = [];
  let from = -1;
  for (let x = word.x0; x < word.x1; x++) {
    let ink = false;
    for (let y = word.y0; y < word.y1 && !ink; y++) ink = (pixels[y * width + x] ?? 255) <= threshold;
    if (!ink && from < 0) from = x;
    if (!ink || from < 0) continue;
    if (from > word.x0) gaps.push({ from, to: x });
    from = -1;
  }
  return gaps;
};

/** Where the characters end from left to right, each digit as wide as another, a comma or full stop half of that; in shares of the word. */
const endsOf = (text: string): number[] => {
  const widths = Array.from(text, (letter) => (/[.,;:)]/.test(letter) ? 0.5 : letter === '%' ? 1.5 : 1));
  const total = widths.reduce((sum, width) => sum + width, 0);
  let end = 0;
  return widths.map((width) => (end += width) / total);
};

/** Whether the gap after so many characters is wider than those between the other ones. */
const hasSpaceAfter = (gaps: readonly Gap[], word: RecognisedWord, count: number): boolean => {
  const place = word.x0 + (endsOf(word.text)[count - 1] ?? 0) * (word.x1 - word.x0);
  const digit = (word.x1 - word.x0) / Math.max(1, word.text.length);
  const near = gaps.filter((gap) => Math.abs((gap.from + gap.to) / 2 - place) < digit * 0.75);
  const widest = near.reduce((most, gap) => Math.max(most, gap.to - gap.from), 0);
  const others = gaps.filter((gap) => !near.includes(gap)).map((gap) => gap.to - gap.from);
  const usual = [...others].sort((a, b) => a - b)[Math.floor(others.length / 2)] ?? digit * 0.15;
  return widest - usual >= Math.max(2, leastWider * (word.y1 - word.y0));
};

/** The counts of characters after which a number is parted into threes. */
const partings = (text: string): number[] => {
  const [, digits = ''] = runTogether.exec(text) ?? [];
  if (digits !== '') return Array.from({ length: Math.floor((digits.length - 1) / 3) }, (_, i) => digits.length - 3 * (i + 1)).reverse();
  const [, number = ''] = percent.exec(text) ?? [];
  return number === '' ? [] : [number.length];
};

/** Gives numbers back the narrow spaces that are on the picture and were not read. */
export const partDigits = (words: readonly RecognisedWord[], grey: Grey, threshold: number): RecognisedWord[] =>
  words.map((word) => {
    const places = partings(word.text);
    if (places.length === 0) return word;
    const gaps = gapsIn(grey, word, threshold);
    if (!places.every((place) => hasSpaceAfter(gaps, word, place))) return word;
    const starts = [0, ...places, word.text.length];
    return {
      ...word,
      text: starts
        .slice(1)
        .map((end, index) => word.text.slice(starts[index], end))
        .join(' '),
    };
  });
