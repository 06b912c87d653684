import type { Deadline } from '../contracts/document.ts';
import type { FactName } from './facts.ts';

/** A deadline that runs, with each step of its computation in French. */
export type Running = { readonly status: 'running'; readonly deadline: Deadline; readonly steps: readonly string[] };

/** A deadline that cannot be computed: what is missing, why, whom to ask, and a prudent date where the earliest possible day gives one. */
export type NotRunning = {
  readonly status: 'not-running';
  readonly code: string;
  readonly missing: readonly FactName[];
  readonly reason: string;
  readonly ask: string;
  readonly prudent?: string;
};

/** A deadline that this case does not set off. */
export type NotApplicable = { readonly status: 'not-applicable'; readonly code: string; readonly reason: string };

export type DeadlineAnswer = Running | NotRunning | NotApplicable;
