import type { FieldValue } from '../../contracts/document.ts';
import { fieldsOf } from '../../mail/fields.ts';
import type { Kind } from '../../mail/kinds.ts';
import type { DocumentText } from '../../text/document-text.ts';
import { fold } from '../../text/fold.ts';
import { rankedFields } from '../roles/ranked-fields.ts';
import { authorityInquiryFields } from './authority-inquiry.ts';
import { claimNoticeFields } from './claim-notice.ts';
import { commonFields } from './common-fields.ts';
import { complaintFields } from './complaint.ts';
import { courtDecisionFields } from './court-decision.ts';
import { courtExpertiseFields } from './court-expertise.ts';
import { courtFilingFields } from './court-filing.ts';
import { criminalSummonsFields } from './criminal-summons.ts';
import { letterDate } from './document-date.ts';
import { expertNoticeFields } from './expert-notice.ts';
import { expertReportFields } from './expert-report.ts';
import { type FieldMap, toField } from './field.ts';
import { formalNoticeFields } from './formal-notice.ts';
import { timeAfter } from './hearing.ts';
import { mediatorReferralFields } from './mediator-referral.ts';
import { medicalReportFields } from './medical-report.ts';
import { otherFields } from './other.ts';
import { isOurName } from './ours.ts';
import { polished } from './polished-name.ts';
import { postalFields } from './postal-fields.ts';
import { type ExtractContext, Reading } from './reading.ts';
import { recourseClaimFields } from './recourse-claim.ts';
import { recourseDisputeFields } from './recourse-dispute.ts';
import { recourseSettlementFields } from './recourse-settlement.ts';
import { seizureNoticeFields } from './seizure-notice.ts';
import { otherReference, sideFields } from './sides.ts';
import { summonsFields } from './summons.ts';
import { thirdPartyPayerFields } from './third-party-payer.ts';
import { wholeReference } from './whole-reference.ts';

const byKind: Readonly<Record<Kind, (reading: Reading) => FieldMap>> = {
  summons: summonsFields,
  'criminal-summons': criminalSummonsFields,
  'court-decision': courtDecisionFields,
  'court-filing': courtFilingFields,
  'seizure-notice': seizureNoticeFields,
  'court-expertise': courtExpertiseFields,
  'expert-report': expertReportFields,
  'medical-report': medicalReportFields,
  'expert-notice': expertNoticeFields,
  complaint: complaintFields,
  'mediator-referral': mediatorReferralFields,
  'authority-inquiry': authorityInquiryFields,
  'formal-notice': formalNoticeFields,
  'recourse-claim': recourseClaimFields,
  'recourse-dispute': recourseDisputeFields,
  'recourse-settlement': recourseSettlementFields,
  'third-party-payer-claim': thirdPartyPayerFields,
  'claim-notice': claimNoticeFields,
  other: otherFields,
};

/** "2607719" is also written "2607719-R". */
const isSameNumber = (number: FieldValue['value'] | undefined, reference: FieldValue['value'] | undefined): boolean =>
  typeof number === 'string' && typeof reference === 'string' && reference.replace(/-[0-9A-Z]$/, '') === number.replace(/-[0-9A-Z]$/, '');

/** A form with a column or a place for each company says for certain what is whose. */
const sidedFields = (reading: Reading, kind: Kind): FieldMap => {
  if (kind === 'expert-report') return reading.once('sidedFields', () => sideFields(reading));
  if (!kind.startsWith('recourse-')) return {};
  const senderReference = reading.once('otherReference', () => otherReference(reading));
  return { ...reading.once('sidedFields', () => sideFields(reading)), ...(senderReference === undefined ? {} : { senderReference }) };
};

/** What the hand-written rules say, before the learnt models have weighed it. */
export const fieldsByRule = (reading: Reading, kind: Kind): FieldMap => ({
  ...commonFields(reading, kind),
  ...sidedFields(reading, kind),
  ...postalFields(reading),
  ...byKind[kind](reading),
});

const moments = [
  ['meetingDate', 'meetingTime'],
  ['hearingDate', 'hearingTime'],
] as const;

/** An hour without its day is that of something else. */
const withoutLoneHours = (all: FieldMap): FieldMap => {
  const lone = moments.flatMap(([day, hour]): string[] => (all[day] === undefined ? [hour] : []));
  return Object.fromEntries(Object.entries(all).filter(([name]) => !lone.includes(name)));
};

/** The hour is that of the day: where another day was chosen than the rules', the one that stands after it. */
const withTimes = (reading: Reading, said: FieldMap, all: FieldMap): FieldMap => {
  const moved = moments.flatMap(([day, hour]): [string, FieldValue][] => {
    const chosen = all[day]?.value;
    if (chosen === undefined || chosen === said[day]?.value) return [];
    const time = reading.dates
      .filter(({ value }) => value === chosen)
      .map((date) => timeAfter(reading, date))
      .find((one) => one !== undefined);
    const field =
      time === undefined ? undefined : toField(reading, { value: time.value, start: time.start, end: time.end, strength: 0.88 });
    return field === undefined ? [] : [[hour, field]];
  });
  return withoutLoneHours({ ...all, ...Object.fromEntries(moved) });
};

