import { loopedFigures } from './looped-figures.ts';
import { markHandwriting } from './mark-handwriting.ts';
import { partDigits } from './part-digits.ts';
import type { PreparedPicture } from './prepare-picture.ts';
import type { RecognisedWord } from './recognised.ts';

/** Holds what was recognised against the ink: which words were written by hand, ones and sevens that are nines, spaces between figures. */
export const lookAgain = (words: readonly RecognisedWord[], picture: PreparedPicture): RecognisedWord[] => {
  const { grey, ink } = picture;
  return partDigits(loopedFigures(markHandwriting(words, picture), grey, ink.threshold), grey, ink.threshold);
};
