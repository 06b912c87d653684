import { median } from '../../median.ts';
import type { PlacedWord } from '../placed-word.ts';
import { areaOf, type Segment } from './segment.ts';

type PageSize = { readonly width: number; readonly height: number };

/** A gap within a segment, before its word number `at`; `start` and `end` are the edges of the word after it. */
type Gap = { readonly segment: Segment; readonly at: number; readonly low: number; readonly high: number; readonly end: number };

/** Wider than between words (in usual heights, and in usual gaps), too narrow to part columns by itself. */
const leastGap = 0.85;
const leastRatio = 2;
const alignment = 1.5;

const spaces = (segments: readonly Segment[], width: number): number[] =>
  segments.flatMap((segment) =>
    segment.words.slice(1).map((word, index) => {
      const before = segment.words[index];
      return before === undefined ? 0 : (word.box[0] - before.box[0] - before.box[2]) * width;
    }),
  );

const gapsOf = (segment: Segment, least: number, width: number): Gap[] =>
  segment.words.flatMap((word, at) => {
    const before = segment.words[at - 1];
    if (before === undefined) return [];
    const low = (before.box[0] + before.box[2]) * width;
    const high = word.box[0] * width;
    return high - low >= least ? [{ segment, at, low, high, end: high + word.box[2] * width }] : [];
  });

const areNeighbours = (a: Segment, b: Segment, usual: number): boolean => {
  const distance = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
  return a !== b && distance > -usual * 0.4 && distance < usual * 2.2;
};

/** The words after both gaps begin, or end, at the same place. */
const areAligned = (a: Gap, b: Gap): boolean => Math.abs(a.high - b.high) < alignment || Math.abs(a.end - b.end) < alignment;

/** Another segment begins where the word after the gap does. */
const startsThere = (gap: Gap, other: Segment): boolean => Math.abs(other.left - gap.high) < alignment;

const splitAt = (segment: Segment, cuts: readonly number[], page: PageSize): Segment[] => {
  const pieces: PlacedWord[][] = [];
  segment.words.forEach((word, at) => {
    if (at === 0 || cuts.includes(at)) pieces.push([]);
    pieces.at(-1)?.push(word);
  });
  return pieces.map((words) => {
    const areas = words.map(({ box: [x, y, w, h] }) => ({
      left: x * page.width,
      top: y * page.height,
      right: (x + w) * page.width,
      bottom: (y + h) * page.height,
    }));
    return { words, ...areaOf(areas) };
  });
};

/** Parts the cells of a narrow table: where gaps of several lines stand under each other and the words after them are aligned. */
export const splitCells = (segments: readonly Segment[], usual: number, page: PageSize): Segment[] => {
  const least = Math.max(usual * leastGap, median(spaces(segments, page.width)) * leastRatio);
  const gaps = segments.flatMap((segment) => gapsOf(segment, least, page.width));
  const isCut = (gap: Gap): boolean =>
    gaps.some((other) => areNeighbours(gap.segment, other.segment, usual) && areAligned(gap, other)) ||
    segments.some((other) => areNeighbours(gap.segment, other, usual) && startsThere(gap, other));
  return segments
    .flatMap((segment) => {
      const cuts = gaps.filter((gap) => gap.segment === segment && isCut(gap)).map((gap) => gap.at);
      return cuts.length === 0 ? [segment] : splitAt(segment, cuts, page);
    })
    .sort((a, b) => a.top - b.top || a.left - b.left);
};
