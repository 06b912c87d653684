import { authorityInquirySigns } from './authority-inquiry.ts';
import { bailiffActSigns } from './bailiff-act.ts';
import { claimNoticeSigns } from './claim-notice.ts';
import { complaintSigns } from './complaint.ts';
import { courtDecisionSigns } from './court-decision.ts';
import { courtExpertiseSigns } from './court-expertise.ts';
import { courtFilingSigns } from './court-filing.ts';
import { courtPaperSigns } from './court-paper.ts';
import { criminalSummonsSigns } from './criminal-summons.ts';
import { expertNoticeSigns } from './expert-notice.ts';
import { expertReportSigns } from './expert-report.ts';
import { formalNoticeSigns } from './formal-notice.ts';
import { mediatorReferralSigns } from './mediator-referral.ts';
import { medicalReportSigns } from './medical-report.ts';
import { otherSigns } from './other.ts';
import { recourseClaimSigns } from './recourse-claim.ts';
import { recourseDisputeSigns } from './recourse-dispute.ts';
import { recourseSettlementSigns } from './recourse-settlement.ts';
import { seizureNoticeSigns } from './seizure-notice.ts';
import type { Sign } from './sign.ts';
import { summonsSigns } from './summons.ts';
import { thirdPartyPayerClaimSigns } from './third-party-payer-claim.ts';

/** Everything that speaks for a kind. */
export const allSigns: readonly Sign[] = [
  ...summonsSigns,
  ...bailiffActSigns,
  ...courtPaperSigns,
  ...criminalSummonsSigns,
  ...courtDecisionSigns,
  ...courtFilingSigns,
  ...seizureNoticeSigns,
  ...courtExpertiseSigns,
  ...expertReportSigns,
  ...medicalReportSigns,
  ...expertNoticeSigns,
  ...complaintSigns,
  ...mediatorReferralSigns,
  ...authorityInquirySigns,
  ...formalNoticeSigns,
  ...recourseClaimSigns,
  ...recourseDisputeSigns,
  ...recourseSettlementSigns,
  ...thirdPartyPayerClaimSigns,
  ...claimNoticeSigns,
  ...otherSigns,
];
