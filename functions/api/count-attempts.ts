import { configurationError } from '../../shared/errors.ts';

const windowMilliseconds = 60_000;

export type Attempts = {
  /** @throws AppError `too-many` */
  refuseTooMany(now: number, who?: string): void;
  /** An attempt that succeeded does not count. */
  succeeded(who?: string): void;
};

/** Counts what is asked within a minute, by whom: beyond `most`, who asked waits for the rest of it, and is told `why`. */
export const countAttempts = (most: number, why: string): Attempts => {
  const times = new Map<string, number[]>();
  return {
    refuseTooMany: (now, who = '') => {
      const recent = (times.get(who) ?? []).filter((time) => now - time < windowMilliseconds);
      times.set(who, recent);
      if (recent.length >= most) throw configurationError('too-many', why);
      recent.push(now);
    },
    succeeded: (who = '') => {
      times.get(who)?.pop();
    },
  };
};
