import { type Case, commonFacts, dayField, flagField, textField } from './case.ts';
import { ask, nothing, type Outcome, together } from './outcome.ts';

/** An economically irreparable vehicle: the offer. */
export const expertReportDeadlines = (from: Case): Outcome =>
  textField(from, 'lossType') === 'motor' && flagField(from, 'repairable') === false ? ask('total-loss-offer', commonFacts(from)) : nothing;

/** A consolidation that we learn of: the final offer. */
export const medicalReportDeadlines = (from: Case): Outcome =>
  dayField(from, 'consolidationDate') === undefined ? nothing : ask('injury-offer', commonFacts(from));

const construction = ['construction-missing-items', 'construction-cover', 'construction-offer'] as const;

/** A notice that starts a clock: damage to works, natural disaster. */
export const claimNoticeDeadlines = (from: Case): Outcome => {
  const facts = commonFacts(from);
  const lossType = textField(from, 'lossType');
  if (lossType === 'construction-damage') return together(...construction.map((code) => ask(code, facts)));
  return lossType === 'natural-disaster' ? ask('disaster-expertise', { ...facts, declared: facts.received }) : nothing;
};
