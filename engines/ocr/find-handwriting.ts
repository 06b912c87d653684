import { boxAround } from '../../shared/mail/box-around.ts';
import type { Handwriting } from '../../shared/mail/transcript.ts';
import type { CleanPicture } from '../picture/clean-picture.ts';
import { placeWords } from './place-words.ts';
import type { RecognisedWord } from './recognised.ts';

const lettersOf = (words: readonly RecognisedWord[]): number => words.reduce((sum, { text }) => sum + text.length, 0);

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
    return placed.length === 0 ? [] : [boxAround(placed.map(({ box }) => box))];
  });
  return { share: Math.round((lettersOf(written) / lettersOf(words)) * 100) / 100, boxes };
};
