import type { Grey } from './grey.ts';
import type { InkRuns } from './ink-runs.ts';
import { type Spot, spotsOf } from './spots.ts';

/** A spot of at most this area (square inches) with nothing near it is dust; a full stop stands beside a letter. */
const mostArea = 0.0003;
const alone = 0.055;

/** Whether there is other ink around a spot. */
const hasNeighbours = ({ height, rows, from, to }: InkRuns, of: Uint32Array, own: number, spot: Spot, far: number): boolean => {
  for (let y = Math.max(0, spot.top - far); y < Math.min(height, spot.bottom + far); y++) {
    for (let run = rows[y] ?? 0; run < (rows[y + 1] ?? 0) && (from[run] ?? 0) < spot.right + far; run++)
      if ((to[run] ?? 0) > spot.left - far && of[run] !== own) return true;
  }
  return false;
};

/** A picture without its dust, and the ink that is left on it. */
export type Dusted = { readonly grey: Grey; readonly runs: InkRuns };

/** Takes the runs of the spots that are dust away and whitens them, with a rim of a pixel. */
const withoutSpots = (grey: Grey, runs: InkRuns, isDust: (run: number) => boolean): Dusted => {
  const { width } = grey;
  const pixels = new Uint8Array(grey.pixels);
  const [rows, from, to] = [new Uint32Array(runs.rows.length), new Uint32Array(runs.from), new Uint32Array(runs.to)];
  let count = 0;
  for (let y = 0; y < runs.height; y++) {
    for (let run = runs.rows[y] ?? 0; run < (runs.rows[y + 1] ?? 0); run++) {
      const [start, end] = [runs.from[run] ?? 0, runs.to[run] ?? 0];
      if (!isDust(run)) {
        from[count] = start;
        to[count++] = end;
        continue;
      }
      for (let at = y * width + start; at < y * width + end; at++)
        for (const step of [-width, -1, 0, 1, width]) pixels[at + step] = Math.max(pixels[at + step] ?? 0, 250);
    }
    rows[y + 1] = count;
  }
  return { grey: { ...grey, pixels }, runs: { ...runs, rows, from: from.subarray(0, count), to: to.subarray(0, count) } };
};

/** Whitens dust: spots smaller than a full stop that stand by themselves. */
export const removeDust = (grey: Grey, dpi: number, runs: InkRuns): Dusted => {
  const most = Math.max(3, Math.round(mostArea * dpi * dpi));
  const far = Math.round(alone * dpi);
  const { spots, of } = spotsOf(runs);
  const dust = spots.map((spot, index) => spot.area <= most && !hasNeighbours(runs, of, index, spot, far));
  return dust.includes(true) ? withoutSpots(grey, runs, (run) => dust[of[run] ?? 0] === true) : { grey, runs };
};
