import { isWorkingDay, nextWorkingDay } from '../calendar.ts';
import type { AnniversaryClock } from '../clock.ts';
import type { Facts } from '../facts.ts';
import { pickStart, startStep } from '../pick-start.ts';
import { addMonths, dayFrom, frenchDate, monthOf, yearOf } from '../plain-date.ts';
import { prudentDate } from '../prudent-date.ts';
import { missing, type Reckoning } from '../reckoning.ts';
import { termInWords } from '../term.ts';

/** A file that must be in by a given day of the anniversary month, or the next working day. */
export const reckonAnniversary = (clock: AnniversaryClock, facts: Facts): Reckoning => {
  const start = pickStart(facts, [clock.start]);
  if (start === undefined) return missing(clock.start.fact);
  const month = addMonths(start.day, clock.months);
  const end = dayFrom(yearOf(month), monthOf(month), clock.dayOfMonth);
  const due = isWorkingDay(end) ? end : nextWorkingDay(end);
  const rule = `mois anniversaire (${termInWords({ months: clock.months })}), fichier reçu au plus tard le ${clock.dayOfMonth} : ${frenchDate(end)}`;
  return {
    sort: 'dates',
    from: start.day,
    due,
    prudent: prudentDate(end, start.day),
    steps: due === end ? [startStep(start), rule] : [startStep(start), rule, `jour ouvré suivant : ${frenchDate(due)}`],
    marks: [],
  };
};
