import { fieldsOf } from '../../mail/fields.ts';
import type { Kind } from '../../mail/kinds.ts';

/** Fields whose values are a list's, each a sort of its own: what speaks for a value is said by the words of the letter. */
export const choiceFields = [
  'subject',
  'complaintCategory',
  'lossType',
  'disputeGround',
  'decisionNature',
  'servedOn',
  'stage',
  'proceeding',
  'convention',
] as const;
type ChoiceField = (typeof choiceFields)[number];

/** Sorts of values that stand in a letter. */
const foundSorts = ['name', 'date', 'phone', 'email', 'plate', 'reference', 'amount'] as const;
export type FoundSort = (typeof foundSorts)[number];

/** Sorts of values among which a field is looked for. */
export const sorts = [...foundSorts, ...choiceFields] as const;
export type Sort = (typeof sorts)[number];

const choices: ReadonlySet<Sort> = new Set(choiceFields);

/** Whether the values of a sort are a list's, not what stands in the letter. */
export const isChoice = (sort: Sort): sort is ChoiceField => choices.has(sort);

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
  convention: 'convention',
  observationsDue: 'date',
  consolidationDate: 'date',
  examinationDate: 'date',
  mediatorReference: 'reference',
} as const satisfies Record<string, Sort>;

export type Role = keyof typeof sortOf;

export const roles = Object.keys(sortOf).filter((name): name is Role => name in sortOf);

/** The ranked fields that a document of this kind can have. */
export const rolesOf = (kind: Kind): readonly Role[] => roles.filter((role) => role in fieldsOf(kind));
