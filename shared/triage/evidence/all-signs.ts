import authorityInquiry from './authority-inquiry.json' with { type: 'json' };
import { bailiffActSigns } from './bailiff-act.ts';
import claimNotice from './claim-notice.json' with { type: 'json' };
import complaint from './complaint.json' with { type: 'json' };
import courtDecision from './court-decision.json' with { type: 'json' };
import courtExpertise from './court-expertise.json' with { type: 'json' };
import courtFiling from './court-filing.json' with { type: 'json' };
import { courtPaperSigns } from './court-paper.ts';
import criminalSummons from './criminal-summons.json' with { type: 'json' };
import expertNotice from './expert-notice.json' with { type: 'json' };
import expertReport from './expert-report.json' with { type: 'json' };
import formalNotice from './formal-notice.json' with { type: 'json' };
import mediatorReferral from './mediator-referral.json' with { type: 'json' };
import medicalReport from './medical-report.json' with { type: 'json' };
import { otherSigns } from './other.ts';
import { recourseClaimSigns } from './recourse-claim.ts';
import { recourseDisputeSigns } from './recourse-dispute.ts';
import recourseSettlement from './recourse-settlement.json' with { type: 'json' };
import seizureNotice from './seizure-notice.json' with { type: 'json' };
import { type Sign, signsFor } from './sign.ts';
import summons from './summons.json' with { type: 'json' };
import thirdPartyPayerClaim from './third-party-payer-claim.json' with { type: 'json' };

/** Everything that speaks for a kind. */
export const allSigns: readonly Sign[] = [
  ...signsFor('summons', summons),
  ...bailiffActSigns,
  ...courtPaperSigns,
  ...signsFor('criminal-summons', criminalSummons),
  ...signsFor('court-decision', courtDecision),
  ...signsFor('court-filing', courtFiling),
  ...signsFor('seizure-notice', seizureNotice),
  ...signsFor('court-expertise', courtExpertise),
  ...signsFor('expert-report', expertReport),
  ...signsFor('medical-report', medicalReport),
  ...signsFor('expert-notice', expertNotice),
  ...signsFor('complaint', complaint),
  ...signsFor('mediator-referral', mediatorReferral),
  ...signsFor('authority-inquiry', authorityInquiry),
  ...signsFor('formal-notice', formalNotice),
  ...recourseClaimSigns,
  ...recourseDisputeSigns,
  ...signsFor('recourse-settlement', recourseSettlement),
  ...signsFor('third-party-payer-claim', thirdPartyPayerClaim),
  ...signsFor('claim-notice', claimNotice),
  ...otherSigns,
];
