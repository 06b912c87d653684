import { addWorkingDays } from '../calendar.ts';
import type { BeforeClock } from '../clock.ts';
import type { FactName, Facts } from '../facts.ts';
import { dayOf } from '../pick-start.ts';
import { addDays, addMonths, daysBetween, earlier, frenchDate, type PlainDate } from '../plain-date.ts';
import { lastWorkedBy, prudentDate } from '../prudent-date.ts';
import { missing, type Reckoning } from '../reckoning.ts';
import { type Term, termInWords } from '../term.ts';

const back = (end: PlainDate, { months, days, working }: Term): PlainDate => {
  const monthsBack = months === undefined ? end : addMonths(end, -months);
  const daysBack = days === undefined ? monthsBack : addDays(monthsBack, -days);
  return working === undefined ? daysBack : addWorkingDays(daysBack, -working);
};

const announcedLate = (clock: BeforeClock, facts: Facts, end: PlainDate): string | undefined => {
  const { announcedOver } = clock;
  const announced = announcedOver === undefined ? undefined : dayOf(facts, announcedOver.fact);
  if (announcedOver === undefined || announced === undefined || daysBetween(announced, end) > announcedOver.days) return undefined;
  return `la date a été communiquée ${announcedOver.days} jours à l’avance ou moins : ce délai ne s’applique pas`;
};

const startFacts: readonly FactName[] = ['served', 'documentDate', 'received'];

/** So much time at least before a day, which does not count: the last day on which the act is in time, never moved forward. */
export const reckonBefore = (clock: BeforeClock, facts: Facts): Reckoning => {
  const end = dayOf(facts, clock.end.fact);
  if (end === undefined) return missing(clock.end.fact);
  const reason = announcedLate(clock, facts, end);
  if (reason !== undefined) return { sort: 'not-applicable', reason };
  const due = back(end, clock.term);
  const known = startFacts.map((fact) => dayOf(facts, fact)).find((day) => day !== undefined);
  const from = known === undefined ? lastWorkedBy(due) : earlier(known, due);
  return {
    sort: 'dates',
    from,
    due,
    prudent: prudentDate(due, from),
    steps: [
      `${clock.end.proof} : ${frenchDate(end)}`,
      `${termInWords(clock.term)} au moins avant ce jour, qui ne compte pas : ${frenchDate(due)}`,
    ],
    marks: [],
  };
};
