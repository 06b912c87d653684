import type { Certainty } from '../contracts/certainties.ts';
import type { DeadlineCode } from '../contracts/deadline-codes.ts';
import type { Clock } from './clock.ts';
import type { FactName, Facts } from './facts.ts';
import type { PlainDate } from './plain-date.ts';

/**
 * Where a rule stands: article, the words that decide, the day they were read.
 * `verbatim`: the quote was read in a copy of the text itself; otherwise it is what a secondary source reports.
 */
export type Source = { readonly article: string; readonly quote: string; readonly verbatim: boolean; readonly readOn: PlainDate };

/** Facts and the dates they give; `prudent` where it differs from `due`. */
export type Example = { readonly facts: Facts; readonly due: string; readonly prudent?: string };

/** A rule between two days, decided by the starting day. */
export type RuleVersion = {
  readonly from: PlainDate;
  readonly until: PlainDate | 'now';
  readonly source: Source;
  readonly certainty: Certainty;
  readonly clock: Clock;
  /** What was read and is not computed. */
  readonly leavesOut: readonly string[];
  readonly examples: readonly Example[];
};

/** When a rule is the one meant, among those of the same code. */
export type Selector = { readonly fact: FactName; readonly among: readonly string[]; readonly orAbsent: boolean };

/** A time limit of the law or of a convention. `what` is French, as the list and the documentation show it. */
export type Rule = {
  readonly id: string;
  readonly code: DeadlineCode;
  readonly what: string;
  /** Section of the list: "Procédure civile", "Assurance" … */
  readonly family: Family;
  readonly when?: Selector;
  /** `not-before`: the first day on which something may be done; otherwise the last day. */
  readonly bound?: 'not-before';
  readonly versions: readonly [RuleVersion, ...RuleVersion[]];
};

export const families = [
  'Instance',
  'Voies de recours',
  'Expertise et exécution',
  'Réclamations et médiation',
  'Assurance automobile et corporel',
  'Assurance construction et catastrophes naturelles',
  'Contrat et prescription',
  'Recours entre assureurs',
] as const;
export type Family = (typeof families)[number];
