import type { Box, Handwriting } from '../../shared/mail/transcript.ts';
import type { CleanPicture } from '../picture/clean-picture.ts';
import { placeWords } from './place-words.ts';
import type { RecognisedWord } from './recognised.ts';

const lettersOf = (words: readonly RecognisedWord[]): number => words.reduce((sum, { text }) => sum + text.length, 0);

const around = (boxes: readonly Box[]): Box => {
  const [left, top] = [Math.min(...boxes.map((box) => box[0])), Math.min(...boxes.map((box) => box[1]))];
  const [right, bottom] = [Math.max(...boxes.map((box) => box[0] + box[2])), Math.max(...boxes.map((box) => box[1] + box[3]))];
  return [left, top, right - left, bottom - top];
};

/** Words of lines that follow each other, as passages. */
const passages = (words: readonly RecognisedWord[]): RecognisedWord[][] => {
  const found: RecognisedWord[][] = [];
  for (const word of [...words].sort((a, b) => a.line - b.line)) {
    const last = found.at(-1);
    if (last === undefined || word.line - (last.at(-1)?.line ?? word.line) > 1) found.push([word]);
    else last.push(word);
  }
  return found;
};

/** What of the words on a page was written by hand, with a box for each passage; undefined when nothing was. */
export const findHandwriting = (
  words: readonly RecognisedWord[],
  page: Omit<CleanPicture, 'grey' | 'ink' | 'regions'>,
): Handwriting | undefined => {
  const written = words.filter(({ byHand }) => byHand === true);
  if (written.length === 0) return undefined;
  const boxes = passages(written).flatMap((passage) => {
    const placed = placeWords(passage, page);
    return placed.length === 0 ? [] : [around(placed.map(({ box }) => box))];
  });
  return { share: Math.round((lettersOf(written) / lettersOf(words)) * 100) / 100, boxes };
};
