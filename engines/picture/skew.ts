import type { InkRuns } from './ink-runs.ts';

const mostDegrees = 4;
const coarse = 0.3;
const fine = 0.1;
const near = 0.2;
/** Pixels: every row is looked at, and every so manieth column; rows are gathered in bins of this height, each point shared out between two of them. */
const column = 4;
const bin = 1.5;
/** Of the points for the first search, which only has to come near. */
const everyForCoarse = 4;

type Points = { readonly xs: Int32Array; readonly ys: Int32Array };

const inkPoints = ({ height, rows, from, to }: InkRuns): Points => {
  let most = 0;
  for (let run = 0; run < from.length; run++) most += Math.ceil(((to[run] ?? 0) - (from[run] ?? 0)) / column);
  const [xs, ys] = [new Int32Array(most), new Int32Array(most)];
  let count = 0;
  for (let y = 0; y < height; y++)
    for (let run = rows[y] ?? 0; run < (rows[y + 1] ?? 0); run++) {
      for (let x = Math.ceil((from[run] ?? 0) / column) * column; x < (to[run] ?? 0); x += column) {
        xs[count] = x;
        ys[count++] = y;
      }
    }
  return { xs: xs.subarray(0, count), ys: ys.subarray(0, count) };
};

/** How sharply the ink falls into rows when the page is turned back by this angle, as seen on every so manieth point. */
const sharpness = ({ xs, ys }: Points, every: number, degrees: number, { width, height }: InkRuns): number => {
  const tangent = Math.tan((degrees * Math.PI) / 180) / bin;
  const offset = Math.ceil(Math.abs(tangent) * width) + 1;
  const rows = new Float64Array(Math.ceil(height / bin) + 2 * offset + 2);
  for (let i = 0; i < xs.length; i += every) {
    const place = (ys[i] ?? 0) / bin - (xs[i] ?? 0) * tangent + offset;
    const row = Math.floor(place);
    rows[row] = (rows[row] ?? 0) + row + 1 - place;
    rows[row + 1] = (rows[row + 1] ?? 0) + place - row;
  }
  let sum = 0;
  for (let i = 1; i < rows.length; i++) sum += ((rows[i] ?? 0) - (rows[i - 1] ?? 0)) ** 2;
  return sum;
};

/** The angle around `middle` at which the lines are sharpest: the top of the parabola through the best angle tried and its neighbours. */
const sharpest = (seen: (degrees: number) => number, middle: number, reach: number, apart: number): number => {
  const half = Math.ceil(reach / apart);
  const found = Array.from({ length: 2 * half + 1 }, (_, index) => seen(middle + (index - half) * apart));
  const best = found.indexOf(Math.max(...found));
  const [before, top, after] = [found[best - 1], found[best] ?? 0, found[best + 1]];
  const beyond = before === undefined || after === undefined ? 0 : (before - after) / (2 * (before - 2 * top + after));
  return middle + (best - half + beyond) * apart;
};

/** Degrees clockwise by which the lines of text run down to the right, right to some hundredths; 0 where there is too little ink to tell. */
export const skewOf = (runs: InkRuns): number => {
  const points = inkPoints(runs);
  if (points.xs.length < 500) return 0;
  const roughly = sharpest((degrees) => sharpness(points, everyForCoarse, degrees, runs), 0, mostDegrees, coarse);
  const exactly = sharpest((degrees) => sharpness(points, 1, degrees, runs), roughly, near, fine);
  return Math.round(exactly * 100) / 100;
};
