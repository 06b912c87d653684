import type { Barcode, Box } from '../../shared/mail/transcript.ts';
import type { Grey } from './grey.ts';
import { type Ink, inkOf } from './ink.ts';

/** The names of the six patch codes by their bars, wide and narrow. Read upside down 1 is 6 and 3 is T. */
const names: Readonly<Record<string, string>> = { WWNN: '1', WNNW: '2', WNWN: '3', NWWN: '4', NNWW: '6', NWNW: 'T' };

/** In inches. A wide bar measures 0.20, a narrow one and every space 0.08; print and scan may take or give a third of a narrow one. */
const widths = { narrow: [0.05, 0.115], wide: [0.165, 0.24], space: [0.045, 0.115] } as const;
/** White on both sides; bars at least this long (the standard asks for 2). */
const quiet = 0.1;
const leastLength = 1.2;
/** How far the code may wander from one line of pixels looked at to the next, and how many in a row may miss it (dust, a fold). */
const mostDrift = 0.04;
const mostMissed = 3;
const step = 0.05;

/** Lines of pixels that run one way: how many, and the lengths of paper and ink in turn along one of them; the first is paper. */
type Axis = { readonly lines: number; readonly along: (line: number) => readonly number[] };
type Seen = { readonly name: string; readonly from: number; readonly to: number };
type Found = Seen & { readonly line: number };

const alongRow = ({ runs }: Ink, row: number): readonly number[] => {
  const lengths: number[] = [];
  let end = 0;
  for (let run = runs.rows[row] ?? 0; run < (runs.rows[row + 1] ?? 0); run++) {
    const [from, to] = [runs.from[run] ?? 0, runs.to[run] ?? 0];
    lengths.push(from - end, to - from);
    end = to;
  }
  return [...lengths, runs.width - end];
};

const alongColumn = ({ pixels, width, height }: Grey, threshold: number, column: number): readonly number[] => {
  const lengths: number[] = [];
  let ink = false;
  let start = 0;
  for (let row = 0; row < height; row++) {
    if ((pixels[row * width + column] ?? 255) <= threshold === ink) continue;
    lengths.push(row - start);
    [ink, start] = [!ink, row];
  }
  return [...lengths, height - start];
};

/** Bars run along the lines' direction across: first those that lie (a line is a column), then those that stand. */
const axesOf = (grey: Grey, ink: Ink): readonly [lying: Axis, standing: Axis] => [
  { lines: grey.width, along: (column) => alongColumn(grey, ink.threshold, column) },
  { lines: grey.height, along: (row) => alongRow(ink, row) },
];

const within = (inches: number, [least, most]: readonly [number, number]): boolean => inches >= least && inches <= most;

const barOf = (inches: number): string => (within(inches, widths.narrow) ? 'N' : within(inches, widths.wide) ? 'W' : '?');

/** The code in seven runs from `index` on, which is ink, between two stretches of paper. */
const codeAt = (runs: readonly number[], index: number, dpi: number): string | undefined => {
  const inches = (offset: number): number => (runs[index + offset] ?? 0) / dpi;
  if (inches(-1) < quiet || inches(7) < quiet) return undefined;
  if (![1, 3, 5].every((offset) => within(inches(offset), widths.space))) return undefined;
  return names[[0, 2, 4, 6].map((offset) => barOf(inches(offset))).join('')];
};

const seenOn = (axis: Axis, line: number, dpi: number): Seen[] => {
  const runs = axis.along(line);
  const seen: Seen[] = [];
  let position = 0;
  runs.forEach((length, index) => {
    const name = index % 2 === 1 ? codeAt(runs, index, dpi) : undefined;
    if (name !== undefined)
      seen.push({ name, from: position, to: position + runs.slice(index, index + 7).reduce((sum, run) => sum + run, 0) });
    position += length;
  });
  return seen;
};

/** Codes seen on lines near each other at about the same place are one. */
const follow = (axis: Axis, dpi: number): Found[][] => {
  const stride = Math.max(1, Math.round(step * dpi));
  const open: Found[][] = [];
  for (let line = 0; line < axis.lines; line += stride) {
    for (const seen of seenOn(axis, line, dpi)) {
      const goesOn = open.find((trail) => {
        const last = trail.at(-1);
        const missed = last === undefined ? 0 : (line - last.line) / stride;
        return last?.name === seen.name && missed <= mostMissed + 1 && Math.abs(last.from - seen.from) <= mostDrift * dpi * missed;
      });
      if (goesOn === undefined) open.push([{ ...seen, line }]);
      else goesOn.push({ ...seen, line });
    }
  }
  return open.filter((trail) => ((trail.at(-1)?.line ?? 0) - (trail[0]?.line ?? 0)) / dpi >= leastLength);
};

const boxOf = (trail: readonly Found[], { width, height }: Grey, lying: boolean): Box => {
  const across: readonly [number, number] = [trail[0]?.line ?? 0, trail.at(-1)?.line ?? 0];
  const along: readonly [number, number] = [Math.min(...trail.map(({ from }) => from)), Math.max(...trail.map(({ to }) => to))];
  const [xs, ys] = lying ? [across, along] : [along, across];
  return [xs[0] / width, ys[0] / height, (xs[1] - xs[0]) / width, (ys[1] - ys[0]) / height];
};

/** The patch codes on a picture: four thick bars that mailrooms print on sheets which part a batch. */
export const readPatches = (grey: Grey, dpi: number, ink = inkOf(grey)): Barcode[] =>
  axesOf(grey, ink)
    .flatMap((axis, index) =>
      follow(axis, dpi).map((trail) => ({
        format: 'PatchCode',
        text: `PATCH ${trail[0]?.name ?? ''}`,
        box: boxOf(trail, grey, index === 0),
      })),
    )
    .sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
