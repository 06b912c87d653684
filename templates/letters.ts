import type { LetterTemplate } from '../shared/mail/state.ts';
import { complaintAcknowledgement } from './complaint-acknowledgement/context.ts';
import { expertReportReceipt } from './expert-report-receipt/context.ts';
import { legalHandover } from './legal-handover/context.ts';
import type { Letter } from './letter.ts';
import { liabilityNotice } from './liability-notice/context.ts';
import { recourseReceipt } from './recourse-receipt/context.ts';

/** Every letter by its name. */
export const letters: Partial<Record<LetterTemplate, Letter>> = {
  'complaint-acknowledgement': complaintAcknowledgement,
  'expert-report-receipt': expertReportReceipt,
  'legal-handover': legalHandover,
  'liability-notice': liabilityNotice,
  'recourse-receipt': recourseReceipt,
};
