import { parisDay } from '../../shared/mail/paris-day.ts';
import type { Clock } from '../../shared/ports.ts';

/** The clock of the machine that runs a function. */
export const lambdaClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => parisDay(new Date().toISOString()),
};
