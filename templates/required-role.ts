import type { MailDocument } from '../shared/contracts/document.ts';
import type { LetterTemplate } from '../shared/mail/state.ts';

/** Who must release a letter: nobody, an approver, or an approver who is a jurist. */
export type RequiredRelease = { readonly approval: false } | { readonly approval: true; readonly role: 'approver' | 'jurist' };

/** Letters that take no position and leave by themselves. */
const automatic: ReadonlySet<LetterTemplate> = new Set([
  'legal-handover',
  'authority-handover',
  'complaint-acknowledgement',
  'expert-report-receipt',
  'recourse-receipt',
]);

/** Letters on cover, defence or a court case. */
const forJurist: ReadonlySet<LetterTemplate> = new Set(['insured-summons-notice', 'counsel-instruction', 'cover-refusal']);

/** Kinds about which a jurist releases every letter that takes a position. */
const courtKinds: ReadonlySet<string> = new Set([
  'summons',
  'criminal-summons',
  'court-decision',
  'court-filing',
  'court-expertise',
  'seizure-notice',
  'formal-notice',
]);

/** The release that a letter needs, whatever the configuration says; no configuration can lower it. */
export const requiredRole = (template: LetterTemplate, document: Pick<MailDocument, 'kind'>): RequiredRelease => {
  if (automatic.has(template)) return { approval: false };
  return { approval: true, role: forJurist.has(template) || courtKinds.has(document.kind) ? 'jurist' : 'approver' };
};
