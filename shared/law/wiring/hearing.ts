import { type Case, commonFacts, dayField, timeField } from './case.ts';
import { ask, type Outcome } from './outcome.ts';

/** The hearing, as the act states it. */
export const hearingOf = (from: Case): Outcome =>
  ask('hearing', {
    ...commonFacts(from),
    served: dayField(from, 'serviceDate'),
    hearing: dayField(from, 'hearingDate'),
    statedTime: timeField(from, 'hearingTime'),
  });
