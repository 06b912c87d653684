import { configurationError } from '../../shared/errors.ts';

const most = 20;
const windowMilliseconds = 60_000;

/** Counts who tries to come in: after twenty attempts without success within a minute, all wait for the rest of it. */
export const countAttempts = () => {
  let times: number[] = [];
  return {
    /** @throws AppError `too-many` */
    refuseTooMany: (now: number): void => {
      times = times.filter((time) => now - time < windowMilliseconds);
      if (times.length >= most)
        throw configurationError('too-many', 'Trop d’essais : attendez une minute, puis ouvrez de nouveau votre lien.');
      times.push(now);
    },
    /** An attempt that succeeded does not count. */
    succeeded: (): void => {
      times.pop();
    },
  };
};
