import type { Facts } from '../facts.ts';
import { type Case, commonFacts, dayField, timeField } from './case.ts';
import { ask, type Outcome } from './outcome.ts';

const factsOf = (from: Case): Facts => ({
  ...commonFacts(from),
  served: dayField(from, 'serviceDate'),
  hearing: dayField(from, 'hearingDate'),
  statedTime: timeField(from, 'hearingTime'),
});

/** The hearing, as the act states it. */
export const hearingOf = (from: Case): Outcome => ask('hearing', factsOf(from));

/** The hearing of a criminal court, as the summons states it. */
export const criminalHearingOf = (from: Case): Outcome => ask('hearing', { ...factsOf(from), nature: 'criminal' });
