import { z } from 'zod';
import { kinds, queues } from '../mail/kinds.ts';
import { channels, letterStates, letterTemplates, mailStates, releases } from '../mail/state.ts';
import { fieldValue, mailDocument, problem, receivedSources } from './document.ts';
import { day, instant, sha256 } from './scalars.ts';

/** One line of a record's history: who (a person's id or a step's name) did what, when. `text` is the key of the letter's text that this left behind. */
export const historyEntry = z.strictObject({
  at: instant,
  by: z.string(),
  what: z.string(),
  why: z.string().optional(),
  text: z.string().optional(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

export const envelope = z.strictObject({
  subject: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  sent: day.optional(),
  received: day.optional(),
});

/** A file within a piece of mail: the file itself, the message, an attachment. `transcript` is its key in the store once it is read. */
export const mailPart = z.strictObject({
  id: z.string(),
  role: z.enum(['file', 'message', 'attachment']),
  attachment: z.string().optional(),
  mediaType: z.string(),
  key: z.string(),
  pageCount: z.int().nonnegative(),
  transcript: z.string().optional(),
  /** Why it could not be opened. */
  problem: problem.optional(),
});
export type MailPart = z.infer<typeof mailPart>;

/** A letter of ours that a document answers: where its number was seen, and what it was about. */
export const answeredLetter = z.strictObject({
  letterId: z.string(),
  mailId: z.string(),
  claimNumber: z.string().optional(),
  seen: z.enum(['barcode', 'text']),
  page: z.int().positive(),
});
export type AnsweredLetter = z.infer<typeof answeredLetter>;

/** The company's own claim that a document speaks of: what of both agrees, and how much that weighs together (from 3, a policy or a vehicle, to 14). */
export const claimMatch = z.strictObject({
  claimNumber: z.string(),
  score: z.number().positive(),
  agrees: z.array(z.enum(['claimNumber', 'policyNumber', 'vehicleRegistration', 'insuredName', 'lossDate'])).min(1),
});
export type ClaimMatch = z.infer<typeof claimMatch>;

/** A document within a record, with its stable id. */
export const recordedDocument = mailDocument.extend({
  id: z.string(),
  part: z.string(),
  /** Street, post code and town of who wrote it, for the answer's envelope. */
  senderAddress: z.array(z.string()).optional(),
  /** The same for the insured whom an act calls, as the act says where he lives, unless the company's own claim tells it. */
  insuredAddress: z.array(z.string()).optional(),
  /** The letters of ours whose number stands on it. */
  answers: z.array(answeredLetter).optional(),
  /** The claim of ours that it was found to speak of, where the company's claims are known. */
  match: claimMatch.optional(),
  /** The version of the model that said what it is; absent where a person did. */
  model: z.string().optional(),
});
export type RecordedDocument = z.infer<typeof recordedDocument>;

/** A kind that a person decided, with what the program had said: what `pli learn` learns from. */
export const settledKind = z.strictObject({
  kind: z.enum(kinds),
  by: z.string(),
  at: instant,
  said: z.strictObject({ kind: z.enum(kinds), confidence: z.number().min(0).max(1), model: z.string().optional() }),
});
export type SettledKind = z.infer<typeof settledKind>;

/** A field that a person corrected, with what the program had read; `field` is null where the person says that it does not stand there. */
export const correctedField = z.strictObject({ field: fieldValue.nullable(), by: z.string(), at: instant, said: fieldValue.optional() });
export type CorrectedField = z.infer<typeof correctedField>;

/** Some pages of a part: the first and the last, from 1. */
export const pageRange = z.strictObject({ part: z.string(), pages: z.tuple([z.int().positive(), z.int().positive()]) });
export type PageRange = z.infer<typeof pageRange>;

/** How a person cut a file into letters, with how the program had cut it. */
export const splitByHand = z.strictObject({ documents: z.array(pageRange).min(1), by: z.string(), at: instant, said: z.array(pageRange) });

/** Who gave the day received, with what it was before. */
export const receivedByHand = z.strictObject({
  by: z.string(),
  at: instant,
  said: z.strictObject({ received: day, receivedFrom: z.enum(receivedSources) }),
});

/** All that is known of one piece of mail. `version` counts its changes and guards them. */
export const mailRecord = z.strictObject({
  id: z.string(),
  version: z.int().nonnegative(),
  state: z.enum(mailStates),
  fileName: z.string(),
  sha256,
  size: z.int().nonnegative(),
  mediaType: z.string(),
  original: z.string(),
  appeared: instant,
  received: day,
  receivedFrom: z.enum(receivedSources),
  pageCount: z.int().nonnegative(),
  envelope: envelope.optional(),
  parts: z.array(mailPart),
  documents: z.array(recordedDocument),
  /** Kinds that people decided, by `documentKey`. */
  settled: z.record(z.string(), settledKind).optional(),
  /** Fields that people corrected, by `documentKey` and name. */
  corrected: z.record(z.string(), z.record(z.string(), correctedField)).optional(),
  split: splitByHand.optional(),
  receivedBy: receivedByHand.optional(),
  /** Pages that were letters of their own before a person cut the file anew: what was sent of them is taken back. */
  former: z.array(pageRange).optional(),
  problem: problem.optional(),
  /** A person allowed it in spite of the page budget. */
  allowedBy: z.string().optional(),
  history: z.array(historyEntry),
});
export type MailRecord = z.infer<typeof mailRecord>;

/** A forbidden statement that a jurist released: its rule, its words, and the key of the text in which it stands. */
export const releasedStatement = z.strictObject({ id: z.string(), quote: z.string(), text: z.string(), by: z.string(), at: instant });
export type ReleasedStatement = z.infer<typeof releasedStatement>;

/** A letter from its order to its proof. `html` is its text as last edited; `lastEditor` may not approve it. */
export const letterRecord = z.strictObject({
  id: z.string(),
  version: z.int().nonnegative(),
  mailId: z.string(),
  documentId: z.string(),
  template: z.enum(letterTemplates),
  state: z.enum(letterStates),
  release: z.enum(releases),
  channel: z.enum(channels),
  recipient: z.string(),
  /** The name that a person wrote in its place; `recipient` stays what it was ordered with. */
  addressedTo: z.string().optional(),
  /** Its lines below the name: street, post code and town. */
  address: z.array(z.string()).optional(),
  /** Key of the composed text and of the print in the store, once drafted. */
  html: z.string().optional(),
  pdf: z.string().optional(),
  lastEditor: z.string().optional(),
  orderedBy: z.string().optional(),
  /** What the person who ordered the letter said: decision, amount, answer date … */
  extra: z.record(z.string(), z.string()).optional(),
  releasedBy: z.string().optional(),
  proof: z.string().optional(),
  /** sha256 of the PDF, template version. */
  pdfSha256: z.string().optional(),
  templateVersion: z.string().optional(),
  /** Sentences that must not leave, which a jurist let through in one very text; gone when the text changes. */
  releasedStatements: z.array(releasedStatement).optional(),
  /** What keeps it from leaving, from the check before print. */
  problems: z.array(problem).optional(),
  problem: problem.optional(),
  history: z.array(historyEntry),
});
export type LetterRecord = z.infer<typeof letterRecord>;

export const queueName = z.enum(queues);
