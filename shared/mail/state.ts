/**
 * The life of a piece of mail.
 * `received` → `read` (every part has a transcript) → `decided` (documents stored) → `triaged` (all its messages sent);
 * `held` waits for a person, `rejected` is over and says why; `failed` is in a dead-letter queue and can be redriven.
 */
export const mailStates = ['received', 'read', 'decided', 'triaged', 'held', 'rejected', 'failed'] as const;
export type MailState = (typeof mailStates)[number];

/** The life of a letter (contract, `pli letters`). `sending` is `released` with a submit under way, shown as `released`. */
export const letterStates = [
  'ordered',
  'drafted',
  'awaiting-approval',
  'released',
  'sending',
  'sent',
  'delivered',
  'returned',
  'failed',
  'withdrawn',
] as const;
export type LetterState = (typeof letterStates)[number];

export const letterTemplates = [
  'legal-handover',
  'authority-handover',
  'insured-summons-notice',
  'counsel-instruction',
  'expert-report-receipt',
  'liability-notice',
  'complaint-acknowledgement',
  'complaint-answer',
  'complaint-holding',
  'complaint-grant',
  'complaint-refusal',
  'mediation-summary',
  'recourse-receipt',
  'recourse-dispute-answer',
  'cover-refusal',
  'road-victim-first-letter',
  'missing-items-request',
] as const;
export type LetterTemplate = (typeof letterTemplates)[number];

export const channels = ['internal', 'email', 'post', 'registered'] as const;
export type Channel = (typeof channels)[number];

export const releases = ['automatic', 'approval'] as const;
export type Release = (typeof releases)[number];
