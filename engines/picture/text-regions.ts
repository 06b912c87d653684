import type { Rectangle } from './grey.ts';
import type { InkRuns } from './ink-runs.ts';

/** Inches: width of the cells in which ink is looked for; least height of the strip that parts two columns; cells that it is wide. */
const cellInches = 0.03;
const leastHeight = 0.6;
const stripCells = 3;
const deepest = 4;

/** Lines beside each other whose middles differ by more than this share of their height stand on lines of their own. */
const offLine = 0.3;
const leastOff = 3;
const leastShare = 0.4;

type Span = { readonly from: number; readonly to: number };
/** In cells across and pixels down, `to` not included. */
type Part = { readonly x: Span; readonly y: Span };
type Cut = { readonly x: number; readonly y: Span; readonly off: number };

/** Ink counts summed from the top left, so that any rectangle is asked in one step. */
type Sums = { readonly across: number; readonly down: number; readonly side: number; readonly sums: Uint32Array };

const sumInk = ({ width, height, rows, from, to }: InkRuns, side: number): Sums => {
  const across = Math.ceil(width / side);
  const sums = new Uint32Array((across + 1) * (height + 1));
  const row = new Uint32Array(across);
  for (let y = 0; y < height; y++) {
    row.fill(0);
    for (let run = rows[y] ?? 0; run < (rows[y + 1] ?? 0); run++) {
      const end = to[run] ?? 0;
      for (let x = from[run] ?? 0; x < end; ) {
        const cell = Math.floor(x / side);
        const next = Math.min(end, (cell + 1) * side);
        row[cell] = (row[cell] ?? 0) + next - x;
        x = next;
      }
    }
    const start = (y + 1) * (across + 1) + 1;
    for (let x = 0, sum = 0; x < across; x++) {
      sum += row[x] ?? 0;
      sums[start + x] = (sums[start + x - across - 1] ?? 0) + sum;
    }
  }
  return { across, down: height, side, sums };
};

const inkIn = ({ across, sums }: Sums, { x, y }: Part): number => {
  const at = (row: number, column: number): number => sums[row * (across + 1) + column] ?? 0;
  return at(y.to, x.to) - at(y.from, x.to) - at(y.to, x.from) + at(y.from, x.from);
};

/** Lines of text as runs of rows that hold ink, or runs of rows that hold none. */
const runs = (sums: Sums, x: Span, y: Span, inked: boolean): Span[] => {
  const found: Span[] = [];
  let from = -1;
  for (let row = y.from; row <= y.to; row++) {
    const is = row < y.to && inkIn(sums, { x, y: { from: row, to: row + 1 } }) > 0 === inked;
    if (is && from < 0) from = row;
    if (is || from < 0) continue;
    found.push({ from, to: row });
    from = -1;
  }
  return found;
};

/** From a strip outwards to the next strip that is empty over the same height, or to the end of the part. */
const columnBeside = (sums: Sums, part: Part, y: Span, start: number, step: 1 | -1): Span => {
  const isEmpty = (x: number): boolean => inkIn(sums, { x: { from: x, to: x + stripCells }, y }) === 0;
  let x = start;
  while (x > part.x.from && x + stripCells < part.x.to && isEmpty(x)) x += step;
  const inner = x;
  while (x > part.x.from && x + stripCells < part.x.to && !isEmpty(x)) x += step;
  return step === 1 ? { from: inner, to: Math.min(part.x.to, x + stripCells) } : { from: Math.max(part.x.from, x), to: inner + stripCells };
};

const middle = ({ from, to }: Span): number => (from + to) / 2;
const tall = ({ from, to }: Span): number => to - from;

/** How many lines at the right stand beside lines at the left without being on the same line, when that is not a rare thing. */
const offLines = (sums: Sums, part: Part, x: number, y: Span): number => {
  const left = runs(sums, columnBeside(sums, part, y, x, -1), y, true);
  const right = runs(sums, columnBeside(sums, part, y, x, 1), y, true);
  const beside = right.flatMap((line) =>
    left.filter((other) => other.from < line.to && line.from < other.to).map((other) => [line, other] as const),
  );
  const off = beside.filter(([a, b]) => Math.abs(middle(a) - middle(b)) > offLine * Math.min(tall(a), tall(b))).length;
  return off >= leastOff && off >= beside.length * leastShare ? off : 0;
};

/** The empty strip with the most lines beside it that are not on one line. */
const findCut = (sums: Sums, part: Part, least: number): Cut | undefined => {
  let best: Cut | undefined;
  for (let x = part.x.from + 1; x + stripCells < part.x.to; x++) {
    for (const y of runs(sums, { from: x, to: x + stripCells }, part.y, false)) {
      if (tall(y) < least) continue;
      const off = offLines(sums, part, x, y);
      if (off > (best?.off ?? 0)) best = { x, y, off };
    }
  }
  return best;
};

/** The nearest row, upwards or downwards, that is empty over the whole part: no line is cut through its letters. */
const emptyRow = (sums: Sums, part: Part, start: number, step: 1 | -1, limit: number): number | undefined => {
  for (let row = start; row !== limit; row += step)
    if (row <= part.y.from || row >= part.y.to || inkIn(sums, { x: part.x, y: { from: row - 1, to: row } }) === 0) return row;
  return undefined;
};

const split = (sums: Sums, part: Part, least: number, depth: number): Part[] => {
  const cut = depth < deepest ? findCut(sums, part, least) : undefined;
  if (cut === undefined) return [part];
  const half = Math.round(middle(cut.y));
  const top = emptyRow(sums, part, cut.y.from, 1, half);
  const bottom = emptyRow(sums, part, cut.y.to, -1, half);
  if (top === undefined || bottom === undefined) return [part];
  const [from, to] = [Math.max(part.y.from, top), Math.min(part.y.to, bottom)];
  const parts: Part[] = [
    { x: part.x, y: { from: part.y.from, to: from } },
    { x: { from: part.x.from, to: cut.x + 1 }, y: { from, to } },
    { x: { from: cut.x + 1, to: part.x.to }, y: { from, to } },
    { x: part.x, y: { from: to, to: part.y.to } },
  ];
  return parts.filter((one) => inkIn(sums, one) > 0).flatMap((one) => split(sums, one, least, depth + 1));
};

/** Parts of a straight page in which lines run from side to side: columns whose lines stand beside each other at other heights are parted. */
export const textRegions = (ink: InkRuns, dpi: number): Rectangle[] => {
  const side = Math.max(2, Math.round(cellInches * dpi));
  const sums = sumInk(ink, side);
  const whole: Part = { x: { from: 0, to: sums.across }, y: { from: 0, to: sums.down } };
  return split(sums, whole, Math.round(leastHeight * dpi), 0).map(({ x, y }) => ({
    left: x.from * side,
    top: y.from,
    width: Math.min(ink.width, x.to * side) - x.from * side,
    height: tall(y),
  }));
};
