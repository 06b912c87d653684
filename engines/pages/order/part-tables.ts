import { median } from '../../median.ts';
import { columnsOf, type VisualLine, visualLines } from './columns.ts';
import type { Segment } from './segment.ts';

/** Wider between two lines (in usual heights, and in usual gaps) than between rows of one table. */
const leastGap = 1.2;
const leastRatio = 2;

const segmentsOf = (lines: readonly VisualLine[]): Segment[] => lines.flatMap((line) => line.segments);

/** Share of some segments that begin or end where the columns of others do. */
const alignedWith = (others: readonly Segment[], segments: readonly Segment[], usual: number): number => {
  const columns = columnsOf(others, usual);
  const near = (a: number, b: number): boolean => Math.abs(a - b) < usual * 0.5;
  const fits = (segment: Segment): boolean =>
    columns.some(
      (column) => column.some((other) => near(other.left, segment.left)) || column.some((other) => near(other.right, segment.right)),
    );
  return segments.filter(fits).length / Math.max(1, segments.length);
};

/** Lines above and below a wide gap are of one table where they share its columns: two or more cells of the fewer lines stand under cells of the others. */
const isOneTable = (above: readonly VisualLine[], below: readonly VisualLine[], usual: number): boolean => {
  const [few, many] = above.length < below.length ? [above, below] : [below, above];
  const [columnsOfFew, columnsOfMany] = [columnsOf(segmentsOf(few), usual).length, columnsOf(segmentsOf(many), usual).length];
  return columnsOfFew === columnsOfMany && alignedWith(segmentsOf(many), segmentsOf(few), usual) >= 0.6;
};

/** Lines parted where the gap between them is wide. */
const lineBands = (segments: readonly Segment[], usual: number): VisualLine[][] => {
  const lines = visualLines(segments);
  const gaps = lines.slice(1).map((line, index) => line.top - (lines[index]?.bottom ?? line.top));
  const wide = Math.max(usual * leastGap, median(gaps) * leastRatio);
  const bands: VisualLine[][] = [];
  lines.forEach((line, index) => {
    const gap = gaps[index - 1];
    if (gap === undefined || gap > wide) bands.push([]);
    bands.at(-1)?.push(line);
  });
  return bands;
};

/** Segments in bands, one below the other, with wide gaps between them. */
export const bandsOf = (segments: readonly Segment[], usual: number): Segment[][] => lineBands(segments, usual).map(segmentsOf);

/** What stands side by side in rows, parted where a letterhead above a table, or another table, was taken for rows of it. */
export const partTables = (segments: readonly Segment[], usual: number): Segment[][] => {
  const joined: VisualLine[][] = [];
  for (const part of lineBands(segments, usual)) {
    const before = joined.at(-1);
    if (before !== undefined && isOneTable(before, part, usual)) before.push(...part);
    else joined.push([...part]);
  }
  return joined.map(segmentsOf);
};
