import type { CounselClock } from '../clock.ts';
import type { Facts } from '../facts.ts';
import { dayOf, pickStart, startStep } from '../pick-start.ts';
import { daysBetween, frenchDate } from '../plain-date.ts';
import { prudentDate } from '../prudent-date.ts';
import type { Reckoning } from '../reckoning.ts';
import { reckonAfter } from './after.ts';

const withWarning = (reckoning: Reckoning, hearing: string | undefined, words: string): Reckoning =>
  reckoning.sort === 'dates' && hearing !== undefined && hearing < reckoning.due
    ? { ...reckoning, steps: [...reckoning.steps, `attention : l’audience du ${words} précède cette date`] }
    : reckoning;

/**
 * The term after service; when the act was served so few days before the hearing, before the hearing instead.
 * @law CPC art. 763
 */
export const reckonCounsel = (clock: CounselClock, facts: Facts): Reckoning => {
  const start = pickStart(facts, clock.after.start);
  const hearing = dayOf(facts, 'hearing');
  if (start === undefined || hearing === undefined) return reckonAfter(clock.after, facts);
  const ahead = daysBetween(start.day, hearing);
  if (ahead < 0 || ahead > clock.hearingWithin.days) return withWarning(reckonAfter(clock.after, facts), hearing, frenchDate(hearing));
  return {
    sort: 'dates',
    from: start.day,
    due: hearing,
    prudent: prudentDate(hearing, start.day),
    steps: [
      startStep(start),
      `acte remis ${ahead} jours avant l’audience, soit ${clock.hearingWithin.days} jours ou moins : jusqu’à l’audience du ${frenchDate(hearing)}`,
    ],
    marks: [clock.hearingWithin.certainty],
  };
};
