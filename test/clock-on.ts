import { parisDay } from '../shared/mail/paris-day.ts';
import type { Clock } from '../shared/ports.ts';

/** A clock that runs on from nine in the morning of a day, whatever day the tests run on. */
export const clockOn = (day: string): Clock => {
  const ahead = Date.parse(`${day}T09:00:00+01:00`) - Date.now();
  const now = (): string => new Date(Date.now() + ahead).toISOString();
  return { now, today: () => parisDay(now()) };
};
