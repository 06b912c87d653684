import type { Grey } from './grey.ts';
import { type InkRuns, inkRuns } from './ink-runs.ts';
import { inkThreshold } from './threshold.ts';

/** The ink of a picture at the level that parts it from paper. */
export type Ink = { readonly threshold: number; readonly runs: InkRuns };

export const inkOf = (grey: Grey): Ink => {
  const threshold = inkThreshold(grey);
  return { threshold, runs: inkRuns(grey, threshold) };
};
