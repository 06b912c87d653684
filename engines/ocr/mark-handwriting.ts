import { spotsOf } from '../picture/spots.ts';
import { type LineShape, lineShapes } from './line-shape.ts';
import type { PreparedPicture } from './prepare-picture.ts';
import type { RecognisedWord } from './recognised.ts';

/** A line with fewer letters than this is judged by the lines around it. */
const leastLetters = 8;
/** Print stands on its line, in two heights, letter by letter: its shares make 1.53 and more, mostly 1.8; those of a hand mostly less than 1.4. */
const leastEven = 1.55;
/** How many lines further the next one that can be judged may be. */
const nearby = 2;

const isUneven = ({ onBase, ofHeight, joined }: LineShape): boolean => onBase + ofHeight - joined < leastEven;

/** The lines written by hand: those that are uneven themselves, and short ones between such lines. */
export const handwrittenLines = (shapes: readonly LineShape[]): Set<number> => {
  const judged = shapes.filter(({ letters }) => letters >= leastLetters);
  const follows = ({ line }: LineShape): boolean => {
    const near = judged.filter((other) => Math.abs(other.line - line) <= nearby);
    return near.length > 0 && near.every(isUneven);
  };
  return new Set(shapes.filter((shape) => (judged.includes(shape) ? isUneven(shape) : follows(shape))).map(({ line }) => line));
};

/** Marks the words of lines that were written by hand, by how unevenly their letters stand on the picture. */
export const markHandwriting = (words: readonly RecognisedWord[], { ink, dpi }: Pick<PreparedPicture, 'ink' | 'dpi'>): RecognisedWord[] => {
  const lines = handwrittenLines(lineShapes(words, spotsOf(ink.runs).spots, dpi));
  return words.map((word) => (lines.has(word.line) ? { ...word, byHand: true as const } : word));
};
