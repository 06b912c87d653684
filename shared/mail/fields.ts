import type { Kind } from './kinds.ts';

/** What a field's value is: `date` YYYY-MM-DD, `time` HH:MM, `amount` euros with at most two decimals, `percentage`, `list` of strings, `choice` one of its options. */
export type FieldType =
  | { type: 'text' | 'date' | 'time' | 'amount' | 'number' | 'percentage' | 'boolean' | 'list' }
  | { type: 'choice'; options: readonly string[] };

const text = { type: 'text' } as const;
const date = { type: 'date' } as const;
const time = { type: 'time' } as const;
const amount = { type: 'amount' } as const;
const number = { type: 'number' } as const;
const percentage = { type: 'percentage' } as const;
const boolean = { type: 'boolean' } as const;
const list = { type: 'list' } as const;
const choice = <const O extends readonly string[]>(...options: O) => ({ type: 'choice', options }) as const;

const lossType = choice('water', 'fire', 'theft', 'storm', 'motor', 'construction', 'other');
const convention = choice('IRSA', 'IRCA', 'IRSI', 'CRAC', 'CORAL', 'none');

/** Fields of any kind (contract, "Fields"). */
export const commonFields = {
  documentDate: date,
  senderName: text,
  senderReference: text,
  claimNumber: text,
  policyNumber: text,
  insuredName: text,
  lossDate: date,
  vehicleRegistration: text,
  registeredMailNumber: text,
  /** On which day the post took it, as its mark says. */
  postmarkDate: date,
  /** On which day it came in, as the mailroom's own stamp says. */
  stampDate: date,
  protectedPerson: choice('minor', 'guardianship', 'curatorship', 'safeguard'),
  contactEmail: text,
  contactPhone: text,
} as const satisfies Record<string, FieldType>;

/** Fields of each kind, besides the common ones. */
export const kindFields = {
  summons: {
    court: text,
    caseNumber: text,
    proceeding: choice('merits', 'summary', 'summary-expertise', 'summary-provision', 'third-party', 'fixed-day'),
    serviceDate: date,
    hearingDate: date,
    hearingTime: time,
    claimants: list,
    defendants: list,
    claimantCounsel: text,
    bailiff: text,
    totalClaimed: amount,
    article700: amount,
    representationMandatory: boolean,
    writtenProcedure: boolean,
    serviceMode: text,
    servedOn: choice('us', 'insured'),
  },
  'criminal-summons': { court: text, caseNumber: text, hearingDate: date, hearingTime: time, defendants: list },
  'court-decision': {
    court: text,
    caseNumber: text,
    decisionDate: date,
    serviceDate: date,
    decisionKind: choice('judgment', 'order', 'ruling'),
    decisionNature: choice('merits', 'summary', 'accelerated', 'payment-order', 'expertise-order', 'enforcement', 'pre-trial', 'criminal'),
    amountOrdered: amount,
  },
  'court-filing': {
    court: text,
    caseNumber: text,
    filingType: choice('pleadings', 'appeal', 'notice', 'observations', 'mediation-order'),
    serviceDate: date,
    hearingDate: date,
    hearingTime: time,
  },
  'seizure-notice': { serviceDate: date, serviceMode: text, bailiff: text, debtorName: text, amountClaimed: amount },
  'court-expertise': {
    court: text,
    caseNumber: text,
    expertName: text,
    stage: choice('notice', 'note', 'draft', 'final'),
    meetingDate: date,
    meetingTime: time,
    observationsDue: date,
  },
  'expert-report': {
    expertName: text,
    expertFirm: text,
    lossType,
    inspectionDate: date,
    damageAmount: amount,
    depreciationAmount: amount,
    deductible: amount,
    indemnityAmount: amount,
    liablePartyName: text,
    liableInsurer: text,
    recourseAdvised: boolean,
    replacementValue: amount,
    repairCost: amount,
    repairable: boolean,
  },
  'medical-report': {
    patientName: text,
    expertName: text,
    examinationDate: date,
    consolidationDate: date,
    permanentImpairment: percentage,
    sufferingScore: number,
  },
  'expert-notice': { expertName: text, expertFirm: text, meetingDate: date, meetingTime: time },
  complaint: {
    complainantName: text,
    complaintDate: date,
    complaintCategory: choice('delay', 'refusal', 'amount', 'service', 'expert', 'contract', 'other'),
    amountClaimed: amount,
    earlierComplaintDate: date,
  },
  'mediator-referral': { mediatorReference: text, complainantName: text, answerDue: date },
  'authority-inquiry': { authority: text, complainantName: text, answerDue: date },
  'formal-notice': { amountClaimed: amount, answerDue: date },
  'recourse-claim': {
    answerDue: date,
    escalationLevel: number,
    counterpartyInsurer: text,
    convention,
    scaleCase: text,
    liabilityRate: percentage,
    amountClaimed: amount,
  },
  'recourse-dispute': {
    answerDue: date,
    escalationLevel: number,
    counterpartyInsurer: text,
    convention,
    scaleCase: text,
    amountClaimed: amount,
    disputeGround: choice('liability', 'scale-case', 'amount', 'evidence', 'time-bar', 'scope', 'other'),
  },
  'recourse-settlement': { counterpartyInsurer: text, convention, amountPaid: amount },
  'third-party-payer-claim': { payerName: text, victimName: text, amountClaimed: amount, provisional: boolean },
  'claim-notice': {
    lossType: choice('water', 'fire', 'theft', 'storm', 'motor', 'construction', 'other', 'construction-damage', 'natural-disaster'),
  },
  other: {
    subject: choice(
      'invoice',
      'quote',
      'cancellation',
      'address-change',
      'information-request',
      'data-request',
      'judicial-requisition',
      'creditor-opposition',
      'advertising',
      'other',
    ),
  },
} as const satisfies Record<Kind, Record<string, FieldType>>;

/** Every field that a document of this kind can have. */
export const fieldsOf = (kind: Kind): Readonly<Record<string, FieldType>> => ({ ...commonFields, ...kindFields[kind] });
