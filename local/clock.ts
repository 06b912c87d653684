import { parisDay } from '../shared/mail/paris-day.ts';
import type { Clock } from '../shared/ports.ts';

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => parisDay(new Date().toISOString()),
};
