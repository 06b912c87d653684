import { plusDays } from '../../text/calendar-day.ts';
import { type DateMatch, inYear } from '../../text/dates.ts';

/** A day without its year is taken for one of the last months. */
const yearlessReach = 300;

/** The day; without its year the last such one before the letter. */
export const dayBefore = (date: DateMatch, letter: string | undefined): string | undefined => {
  if (date.value !== undefined || letter === undefined) return date.value;
  const value = inYear(date, letter, 'before');
  return value !== undefined && value >= plusDays(letter, -yearlessReach) ? value : undefined;
};
