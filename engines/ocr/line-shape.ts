import { median } from '../median.ts';
import type { Spot } from '../picture/spots.ts';
import type { RecognisedWord } from './recognised.ts';

/** How evenly a line is set, as measured on its ink; shares from 0 to 1. */
export type LineShape = {
  readonly line: number;
  /** Letters that were measured: what is a good deal smaller (points, accents) is none. */
  readonly letters: number;
  /** Share of them that stand on the line's one base line. */
  readonly onBase: number;
  /** Share of them that are as tall as one of the two commonest heights. */
  readonly ofHeight: number;
  /** Share of them that are far wider than tall: letters joined by a pen, or by bad print. */
  readonly joined: number;
};

/** Smaller than this is dust or a point. */
const leastInches = 0.03;
const smallest = 0.5;
const tolerance = 0.045;
const wide = 1.7;

/** The most values that lie within a window, and the values without them. */
const commonest = (values: readonly number[], reach: number): { count: number; rest: number[] } => {
  const sorted = Float64Array.from(values).sort();
  let [first, count] = [0, 0];
  for (let from = 0, to = 0; from < sorted.length; from++) {
    while (to < sorted.length && (sorted[to] ?? 0) - (sorted[from] ?? 0) <= 2 * reach) to++;
    if (to - from > count) [first, count] = [from, to - from];
  }
  return { count, rest: [...sorted.subarray(0, first), ...sorted.subarray(first + count)] };
};

const slopes = Array.from({ length: 33 }, (_, index) => (index - 16) * 0.0025);

/** Share of the letters whose feet lie on one straight line, whichever way it runs. */
const shareOnBase = (letters: readonly Spot[], reach: number): number => {
  const counts = slopes.map(
    (slope) =>
      commonest(
        letters.map(({ left, right, bottom }) => bottom - ((left + right) / 2) * slope),
        reach,
      ).count,
  );
  return Math.max(...counts) / letters.length;
};

const shapeOf = (line: number, spots: readonly Spot[]): LineShape => {
  const usual = median(spots.map(({ top, bottom }) => bottom - top));
  const letters = spots.filter(
    ({ top, bottom, left, right }) => bottom - top >= usual * smallest && bottom - top <= usual * 3 && right - left >= usual * 0.1,
  );
  const reach = Math.max(1, usual * tolerance);
  const heights = letters.map(({ top, bottom }) => bottom - top);
  const first = commonest(heights, reach);
  const count = Math.max(1, letters.length);
  return {
    line,
    letters: letters.length,
    onBase: letters.length === 0 ? 0 : shareOnBase(letters, reach),
    ofHeight: (first.count + commonest(first.rest, reach).count) / count,
    joined: letters.filter(({ top, bottom, left, right }) => right - left > (bottom - top) * wide).length / count,
  };
};

/** The spots that lie in the words of each line. */
const spotsByLine = (words: readonly RecognisedWord[], spots: readonly Spot[]): Map<number, Spot[]> => {
  const lines = new Map<number, Spot[]>();
  for (const spot of spots) {
    const [x, y] = [(spot.left + spot.right) / 2, (spot.top + spot.bottom) / 2];
    const word = words.find((one) => x >= one.x0 && x <= one.x1 && y >= one.y0 && y <= one.y1);
    if (word === undefined) continue;
    lines.set(word.line, [...(lines.get(word.line) ?? []), spot]);
  }
  return lines;
};

/** Measures the letters of every line that was read. */
export const lineShapes = (words: readonly RecognisedWord[], spots: readonly Spot[], dpi: number): LineShape[] => {
  const least = Math.round(leastInches * dpi);
  const letters = spots.filter(({ top, bottom }) => bottom - top >= least);
  return [...spotsByLine(words, letters)].map(([line, found]) => shapeOf(line, found));
};
