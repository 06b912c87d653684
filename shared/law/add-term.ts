import { addOuvrables, addWorkingDays } from './calendar.ts';
import { addDays, addMonths, type PlainDate } from './plain-date.ts';
import type { Term } from './term.ts';

/**
 * The last day of a term, before any extension: months first, then days.
 * @law CPC art. 640 and 641
 * @example addTerm(plainDate('2026-11-19'), { days: 15 }, false) // 2026-12-04
 */
export const addTerm = (start: PlainDate, term: Term, startCounts: boolean): PlainDate => {
  const { months, days, ouvrables, working, clear } = term;
  let end = months === undefined ? start : addMonths(start, months);
  if (days !== undefined) end = addDays(end, startCounts ? days - 1 : days);
  if (ouvrables !== undefined) end = addOuvrables(end, ouvrables);
  if (working !== undefined) end = addWorkingDays(end, working);
  return clear === undefined ? end : addDays(end, clear + 1);
};
