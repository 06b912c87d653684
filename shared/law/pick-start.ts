import type { Start } from './clock.ts';
import type { FactName, Facts } from './facts.ts';
import { frenchDate, isPlainDate, type PlainDate } from './plain-date.ts';

/** The day of a fact, when it is known. */
export const dayOf = (facts: Facts, fact: FactName): PlainDate | undefined => {
  const value = facts[fact];
  return value !== undefined && isPlainDate(value) ? value : undefined;
};

/** A starting day, the fact it comes from and the step that names it. */
export type Picked = { readonly day: PlainDate; readonly proof: string };

const known = (facts: Facts, start: Start): Picked | undefined => {
  const day = dayOf(facts, start.fact);
  return day === undefined ? undefined : { day, proof: start.proof };
};

/** The first start that is known, or the latest of all of them, every one being needed. */
export const pickStart = (facts: Facts, starts: readonly Start[], pick?: 'latest'): Picked | undefined => {
  const found = starts.flatMap((start) => known(facts, start) ?? []);
  if (pick === undefined) return found[0];
  if (found.length < starts.length) return undefined;
  return found.reduce((best, next) => (next.day > best.day ? next : best));
};

/** "point de départ : signification du 20/11/2026". */
export const startStep = (picked: Picked): string => `point de départ : ${picked.proof} du ${frenchDate(picked.day)}`;
