import { setTimeout as pause } from 'node:timers/promises';
import { outsideError } from '../../../shared/errors.ts';
import { isNamed } from '../named-error.ts';

const throttles = ['ThrottlingException', 'ProvisionedThroughputExceededException', 'LimitExceededException', 'TooManyRequestsException'];

export type Wait = (milliseconds: number) => Promise<unknown>;

const tries = 7;

/** Asks again while Textract says that it is asked too often: after 0.2, 0.4 … 12.8 seconds, each cut at random so that functions do not ask in step. */
export const withBackoff = async <T>(ask: () => Promise<T>, wait: Wait = pause): Promise<T> => {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask();
    } catch (error) {
      if (!isNamed(error, ...throttles)) throw error;
      if (attempt + 1 === tries) throw outsideError('textract-throttled', 'Textract is asked too often.', { tries }, error);
      await wait(200 * 2 ** attempt * (0.5 + Math.random() / 2));
    }
  }
};
