import { isWorkingDay, previousWorkingDay } from './calendar.ts';
import { later, type PlainDate } from './plain-date.ts';

/** The day itself when it is worked, else the working day before. National holidays only. */
export const lastWorkedBy = (end: PlainDate): PlainDate => (isWorkingDay(end) ? end : previousWorkingDay(end));

/** As `lastWorkedBy`, but never before the starting day. */
export const prudentDate = (end: PlainDate, from: PlainDate): PlainDate => later(lastWorkedBy(end), from);
