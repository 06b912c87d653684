import type { Rule } from './rule.ts';
import { acknowledgeComplaint } from './rules/acknowledge-complaint.ts';
import { acquiesceExpertise } from './rules/acquiesce-expertise.ts';
import { answerComplaint } from './rules/answer-complaint.ts';
import { appealAccelerated } from './rules/appeal-accelerated.ts';
import { appealCriminal } from './rules/appeal-criminal.ts';
import { appealEnforcement } from './rules/appeal-enforcement.ts';
import { appealExpertiseOrder } from './rules/appeal-expertise-order.ts';
import { appealMerits } from './rules/appeal-merits.ts';
import { appealPreTrial } from './rules/appeal-pre-trial.ts';
import { appealSummary } from './rules/appeal-summary.ts';
import { appointCounsel } from './rules/appoint-counsel.ts';
import { appointCounselAppeal } from './rules/appoint-counsel-appeal.ts';
import { appointCounselAppealShort } from './rules/appoint-counsel-appeal-short.ts';
import { appointCounselFixedDay } from './rules/appoint-counsel-fixed-day.ts';
import { authorityAnswer } from './rules/authority-answer.ts';
import { biennialPrescription } from './rules/biennial-prescription.ts';
import { cassation } from './rules/cassation.ts';
import { cassationCriminal } from './rules/cassation-criminal.ts';
import { commercialFiling } from './rules/commercial-filing.ts';
import { commercialService } from './rules/commercial-service.ts';
import { constructionCover } from './rules/construction-cover.ts';
import { constructionMissingItems } from './rules/construction-missing-items.ts';
import { constructionNoExpert } from './rules/construction-no-expert.ts';
import { constructionOffer } from './rules/construction-offer.ts';
import { constructionOfferExtended } from './rules/construction-offer-extended.ts';
import { constructionPayment } from './rules/construction-payment.ts';
import { coralNextStep } from './rules/coral-next-step.ts';
import { cracOwnExpert } from './rules/crac-own-expert.ts';
import { cracPayment } from './rules/crac-payment.ts';
import { criminalNotice } from './rules/criminal-notice.ts';
import { decennialPrescription } from './rules/decennial-prescription.ts';
import { defaultJudgmentLapse } from './rules/default-judgment-lapse.ts';
import { disasterDeclaration } from './rules/disaster-declaration.ts';
import { disasterExpertise } from './rules/disaster-expertise.ts';
import { disasterOffer } from './rules/disaster-offer.ts';
import { disasterPayment } from './rules/disaster-payment.ts';
import { disasterProvision } from './rules/disaster-provision.ts';
import { disasterRepairer } from './rules/disaster-repairer.ts';
import { droughtBalance } from './rules/drought-balance.ts';
import { droughtPrescription } from './rules/drought-prescription.ts';
import { electronicLetterAcceptance } from './rules/electronic-letter-acceptance.ts';
import { expertFees } from './rules/expert-fees.ts';
import { expertMeeting } from './rules/expert-meeting.ts';
import { expertMeetingAmicable } from './rules/expert-meeting-amicable.ts';
import { expertObservations } from './rules/expert-observations.ts';
import { fireCourt } from './rules/fire-court.ts';
import { fireInterest } from './rules/fire-interest.ts';
import { formalNoticeAnswer } from './rules/formal-notice-answer.ts';
import { hearing } from './rules/hearing.ts';
import { hearingCriminal } from './rules/hearing-criminal.ts';
import { injuryClaimAnswer } from './rules/injury-claim-answer.ts';
import { injuryFirstOffer } from './rules/injury-first-offer.ts';
import { injuryInformed } from './rules/injury-informed.ts';
import { injuryOffer } from './rules/injury-offer.ts';
import { injuryPrescription } from './rules/injury-prescription.ts';
import { irsaArbitrationPapers } from './rules/irsa-arbitration-papers.ts';
import { irsaConciliation } from './rules/irsa-conciliation.ts';
import { irsaConciliationContribution } from './rules/irsa-conciliation-contribution.ts';
import { irsaConciliationForfait } from './rules/irsa-conciliation-forfait.ts';
import { irsaConciliationJudgment } from './rules/irsa-conciliation-judgment.ts';
import { irsaConciliationSettlement } from './rules/irsa-conciliation-settlement.ts';
import { irsaConciliationSummons } from './rules/irsa-conciliation-summons.ts';
import { irsaConciliationTableau } from './rules/irsa-conciliation-tableau.ts';
import { irsaContestForfait } from './rules/irsa-contest-forfait.ts';
import { irsaDeclarationAnswer } from './rules/irsa-declaration-answer.ts';
import { irsaDirectionSilence } from './rules/irsa-direction-silence.ts';
import { irsaExpertNotice } from './rules/irsa-expert-notice.ts';
import { irsaExpertReply } from './rules/irsa-expert-reply.ts';
import { irsaLeaderInactive } from './rules/irsa-leader-inactive.ts';
import { irsaNextStep } from './rules/irsa-next-step.ts';
import { irsaPay } from './rules/irsa-pay.ts';
import { irsaPileupMeeting } from './rules/irsa-pileup-meeting.ts';
import { irsaPileupProposal } from './rules/irsa-pileup-proposal.ts';
import { irsaPresentAgain } from './rules/irsa-present-again.ts';
import { irsaPresentForfait } from './rules/irsa-present-forfait.ts';
import { irsaPresentReal } from './rules/irsa-present-real.ts';
import { irsaReversal } from './rules/irsa-reversal.ts';
import { irsaTableauContest } from './rules/irsa-tableau-contest.ts';
import { irsaTrailerConsent } from './rules/irsa-trailer-consent.ts';
import { irsaTrailerPapers } from './rules/irsa-trailer-papers.ts';
import { irsaWitness } from './rules/irsa-witness.ts';
import { irsiFirstMeeting } from './rules/irsi-first-meeting.ts';
import { irsiRecovery } from './rules/irsi-recovery.ts';
import { irsiReimbursement } from './rules/irsi-reimbursement.ts';
import { irsiRepeatLoss } from './rules/irsi-repeat-loss.ts';
import { irsiReport } from './rules/irsi-report.ts';
import { irsiReportAfterLetter } from './rules/irsi-report-after-letter.ts';
import { irsiSearchLetter } from './rules/irsi-search-letter.ts';
import { irsiSecondMeeting } from './rules/irsi-second-meeting.ts';
import { lossDeclaration } from './rules/loss-declaration.ts';
import { mediatorAnswer } from './rules/mediator-answer.ts';
import { mediatorAvailable } from './rules/mediator-available.ts';
import { mediatorLatest } from './rules/mediator-latest.ts';
import { mediatorOutcome } from './rules/mediator-outcome.ts';
import { mediatorRejection } from './rules/mediator-rejection.ts';
import { medicalExamNotice } from './rules/medical-exam-notice.ts';
import { medicalReportCopy } from './rules/medical-report-copy.ts';
import { oppositionDefault } from './rules/opposition-default.ts';
import { oppositionPaymentOrder } from './rules/opposition-payment-order.ts';
import { oppositionSummary } from './rules/opposition-summary.ts';
import { payerClaims } from './rules/payer-claims.ts';
import { protectedPaymentNotice } from './rules/protected-payment-notice.ts';
import { recourseAnswer } from './rules/recourse-answer.ts';
import { recourseAnswerCoral } from './rules/recourse-answer-coral.ts';
import { recoursePrescription } from './rules/recourse-prescription.ts';
import { respondentPleadings } from './rules/respondent-pleadings.ts';
import { respondentPleadingsShort } from './rules/respondent-pleadings-short.ts';
import { seizureAnswer } from './rules/seizure-answer.ts';
import { settlementPayment } from './rules/settlement-payment.ts';
import { settlementWithdrawal } from './rules/settlement-withdrawal.ts';
import { summaryPreparation } from './rules/summary-preparation.ts';
import { summonsFiling } from './rules/summons-filing.ts';
import { theftDeclaration } from './rules/theft-declaration.ts';
import { totalLossOffer } from './rules/total-loss-offer.ts';
import { totalLossOwnerAnswer } from './rules/total-loss-owner-answer.ts';
import { unnotifiedRemedyLapse } from './rules/unnotified-remedy-lapse.ts';
import { victimAnswer } from './rules/victim-answer.ts';
import { victimSecondRequest } from './rules/victim-second-request.ts';

