import { fieldsOf } from '../../mail/fields.ts';
import type { Kind } from '../../mail/kinds.ts';

/** Sorts of values among which a field is looked for. */
export const sorts = [
  'name',
  'date',
  'phone',
  'email',
  'plate',
  'reference',
  'amount',
  'subject',
  'complaintCategory',
  'lossType',
  'disputeGround',
  'decisionNature',
  'servedOn',
  'stage',
  'proceeding',
] as const;
export type Sort = (typeof sorts)[number];

const choices: ReadonlySet<Sort> = new Set([
  'subject',
  'complaintCategory',
  'lossType',
  'disputeGround',
  'decisionNature',
  'servedOn',
  'stage',
  'proceeding',
]);

/** Whether the values of a sort are a list's, not what stands in the letter. */
export const isChoice = (sort: Sort): boolean => choices.has(sort);

/** The fields that are ranked, each with the sort of its values. */
export const sortOf = {
  senderName: 'name',
  insuredName: 'name',
  documentDate: 'date',
  lossDate: 'date',
  contactPhone: 'phone',
  expertName: 'name',
  expertFirm: 'name',
  complainantName: 'name',
  inspectionDate: 'date',
  serviceDate: 'date',
  answerDue: 'date',
  senderReference: 'reference',
  contactEmail: 'email',
  vehicleRegistration: 'plate',
  patientName: 'name',
  victimName: 'name',
  payerName: 'name',
  debtorName: 'name',
  decisionDate: 'date',
  hearingDate: 'date',
  meetingDate: 'date',
  amountClaimed: 'amount',
  amountPaid: 'amount',
  amountOrdered: 'amount',
  damageAmount: 'amount',
  indemnityAmount: 'amount',
  deductible: 'amount',
  article700: 'amount',
  subject: 'subject',
  complaintCategory: 'complaintCategory',
  lossType: 'lossType',
  disputeGround: 'disputeGround',
  counterpartyInsurer: 'name',
  liablePartyName: 'name',
  liableInsurer: 'name',
  bailiff: 'name',
  claimantCounsel: 'name',
  authority: 'name',
  earlierComplaintDate: 'date',
  totalClaimed: 'amount',
  decisionNature: 'decisionNature',
  servedOn: 'servedOn',
  stage: 'stage',
  proceeding: 'proceeding',
} as const satisfies Record<string, Sort>;

export type Role = keyof typeof sortOf;

export const roles = Object.keys(sortOf).filter((name): name is Role => name in sortOf);

/** The ranked fields that a document of this kind can have. */
export const rolesOf = (kind: Kind): readonly Role[] => roles.filter((role) => role in fieldsOf(kind));
