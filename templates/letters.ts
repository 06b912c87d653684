import type { LetterTemplate } from '../shared/mail/state.ts';
import { authorityHandover } from './authority-handover/context.ts';
import { complaintAcknowledgement } from './complaint-acknowledgement/context.ts';
import { complaintAnswer } from './complaint-answer/context.ts';
import { complaintGrant } from './complaint-grant/context.ts';
import { complaintHolding } from './complaint-holding/context.ts';
import { complaintRefusal } from './complaint-refusal/context.ts';
import { counselInstruction } from './counsel-instruction/context.ts';
import { coverRefusal } from './cover-refusal/context.ts';
import { expertReportReceipt } from './expert-report-receipt/context.ts';
import { insuredSummonsNotice } from './insured-summons-notice/context.ts';
import { legalHandover } from './legal-handover/context.ts';
import type { Letter } from './letter.ts';
import { liabilityNotice } from './liability-notice/context.ts';
import { mediationSummary } from './mediation-summary/context.ts';
import { missingItemsRequest } from './missing-items-request/context.ts';
import { recourseDisputeAnswer } from './recourse-dispute-answer/context.ts';
import { recourseReceipt } from './recourse-receipt/context.ts';
import { roadVictimFirstLetter } from './road-victim-first-letter/context.ts';

/** Every letter by its name. */
export const letters: Readonly<Record<LetterTemplate, Letter>> = {
  'authority-handover': authorityHandover,
  'complaint-acknowledgement': complaintAcknowledgement,
  'complaint-answer': complaintAnswer,
  'complaint-grant': complaintGrant,
  'complaint-holding': complaintHolding,
  'complaint-refusal': complaintRefusal,
  'counsel-instruction': counselInstruction,
  'cover-refusal': coverRefusal,
  'expert-report-receipt': expertReportReceipt,
  'insured-summons-notice': insuredSummonsNotice,
  'legal-handover': legalHandover,
  'liability-notice': liabilityNotice,
  'mediation-summary': mediationSummary,
  'missing-items-request': missingItemsRequest,
  'recourse-dispute-answer': recourseDisputeAnswer,
  'recourse-receipt': recourseReceipt,
  'road-victim-first-letter': roadVictimFirstLetter,
};
