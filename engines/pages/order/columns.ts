import { type Area, areaOf, type Segment, sharedHeight } from './segment.ts';

/** Free strips that run through all of some segments part them into columns, left to right. */
export const columnsOf = (segments: readonly Segment[], usual: number): Segment[][] => {
  const sorted = [...segments].sort((a, b) => a.left - b.left);
  const columns: Segment[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const segment of sorted) {
    if (segment.left - reach >= usual * 0.9) columns.push([]);
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
