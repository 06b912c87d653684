import type { InkRuns } from './ink-runs.ts';
import { skewOf } from './skew.ts';

const parts = 3;
/** Degrees: between lines at the top and at the foot of a page. */
const mostApart = 0.8;

/** Whether the lines at the top, in the middle and at the foot of a page run the same way. */
export const linesAreParallel = (runs: InkRuns): boolean => {
  const height = Math.floor(runs.height / parts);
  const skews = Array.from({ length: parts }, (_, part) =>
    skewOf({ ...runs, height, rows: runs.rows.subarray(part * height, (part + 1) * height + 1) }),
  );
  return Math.max(...skews) - Math.min(...skews) <= mostApart;
};
