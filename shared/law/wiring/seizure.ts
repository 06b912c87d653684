import { type Case, commonFacts, dayField, textField } from './case.ts';
import { ask, type Outcome } from './outcome.ts';

/** A seizure in our hands: at once. */
export const seizureDeadlines = (from: Case): Outcome =>
  ask('seizure-answer', { ...commonFacts(from), served: dayField(from, 'serviceDate'), serviceMode: textField(from, 'serviceMode') });
