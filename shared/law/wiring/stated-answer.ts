import { type Case, commonFacts, dayField } from './case.ts';
import { ask, type Outcome } from './outcome.ts';
import { statedTime } from './stated-time.ts';

/** A day that the letter sets, as written, with the time that its quote states. */
export const statedAnswer = (from: Case, code: string, field: string): Outcome => {
  const quote = from.fields[field]?.quote;
  return ask(code, {
    ...commonFacts(from),
    statedDay: dayField(from, field),
    statedTime: quote === undefined ? undefined : statedTime(quote),
  });
};
