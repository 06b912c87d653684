import { nextWorkingDay } from '../calendar.ts';
import type { AtOnceClock } from '../clock.ts';
import type { Facts } from '../facts.ts';
import { pickStart, startStep } from '../pick-start.ts';
import { frenchDate } from '../plain-date.ts';
import { missing, type Reckoning } from '../reckoning.ts';

const electronic = /[eé]lectronique|d[eé]mat[eé]rialis|courriel|e-mail|plateforme/i;

/** The day of service itself; the next working day when it came by electronic means. */
export const reckonAtOnce = (clock: AtOnceClock, facts: Facts): Reckoning => {
  const start = pickStart(facts, [clock.start]);
  if (start === undefined) return missing(clock.start.fact);
  const byWire = facts.serviceMode !== undefined && electronic.test(facts.serviceMode);
  const due = byWire ? nextWorkingDay(start.day) : start.day;
  const step = byWire
    ? `remise électronique : le jour ouvré suivant, ${frenchDate(due)} (${clock.electronic})`
    : `sur-le-champ : ${frenchDate(due)}`;
  return { sort: 'dates', from: start.day, due, prudent: due, steps: [startStep(start), step], marks: [] };
};
