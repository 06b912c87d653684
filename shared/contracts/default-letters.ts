import type { LetterRule } from './configuration.ts';

const calledToCourt: LetterRule['when'] = { kind: ['summons', 'criminal-summons'] };

/** Letters that each kind sets off, as shipped (contract, "Letters each kind sets off"). */
export const defaultLetters: LetterRule[] = [
  { when: calledToCourt, template: 'legal-handover', release: 'automatic', channel: 'internal', to: 'legal' },
  {
    when: { kind: 'summons', fields: { insuredName: true }, notIn: { insuredName: 'claimants' } },
    template: 'insured-summons-notice',
    release: 'approval',
    channel: 'registered',
    to: 'insured',
  },
  {
    when: { kind: 'criminal-summons', fields: { insuredName: true } },
    template: 'insured-summons-notice',
    release: 'approval',
    channel: 'registered',
    to: 'insured',
  },
  { when: calledToCourt, template: 'counsel-instruction', release: 'approval', channel: 'email', to: 'counsel' },
  {
    when: { kind: ['court-decision', 'court-filing', 'court-expertise', 'seizure-notice', 'formal-notice'] },
    template: 'legal-handover',
    release: 'automatic',
    channel: 'internal',
    to: 'legal',
  },
  {
    when: { kind: 'expert-report', fields: { contactEmail: true }, byEmail: true },
    template: 'expert-report-receipt',
    release: 'automatic',
    channel: 'email',
    to: 'expert',
  },
  { when: { kind: 'expert-report' }, template: 'expert-report-receipt', release: 'automatic', channel: 'post', to: 'expert' },
  {
    when: { kind: 'expert-report', fields: { liablePartyName: true } },
    template: 'liability-notice',
    release: 'approval',
    channel: 'registered',
    to: 'liable-insurer',
  },
  {
    when: { kind: 'complaint', fields: { contactEmail: true }, byEmail: true },
    template: 'complaint-acknowledgement',
    release: 'automatic',
    channel: 'email',
    to: 'complainant',
  },
  { when: { kind: 'complaint' }, template: 'complaint-acknowledgement', release: 'automatic', channel: 'post', to: 'complainant' },
  {
    when: { kind: 'complaint', fields: { contactEmail: true }, byEmail: true },
    template: 'complaint-answer',
    release: 'approval',
    channel: 'email',
    to: 'complainant',
  },
  { when: { kind: 'complaint' }, template: 'complaint-answer', release: 'approval', channel: 'post', to: 'complainant' },
  { when: { kind: 'mediator-referral' }, template: 'mediation-summary', release: 'approval', channel: 'post', to: 'mediator' },
  { when: { kind: 'authority-inquiry' }, template: 'authority-handover', release: 'automatic', channel: 'internal', to: 'mediation' },
  {
    when: { kind: 'recourse-claim', fields: { contactEmail: true }, byEmail: true },
    template: 'recourse-receipt',
    release: 'automatic',
    channel: 'email',
    to: 'counterparty',
  },
  { when: { kind: 'recourse-claim' }, template: 'recourse-receipt', release: 'automatic', channel: 'post', to: 'counterparty' },
  { when: { kind: 'recourse-dispute' }, template: 'recourse-dispute-answer', release: 'approval', channel: 'post', to: 'counterparty' },
];