/** Every rule, in the order of the list; of the rules of one code the first that the case calls for is taken. */
export const rules: readonly Rule[] = [
  appointCounsel,
  appointCounselAppeal,
  appointCounselAppealShort,
  appointCounselFixedDay,
  hearingCriminal,
  hearing,
  summonsFiling,
  summaryPreparation,
  acquiesceExpertise,
  commercialService,
  commercialFiling,
  criminalNotice,
  respondentPleadings,
  respondentPleadingsShort,
  appealMerits,
  appealSummary,
  appealAccelerated,
  appealEnforcement,
  appealPreTrial,
  appealExpertiseOrder,
  appealCriminal,
  oppositionPaymentOrder,
  oppositionSummary,
  oppositionDefault,
  cassation,
  cassationCriminal,
  defaultJudgmentLapse,
  unnotifiedRemedyLapse,
  expertMeeting,
  expertMeetingAmicable,
  expertObservations,
  expertFees,
  seizureAnswer,
  acknowledgeComplaint,
  answerComplaint,
  mediatorAvailable,
  mediatorLatest,
  mediatorRejection,
  mediatorOutcome,
  mediatorAnswer,
  authorityAnswer,
  formalNoticeAnswer,
  electronicLetterAcceptance,
  injuryClaimAnswer,
  injuryFirstOffer,
  injuryOffer,
  injuryInformed,
  victimAnswer,
  victimSecondRequest,
  medicalExamNotice,
  medicalReportCopy,
  settlementWithdrawal,
  settlementPayment,
  protectedPaymentNotice,
  payerClaims,
  totalLossOffer,
  totalLossOwnerAnswer,
  constructionMissingItems,
  constructionNoExpert,
  constructionCover,
  constructionOffer,
  constructionOfferExtended,
  constructionPayment,
  disasterDeclaration,
  disasterExpertise,
  disasterProvision,
  disasterOffer,
  disasterPayment,
  disasterRepairer,
  droughtBalance,
  lossDeclaration,
  theftDeclaration,
  fireInterest,
  fireCourt,
  biennialPrescription,
  droughtPrescription,
  recoursePrescription,
  injuryPrescription,
  decennialPrescription,
  recourseAnswerCoral,
  recourseAnswer,
  coralNextStep,
  cracPayment,
  cracOwnExpert,
  irsaDeclarationAnswer,
  irsaPresentForfait,
  irsaPresentAgain,
  irsaPresentReal,
  irsaContestForfait,
  irsaReversal,
  irsaNextStep,
  irsaDirectionSilence,
  irsaConciliationForfait,
  irsaConciliation,
  irsaConciliationContribution,
  irsaConciliationTableau,
  irsaConciliationSettlement,
  irsaConciliationJudgment,
  irsaConciliationSummons,
  irsaArbitrationPapers,
  irsaPay,
  irsaTableauContest,
  irsaLeaderInactive,
  irsaTrailerPapers,
  irsaTrailerConsent,
  irsaPileupProposal,
  irsaPileupMeeting,
  irsaExpertNotice,
  irsaExpertReply,
  irsaWitness,
  irsiReimbursement,
  irsiRecovery,
  irsiRepeatLoss,
  irsiFirstMeeting,
  irsiSecondMeeting,
  irsiSearchLetter,
  irsiReportAfterLetter,
  irsiReport,
];
