import type { Deadline, FieldValue } from '../contracts/document.ts';
import type { Kind } from '../mail/kinds.ts';
import type { Case } from './wiring/case.ts';
import { claimNoticeDeadlines, expertReportDeadlines, medicalReportDeadlines } from './wiring/claims.ts';
import { complaintDeadlines } from './wiring/complaint.ts';
import { courtDecisionDeadlines } from './wiring/court-decision.ts';
import { courtFilingDeadlines } from './wiring/court-filing.ts';
import { courtExpertiseDeadlines, expertNoticeDeadlines } from './wiring/expertise.ts';
import { criminalHearingOf } from './wiring/hearing.ts';
import { nothing, type Outcome, type Stopped } from './wiring/outcome.ts';
import { recourseDeadlines } from './wiring/recourse.ts';
import { seizureDeadlines } from './wiring/seizure.ts';
import { statedAnswer } from './wiring/stated-answer.ts';
import { summonsDeadlines } from './wiring/summons.ts';

const none = (): Outcome => nothing;

const byKind: Readonly<Record<Kind, (from: Case) => Outcome>> = {
  summons: summonsDeadlines,
  'criminal-summons': criminalHearingOf,
  'court-decision': courtDecisionDeadlines,
  'court-filing': courtFilingDeadlines,
  'seizure-notice': seizureDeadlines,
  'court-expertise': courtExpertiseDeadlines,
  'expert-report': expertReportDeadlines,
  'medical-report': medicalReportDeadlines,
  'expert-notice': expertNoticeDeadlines,
  complaint: complaintDeadlines,
  'mediator-referral': (from) => statedAnswer(from, 'mediator-answer', 'answerDue'),
  'authority-inquiry': (from) => statedAnswer(from, 'authority-answer', 'answerDue'),
  'formal-notice': (from) => statedAnswer(from, 'formal-notice-answer', 'answerDue'),
  'recourse-claim': recourseDeadlines,
  'recourse-dispute': recourseDeadlines,
  'recourse-settlement': none,
  'third-party-payer-claim': none,
  'claim-notice': claimNoticeDeadlines,
  other: none,
};

/** What is known of one document: its kind and fields, the day it came, where we live ("FR-44"). */
export type DeadlinesInput = {
  readonly kind: Kind;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly received: string;
  readonly domicile: string;
};

/** Every deadline that a document sets off, and those that cannot be computed, with the reason. */
export const deadlinesOf = (input: DeadlinesInput): { running: Deadline[]; notRunning: Stopped[] } => {
  const { running, notRunning } = byKind[input.kind](input);
  return { running: [...running], notRunning: [...notRunning] };
};
