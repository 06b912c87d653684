import type { MonthlyClock } from '../clock.ts';
import type { Facts } from '../facts.ts';
import { pickStart, startStep } from '../pick-start.ts';
import { addDays, addMonths, dayFrom, frenchDate, monthOf, yearOf } from '../plain-date.ts';
import { prudentDate } from '../prudent-date.ts';
import { missing, type Reckoning } from '../reckoning.ts';
import { termInWords } from '../term.ts';

/** So many months from a given day of the month of receipt, that day counting: the last day is the one before the same day of the month. */
export const reckonMonthly = (clock: MonthlyClock, facts: Facts): Reckoning => {
  const received = pickStart(facts, [clock.start]);
  if (received === undefined) return missing(clock.start.fact);
  const from = dayFrom(yearOf(received.day), monthOf(received.day), clock.dayOfMonth);
  const due = addDays(addMonths(from, clock.months), -1);
  return {
    sort: 'dates',
    from,
    due,
    prudent: prudentDate(due, from),
    steps: [
      startStep(received),
      `${termInWords({ months: clock.months })} à compter du ${frenchDate(from)}, ce jour compris : dernière lettre datée du ${frenchDate(due)}, sans prorogation`,
    ],
    marks: [],
  };
};