/** From here on the learnt choice of a letter's day is taken for what its time limits run from. */
const sureOfDay = 0.6;
/** Two terms of the law run from the day a complaint was sent: it is moved only where the choice is surer. */
const sureOfSending = 0.8;

const rankedOf = (reading: Reading, kind: Kind): { readonly said: FieldMap; readonly ranked: FieldMap } => {
  const said = fieldsByRule(reading, kind);
  return { said, ranked: withTimes(reading, said, rankedFields(reading, kind, said)) };
};

/** Time limits run from the day of the letter, and days without a year follow it: where the learnt choice gives another than the rules', the letter is read again by it. */
const rankedByDay = (reading: Reading, kind: Kind): FieldMap => {
  const { said, ranked } = rankedOf(reading, kind);
  const day = ranked['documentDate'];
  const byLetter = said['documentDate']?.value === letterDate(reading)?.value;
  if (typeof day?.value !== 'string' || day.value === said['documentDate']?.value || day.confidence < sureOfDay || !byLetter) return ranked;
  const again = rankedOf(new Reading(reading.document, { ...reading.context, written: day.value }), kind).ranked;
  return { ...again, documentDate: day, ...(day.confidence < sureOfSending ? { complaintDate: ranked['complaintDate'] } : {}) };
};

/** A registry goes by the name of its court: "Tribunal judiciaire" by that of "Tribunal judiciaire de Bar-le-Duc". */
const registryOf = ({ court, senderName }: FieldMap): FieldValue | undefined => {
  if (typeof court?.value !== 'string' || typeof senderName?.value !== 'string') return senderName;
  const name = fold(senderName.value);
  return /^(?:tribunal|cour|conseil)(?![a-z])/.test(name) && fold(court.value).startsWith(name) ? court : senderName;
};

/** Whoever serves an act sends it. */
const withSender = (kind: Kind, all: FieldMap): FieldMap => {
  const senderName = (kind === 'summons' ? all['bailiff'] : undefined) ?? registryOf(all);
  return senderName === undefined ? all : { ...all, senderName };
};

/** Whoever lets somebody else complain for him is the insured, where the letter names no other: not he who writes. */
const withComplainant = (kind: Kind, all: FieldMap): FieldMap => {
  const { complainantName, senderName, insuredName } = all;
  const spokenFor = kind === 'complaint' && complainantName !== undefined && complainantName.value !== senderName?.value;
  return spokenFor && (insuredName === undefined || insuredName.value === senderName?.value)
    ? { ...all, insuredName: complainantName }
    : all;
};

/** Money is seized in our hands because we owe it to whom we insure: where the notice names our number and no insured, the debtor is he. */
const withDebtor = (kind: Kind, all: FieldMap): FieldMap => {
  const { debtorName, insuredName, claimNumber, policyNumber } = all;
  const ours = claimNumber ?? policyNumber;
  return kind === 'seizure-notice' && debtorName !== undefined && insuredName === undefined && ours !== undefined
    ? { ...all, insuredName: debtorName }
    : all;
};

/** Insurers and bodies that pay for a victim are called into an act beside the one who is liable. */
const calledBeside =
  /assur|mutuel|mutual|caisse|cpam|(?<![a-z])(?:msa|maif|macif|matmut|maaf|gmf|iard|ursaff?)(?![a-z])|fonds de garantie|garantie|(?:mandataire|liquidateur|administrateur) judiciaire/;
const sureOfCalled = 0.8;

/** An act that calls us calls us as somebody's insurer: where it names no insured, whom alone it calls beside us is he. */
const withCalled = (reading: Reading, all: FieldMap): FieldMap => {
  const { insuredName, defendants } = all;
  if (insuredName !== undefined || !Array.isArray(defendants?.value)) return all;
  const others = defendants.value.filter((name) => !isOurName(reading, name));
  const called = others.filter((name) => !calledBeside.test(fold(name)));
  const [only] = called;
  return only === undefined || called.length > 1 || others.length === defendants.value.length
    ? all
    : { ...all, insuredName: { ...defendants, value: only, confidence: Math.min(defendants.confidence, sureOfCalled) } };
};

/** A mediator's file number is his own reference. */
const withReference = (all: FieldMap): FieldMap =>
  all['mediatorReference'] === undefined ? all : { ...all, senderReference: all['senderReference'] ?? all['mediatorReference'] };

/** The fields of a letter of this kind that stand in it, each with its value, confidence, quote, page and box. */
export const extractFields = (document: DocumentText, kind: Kind, context: ExtractContext): Record<string, FieldValue> => {
  const reading = new Reading(document, context);
  const ranked = rankedByDay(reading, kind);
  const all = withReference(
    withCalled(reading, withDebtor(kind, withComplainant(kind, withSender(kind, { ...ranked, ...sidedFields(reading, kind) })))),
  );
  const out: Record<string, FieldValue> = {};
  for (const name of Object.keys(fieldsOf(kind))) {
    const value = all[name];
    if (value === undefined) continue;
    if (name === 'senderReference') out[name] = wholeReference(reading, value);
    else out[name] = value.value === all['authority']?.value ? value : polished(reading, name, value);
  }
  // A court's file number is that of the case.
  if (isSameNumber(out['caseNumber']?.value, out['senderReference']?.value)) delete out['senderReference'];
  return out;
};
