import { type Kind, kinds } from '../../mail/kinds.ts';
import authorityInquiry from './authority-inquiry.json' with { type: 'json' };
import { bailiffActSigns } from './bailiff-act.ts';
import claimNotice from './claim-notice.json' with { type: 'json' };
import complaint from './complaint.json' with { type: 'json' };
import { conventionPaperSigns } from './convention-paper.ts';
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
import other from './other.json' with { type: 'json' };
import recourseClaim from './recourse-claim.json' with { type: 'json' };
import recourseDispute from './recourse-dispute.json' with { type: 'json' };
import recourseSettlement from './recourse-settlement.json' with { type: 'json' };
import seizureNotice from './seizure-notice.json' with { type: 'json' };
import { type Sign, type Signs, signsFor } from './sign.ts';
import summons from './summons.json' with { type: 'json' };
import thirdPartyPayerClaim from './third-party-payer-claim.json' with { type: 'json' };

/** What speaks for a kind and no other. */
const ofKind: Readonly<Record<Kind, Signs>> = {
  'authority-inquiry': authorityInquiry,
  'claim-notice': claimNotice,
  complaint,
  'court-decision': courtDecision,
  'court-expertise': courtExpertise,
  'court-filing': courtFiling,
  'criminal-summons': criminalSummons,
  'expert-notice': expertNotice,
  'expert-report': expertReport,
  'formal-notice': formalNotice,
  'mediator-referral': mediatorReferral,
  'medical-report': medicalReport,
  other,
  'recourse-claim': recourseClaim,
  'recourse-dispute': recourseDispute,
  'recourse-settlement': recourseSettlement,
  'seizure-notice': seizureNotice,
  summons,
  'third-party-payer-claim': thirdPartyPayerClaim,
};

/** Everything that speaks for a kind. */
export const allSigns: readonly Sign[] = [
  ...kinds.flatMap((kind) => signsFor(kind, ofKind[kind])),
  ...bailiffActSigns,
  ...courtPaperSigns,
  ...conventionPaperSigns,
];
