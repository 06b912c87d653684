import { type Area, areaOf, type Segment, sharedHeight } from './segment.ts';

const leastStrip = 0.9;

/** Free strips that run through all of some segments part them into columns, left to right. */
const byFreeStrips = (segments: readonly Segment[], usual: number): Segment[][] => {
  const sorted = [...segments].sort((a, b) => a.left - b.left);
  const columns: Segment[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const segment of sorted) {
    if (segment.left - reach >= usual * leastStrip) columns.push([]);
    columns.at(-1)?.push(segment);
    reach = Math.max(reach, segment.right);
  }
  return columns;
};

export type VisualLine = Area & { readonly segments: readonly Segment[] };

/** Segments at one height, from left to right; lines from top to bottom. */
export const visualLines = (segments: readonly Segment[]): VisualLine[] => {
  const lines: { segments: Segment[]; area: Area }[] = [];
  const centre = (area: Area): number => (area.top + area.bottom) / 2;
  for (const segment of [...segments].sort((a, b) => centre(a) - centre(b))) {
    const line = lines.findLast((candidate) => candidate.segments.some((other) => sharedHeight(other, segment) >= 0.5));
    if (line === undefined) lines.push({ segments: [segment], area: segment });
    else {
      line.segments.push(segment);
      line.area = areaOf([line.area, segment]);
    }
  }
  return lines.map((line) => ({ ...line.area, segments: line.segments.sort((a, b) => a.left - b.left) })).sort((a, b) => a.top - b.top);
};

type Strip = { readonly low: number; readonly high: number };

/** What stays free between neighbours on a line. */
const stripsOf = ({ segments }: VisualLine, usual: number): Strip[] =>
  segments.slice(1).flatMap((right, index) => {
    const low = segments[index]?.right ?? right.left;
    return right.left - low >= usual * leastStrip ? [{ low, high: right.left }] : [];
  });

/** A cell over several columns ("Accident | le 25/05/2026 à Angers"): it leaves no strip where at least two lines do, and no fewer than cover it. */
const spanning = (segments: readonly Segment[], usual: number): ReadonlySet<Segment> => {
  const strips = visualLines(segments).map((line) => stripsOf(line, usual));
  const covers = (segment: Segment, { low, high }: Strip): boolean => segment.left < low && segment.right > high - usual * leastStrip;
  const meets = (a: Strip, b: Strip): boolean => Math.min(a.high, b.high) - Math.max(a.low, b.low) >= usual * leastStrip;
  const isColumnEdge = (strip: Strip): boolean => {
    const free = strips.filter((line) => line.some((other) => meets(strip, other))).length;
    return free >= 2 && segments.filter((segment) => covers(segment, strip)).length <= free;
  };
  const edges = strips.flat().filter(isColumnEdge);
  return new Set(segments.filter((segment) => edges.some((edge) => covers(segment, edge))));
};

/** Segments parted into columns, left to right, by the strips that stay free between them; a cell over several columns belongs to the first of them. */
export const columnsOf = (segments: readonly Segment[], usual: number): Segment[][] => {
  const wide = spanning(segments, usual);
  const columns = byFreeStrips(
    segments.filter((segment) => !wide.has(segment)),
    usual,
  );
  for (const segment of wide) {
    const at = columns.findLastIndex((column) => areaOf(column).left <= segment.left + usual);
    columns[Math.max(0, at)]?.push(segment);
  }
  return columns;
};
