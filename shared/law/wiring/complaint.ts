import { earlier } from '../plain-date.ts';
import { type Case, commonFacts, dayField } from './case.ts';
import { ask, type Outcome, together } from './outcome.ts';

/** A complaint: its acknowledgement from the sending, its answer from the first written expression. */
export const complaintDeadlines = (from: Case): Outcome => {
  const sent = dayField(from, 'complaintDate') ?? dayField(from, 'documentDate');
  const before = dayField(from, 'earlierComplaintDate');
  const firstExpression = before === undefined || sent === undefined ? before : earlier(before, sent);
  const facts = { ...commonFacts(from), sent };
  return together(ask('acknowledge-complaint', facts), ask('answer-complaint', { ...facts, firstExpression }));
};
