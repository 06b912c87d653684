import type { PlacedWord } from '../pages/placed-word.ts';

const doubtful = 0.6;

const near = (a: PlacedWord, b: PlacedWord): boolean => {
  const shared = Math.min(a.box[1] + a.box[3], b.box[1] + b.box[3]) - Math.max(a.box[1], b.box[1]);
  const gap = Math.max(a.box[0], b.box[0]) - Math.min(a.box[0] + a.box[2], b.box[0] + b.box[2]);
  return shared > Math.min(a.box[3], b.box[3]) * 0.4 && gap < Math.max(a.box[3], b.box[3]) * 1.6;
};

const isSuspect = (word: PlacedWord): boolean => !/[\p{L}\d€]/u.test(word.text) || (word.text.length <= 2 && word.confidence < doubtful);

/** Drops what was read into dust and the rests of rules: a sign or a doubtful letter with nothing beside it. */
export const dropNoise = (words: readonly PlacedWord[]): PlacedWord[] =>
  words.filter((word) => !isSuspect(word) || words.some((other) => other !== word && !isSuspect(other) && near(word, other)));
