import type { Certainty } from '../contracts/certainties.ts';
import type { FactName } from './facts.ts';
import type { PlainDate } from './plain-date.ts';

/** What a clock makes of the facts: dates with each step in words, or why there are none. */
export type Reckoning =
  | {
      readonly sort: 'dates';
      readonly from: PlainDate;
      readonly due: PlainDate;
      readonly prudent: PlainDate;
      readonly time?: string;
      readonly steps: readonly string[];
      /** Marks of the parts used besides the rule itself: distance, extension. */
      readonly marks: readonly Certainty[];
    }
  | { readonly sort: 'missing'; readonly missing: readonly FactName[] }
  | { readonly sort: 'not-applicable'; readonly reason: string };

export const missing = (...names: FactName[]): Reckoning => ({ sort: 'missing', missing: names });
