import { plusDays } from '../../text/calendar-day.ts';
import type { Value } from '../extract/field.ts';
import type { Role } from './roles.ts';

/** What is still to come when the letter is written. */
const ahead: ReadonlySet<Role> = new Set(['hearingDate', 'meetingDate', 'answerDue']);
/** What has been when the letter comes in. */
const past: ReadonlySet<Role> = new Set(['documentDate', 'lossDate', 'inspectionDate', 'decisionDate', 'serviceDate']);

/** A letter may have lain for so many days. */
const lain = 30;

/** Whether a day can be this field of a letter that came in then: no hearing of the past, no loss to come. */
export const isAdmissible = (role: Role, value: Value, received: string | undefined): boolean => {
  if (received === undefined) return true;
  const day = String(value);
  return !(ahead.has(role) && day < plusDays(received, -lain)) && !(past.has(role) && day > received);
};
