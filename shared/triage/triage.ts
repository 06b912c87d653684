import type { Configuration } from '../contracts/configuration.ts';
import type { FieldValue, MailDocument } from '../contracts/document.ts';
import type { ClaimMatch, PageRange } from '../contracts/record.ts';
import { deadlinesOf } from '../law/deadlines-of.ts';
import { compact } from '../mail/compact.ts';
import type { Kind } from '../mail/kinds.ts';
import type { MailTranscript } from '../mail/transcript.ts';
import type { KnownClaim } from '../ports.ts';
import { documentText } from '../text/document-text.ts';
import { partyAddress } from '../text/party-address.ts';
import { postalAddress } from '../text/postal-address.ts';
import { chooseDocuments, type FoundDocument, oursOf } from './choose-documents.ts';
import type { Classification } from './classify.ts';
import { cutByHand } from './cut-by-hand.ts';
import { type DayReceived, dayReceived } from './day-received.ts';
import { documentKey } from './document-key.ts';
import { doubtfulDates } from './doubtful-dates.ts';
import { extractFields } from './extract/extract-fields.ts';
import { withLearntConfidence } from './field-confidence.ts';
import { sharedSheetDoubts } from './letters-on-one-sheet.ts';
import { lettersOwed } from './letters-owed.ts';
import { contradictions, matchClaim } from './match-claim.ts';
import { ownPart } from './own-part.ts';
import { readingDoubts, readingNotes } from './reading-doubts.ts';
import { asShipped, type Calibration, recalibrate } from './recalibrate.ts';
import { route } from './route.ts';

/** What the house knows when it reads a piece of mail. `received` is the clerk's entry or the day the file appeared; `claims` are those that it may speak of. */
export type TriageContext = DayReceived & {
  readonly configuration: Configuration;
  readonly claims?: readonly KnownClaim[];
  /** Kinds that a person decided, by `documentKey`: they are certain, and no doubt sends them to `review`. */
  readonly settled?: Readonly<Record<string, Kind>>;
  /** Fields that a person corrected, by `documentKey`; null where it does not stand there. */
  readonly corrected?: Readonly<Record<string, Readonly<Record<string, FieldValue | null>>>>;
  /** Where a person said that the letters begin and end. */
  readonly split?: readonly PageRange[];
  /** What people's corrections made of the shipped confidence. */
  readonly calibration?: Calibration;
};

/** A document with the part of the mail that it stands in. */
export type DecidedDocument = MailDocument & {
  readonly part: string;
  readonly senderAddress?: string[];
  readonly insuredAddress?: string[];
  readonly match?: ClaimMatch;
};

/** All that was decided on a piece of mail, and the day it was received, with where that comes from. */
export type Decision = DayReceived & { readonly documents: readonly DecidedDocument[] };

type Fields = Record<string, FieldValue>;
type Setting = { readonly mail: MailTranscript; readonly context: TriageContext; readonly day: DayReceived };

/** Fields that a message may give to the letters attached to it. */
const handedDown = ['claimNumber', 'policyNumber'] as const;

/** Fields that a letter of ours may give to the message that quotes it: whose claim it is, when one first complained, not what is said or asked. */
const takenFromOurs = ['claimNumber', 'policyNumber', 'vehicleRegistration', 'insuredName', 'lossDate', 'earlierComplaintDate'];

/** What the letter says; what it quotes of an earlier message only adds what is missing. */
const fieldsOf = ({ text, pages }: Pick<FoundDocument, 'text' | 'pages'>, kind: Kind, { mail, context, day }: Setting): Fields => {
  const { configuration } = context;
  const known = { configuration, received: day.received, ...compact({ envelope: mail.envelope }) };
  const own = ownPart(pages, oursOf(configuration).names, mail.envelope?.subject);
  const all = extractFields(text, kind, own?.quotesOurs === true ? { ...known, quotesOurs: true } : known);
  if (own === undefined) return all;
  const added = Object.entries(all).filter(([name]) => !own.quotesOurs || takenFromOurs.includes(name));
  return { ...Object.fromEntries(added), ...extractFields(documentText(own.pages), kind, known) };
};

/** References that stand in the message, for what is attached to it. */
const fromMessage = (found: FoundDocument, setting: Setting): Fields => {
  const message = setting.mail.parts.find((part) => part.role === 'message');
  if (message === undefined || found.part.role === 'message') return {};
  const { pages } = message.transcript;
  const fields = fieldsOf({ text: documentText(pages), pages }, 'other', setting);
  return Object.fromEntries(handedDown.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));
};

const matchOf = ({ claim, score, agrees }: NonNullable<ReturnType<typeof matchClaim>>): ClaimMatch => ({
  claimNumber: claim.claimNumber,
  score,
  agrees,
});

/** The fields that letters are owed by: the insured is known by the company's own claim where the mail does not name him. */
const withKnownInsured = (fields: Fields, claim: KnownClaim | undefined): Fields => {
  const source = fields['claimNumber'] ?? fields['policyNumber'] ?? fields['vehicleRegistration'];
  if (fields['insuredName'] !== undefined || claim?.insuredName === undefined || source === undefined) return fields;
  return { ...fields, insuredName: { ...source, value: claim.insuredName } };
};

/** Why a part could not be opened, and what to do about it. */
const unreadReasons = ({ attachment, problem }: FoundDocument['part']): string[] =>
  problem === undefined ? [] : [attachment === undefined ? problem.message : `Pièce « ${attachment} » : ${problem.message}`];

