import type { Certainty } from '../contracts/certainties.ts';
import type { FactName } from './facts.ts';
import type { ModeName } from './mode.ts';
import type { Term } from './term.ts';

/** A starting day: the fact, and what proves it ("signification", "envoi de la réclamation"). */
export type Start = { readonly fact: FactName; readonly proof: string };

/** Which extension for distance applies: `643`, months by court and domicile; before the Cour de cassation the court is in Paris. */
export type Distance = 'court' | 'paris' | 'appeal-pleadings' | 'victim';

/** So much time after a starting day: the first start that is known, or the latest of all with `latestOf`. */
export type AfterClock = {
  readonly sort: 'after';
  readonly start: readonly [Start, ...Start[]];
  readonly pick?: 'latest';
  readonly term: Term;
  readonly mode: ModeName;
  readonly distance?: Distance;
};

/** Time to appoint counsel, which ends at the hearing when that is near. */
export type CounselClock = {
  readonly sort: 'counsel';
  readonly after: AfterClock;
  readonly hearingWithin: { readonly days: number; readonly certainty: Certainty };
};

/** A day that a letter or an act sets, taken as written, with its time. */
export type StatedClock = { readonly sort: 'stated'; readonly fact: FactName; readonly proof: string; readonly note?: string };

/** So much time at least before a day. */
export type BeforeClock = {
  readonly sort: 'before';
  readonly end: Start;
  readonly term: Term;
  /** The limit exists only when the day was announced more than so many days before. */
  readonly announcedOver?: { readonly fact: FactName; readonly days: number };
};

/** At once: the day itself, or the next working day when the act came by electronic means. */
export type AtOnceClock = { readonly sort: 'at-once'; readonly start: Start; readonly electronic: string };

/** A limitation period with what interrupts and suspends it. */
export type PrescriptionClock = { readonly sort: 'prescription'; readonly start: readonly [Start, ...Start[]]; readonly term: Term };

/** IRSA: a file that must be in by a day of the anniversary month. */
export type AnniversaryClock = {
  readonly sort: 'anniversary';
  readonly start: Start;
  readonly months: number;
  readonly dayOfMonth: number;
};

/** IRSA: so many months from a day of the month of receipt, the starting day counting. */
export type MonthlyClock = { readonly sort: 'monthly'; readonly start: Start; readonly dayOfMonth: number; readonly months: number };

export type Clock =
  | AfterClock
  | CounselClock
  | StatedClock
  | BeforeClock
  | AtOnceClock
  | PrescriptionClock
  | AnniversaryClock
  | MonthlyClock;
