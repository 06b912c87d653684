import { bailiffActSigns } from './bailiff-act.ts';
import { courtDecisionSigns, courtExpertiseSigns, courtFilingSigns, criminalSummonsSigns, seizureNoticeSigns } from './court.ts';
import { courtPaperSigns } from './court-paper.ts';
import { authorityInquirySigns, complaintSigns, formalNoticeSigns, mediatorReferralSigns } from './disputes.ts';
import { expertNoticeSigns, expertReportSigns, medicalReportSigns } from './expertise.ts';
import { claimNoticeSigns, otherSigns } from './ordinary.ts';
import { recourseClaimSigns, recourseDisputeSigns, recourseSettlementSigns, thirdPartyPayerClaimSigns } from './recourse.ts';
import type { Sign } from './sign.ts';
import { summonsSigns } from './summons.ts';

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