const pagesOf = ({ pages }: FoundDocument): [number, number] => [pages[0]?.number ?? 1, pages.at(-1)?.number ?? 1];

/** What the document is: as a person decided, else as the program says with the confidence that corrections have taught it. */
const kindOf = (found: FoundDocument, { settled, calibration }: TriageContext): Classification & { readonly settled: boolean } => {
  const decided = settled?.[documentKey(found.part.id, ...pagesOf(found))];
  if (decided !== undefined) return { ...found.classification, kind: decided, confidence: 1, summons: 0, settled: true };
  const confidence = recalibrate(found.classification.confidence, calibration ?? asShipped);
  return { ...found.classification, confidence, settled: false };
};

/** Names under which whoever wrote may give an address: a complainant his own, anybody else that of his firm too. */
const sendersOf = (fields: Fields): string[] => {
  const named = (field: FieldValue | undefined): string[] => (typeof field?.value === 'string' ? [field.value] : []);
  const { complainantName, senderName, expertFirm, expertName, counterpartyInsurer, payerName } = fields;
  return complainantName === undefined
    ? [senderName, expertFirm, counterpartyInsurer, payerName, expertName].flatMap(named)
    : named(complainantName);
};

const ourAddress = ({ company }: Configuration): string[] => [company.name, ...company.tradeNames, ...company.address.slice(1, 2)];

/** Where whoever wrote can be written to, as it stands under his name; never our own address. */
const senderAddress = (found: FoundDocument, fields: Fields, configuration: Configuration): string[] | undefined => {
  const own = ourAddress(configuration);
  for (const name of new Set(sendersOf(fields))) {
    const address = postalAddress(found.pages, name, own);
    if (address !== undefined) return address;
  }
  return undefined;
};

/** Where the insured lives whom an act calls, as the act says; what the company's own claim tells goes before, and a ward is written to through who stands for him. */
const insuredAddress = (
  kind: Kind,
  { text }: FoundDocument,
  fields: Fields,
  known: KnownClaim | undefined,
  configuration: Configuration,
): string[] | undefined => {
  const name = fields['insuredName']?.value;
  const called = kind === 'summons' || kind === 'criminal-summons';
  if (!called || typeof name !== 'string' || fields['protectedPerson'] !== undefined || known?.insuredAddress !== undefined)
    return undefined;
  return partyAddress(text, name, ourAddress(configuration));
};

/** What was read, and over it what a person corrected. */
const correctedFields = (read: Fields, found: FoundDocument, { corrected }: TriageContext): Fields => {
  const corrections = corrected?.[documentKey(found.part.id, ...pagesOf(found))];
  if (corrections === undefined) return read;
  const all: Readonly<Record<string, FieldValue | null>> = { ...read, ...corrections };
  return Object.fromEntries(Object.entries(all).flatMap(([name, field]) => (field === null ? [] : [[name, field]])));
};

const decideOn = (found: FoundDocument, setting: Setting): DecidedDocument => {
  const { kind, confidence, runnerUp, summons, evidence, settled } = kindOf(found, setting.context);
  const { configuration } = setting.context;
  const read = withLearntConfidence({ ...fromMessage(found, setting), ...fieldsOf(found, kind, setting) }, configuration.fieldConfidence);
  const fields = correctedFields(read, found, setting.context);
  const { running, notRunning } = deadlinesOf({ kind, fields, received: setting.day.received, domicile: configuration.company.domicile });
  const matched = matchClaim(fields, setting.context.claims ?? []);
  const claim = matched?.claim;
  const document = {
    kind,
    fields,
    deadlines: running,
    received: setting.day.received,
    byEmail: setting.mail.parts.some((part) => part.role === 'message'),
  };
  const unread = unreadReasons(found.part);
  const doubts = [
    ...unread,
    ...readingDoubts(found.pages),
    ...sharedSheetDoubts(found.pages, oursOf(configuration)),
    ...(claim === undefined ? [] : contradictions(fields, claim)),
  ];
  const decided = route(document, { confidence, summons, reasons: settled ? [] : doubts }, configuration);
  return {
    pages: pagesOf(found),
    ...compact({ attachment: found.part.attachment }),
    part: found.part.id,
    kind,
    confidence,
    runnerUp: { ...runnerUp },
    evidence: [...evidence],
    fields,
    deadlines: [...running],
    route: {
      ...decided,
      reasons: [
        ...unread,
        ...decided.reasons.filter((reason) => !unread.includes(reason)),
        ...readingNotes(found.pages),
        ...notRunning.map(({ reason, ask }) => `${reason} ${ask}`),
        ...doubtfulDates(fields),
      ],
    },
    letters: lettersOwed({ ...document, fields: withKnownInsured(fields, claim) }, configuration),
    ...compact({
      senderAddress: senderAddress(found, fields, configuration),
      insuredAddress: insuredAddress(kind, found, fields, claim, configuration),
      match: matched && matchOf(matched),
    }),
  };
};

/**
 * Splits a piece of mail into letters and decides on each: what it is, what it says, by when one must act, who gets it, what must be written.
 * The same input gives the same output, byte for byte.
 */
export const triage = (mail: MailTranscript, context: TriageContext): Decision => {
  const day = dayReceived(mail, { received: context.received, receivedFrom: context.receivedFrom });
  const setting = { mail, context, day };
  const found = context.split === undefined ? chooseDocuments(mail, context.configuration) : cutByHand(mail, context.split);
  return { ...day, documents: found.map((one) => decideOn(one, setting)) };
};
