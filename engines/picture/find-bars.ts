import type { Box } from '../../shared/mail/transcript.ts';
import type { InkRuns } from './ink-runs.ts';

/** Inches: rows that are looked at lie so far apart, and each bar is looked for again so far below; specks are narrower than a bar. */
const step = 0.05;
const below = 0.25;
const narrowest = 0.007;

/** A bar code of few signs has as many bars; a picture's grain, cut into ink and paper, has more. */
const [fewest, most] = [16, 250] as const;
/** Share of the bars that go on below: of letters and of grain hardly half do, by chance. */
const leastKept = 0.75;
/** And about as many stand below. */
const mostLost = 0.15;
/** Rows in which bars must be seen: the code is at least 0.4 inches tall. */
const leastRows = 4;

type Run = readonly [from: number, to: number];

const runsOf = ({ rows, from, to }: InkRuns, y: number, least: number): Run[] => {
  const found: Run[] = [];
  for (let run = rows[y] ?? 0; run < (rows[y + 1] ?? 0); run++) {
    const [start, end] = [from[run] ?? 0, to[run] ?? 0];
    if (end - start >= least) found.push([start, end]);
  }
  return found;
};

const overlap = (a: Run, b: Run): number => Math.min(a[1], b[1]) - Math.max(a[0], b[0]);

/** Share of the runs of a row of which at least half goes on in another; both stand in order. */
const kept = (upper: readonly Run[], lower: readonly Run[]): number => {
  let at = 0;
  let count = 0;
  for (const run of upper) {
    while (at < lower.length && (lower[at]?.[1] ?? 0) <= run[0]) at++;
    const next = lower[at];
    if (next !== undefined && overlap(run, next) * 2 >= run[1] - run[0]) count++;
  }
  return count / upper.length;
};

/** Where upright bars stand beside each other as in a bar code, whether one can read it or not: many of one height, none of another; in shares of the page. */
export const findBars = (runs: InkRuns, dpi: number): Box | undefined => {
  const [stride, down, least] = [Math.max(1, Math.round(step * dpi)), Math.round(below * dpi), Math.max(2, Math.round(narrowest * dpi))];
  let first = -1;
  for (let y = 0, seen = 0; y + down < runs.height; y += stride) {
    const upper = runsOf(runs, y, least);
    const lower = runsOf(runs, y + down, least);
    const isBars =
      upper.length >= fewest &&
      upper.length <= most &&
      Math.abs(upper.length - lower.length) <= upper.length * mostLost &&
      kept(upper, lower) >= leastKept;
    if (!isBars) seen = 0;
    else if (++seen === 1) first = y;
    if (seen < leastRows) continue;
    const [left, right] = [upper[0]?.[0] ?? 0, upper.at(-1)?.[1] ?? 0];
    return [left / runs.width, first / runs.height, (right - left) / runs.width, (y + down - first) / runs.height];
  }
  return undefined;
};
