import type { Configuration } from '../contracts/configuration.ts';
import type { Kind } from '../mail/kinds.ts';
import type { MailTranscript, Page, TranscribedPart } from '../mail/transcript.ts';
import { pageText } from '../mail/transcript.ts';
import { type DocumentText, documentText } from '../text/document-text.ts';
import { fold } from '../text/fold.ts';
import { type Classification, classify } from './classify.ts';
import { modelOf } from './model/model-in-force.ts';
import type { TextModel } from './model/text-model.ts';
import { farewell } from './page-patterns.ts';
import type { Ours } from './page-signs.ts';
import { ownWords } from './quoted-lines.ts';
import { split } from './split.ts';

/** A letter within a piece of mail, with what it is. */
export type FoundDocument = {
  readonly part: TranscribedPart;
  readonly pages: readonly Page[];
  readonly text: DocumentText;
  readonly classification: Classification;
};

const folded = (text: string): string => fold(text.normalize('NFC'));

/** What stands on paper for us. */
export const oursOf = ({ company }: Configuration): Ours => ({
  names: [company.name, ...company.tradeNames].map(folded),
  address: folded(company.address.join(' ')),
});

const wordCount = (pages: readonly Page[]): number =>
  pages.reduce(
    (sum, page) =>
      sum +
      pageText(page)
        .split(/\s+/)
        .filter((word) => /[\p{L}\d]{2}/u.test(word)).length,
    0,
  );

/** A message of fewer words only hands over what is attached to it. */
const coverNote = 45;

/** The words that the sender wrote himself, without what he quotes. */
const wordsOfSender = ({ transcript }: TranscribedPart): number =>
  ownWords(
    folded(transcript.pages.map(pageText).join('\n'))
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );

const usualExhibits: readonly Kind[] = ['other', 'claim-notice', 'expert-report', 'medical-report', 'expert-notice'];

/** Kinds of paper that a letter or message of a kind brings with it as its exhibits. */
const exhibitsOf: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  complaint: usualExhibits,
  'formal-notice': usualExhibits,
  'mediator-referral': usualExhibits,
  'authority-inquiry': [...usualExhibits, 'complaint'],
  'recourse-claim': ['other', 'claim-notice', 'expert-report', 'recourse-settlement'],
  'recourse-dispute': ['other', 'claim-notice', 'expert-report'],
  'third-party-payer-claim': ['other', 'medical-report'],
  'claim-notice': ['other', 'medical-report'],
};

/** Chance from which on an attachment may be a summons, and is a letter of its own. */
const maybeSummons = 0.2;

const isExhibitOf = (kind: Kind, attached: Classification): boolean =>
  (exhibitsOf[kind] ?? ['other']).includes(attached.kind) && attached.summons < maybeSummons;

/** Pages up to the one on which a letter takes its leave, where others follow: those are its annexes. */
const withoutAnnexes = (pages: readonly Page[]): readonly Page[] => {
  if (pages.length === 1) return pages;
  const end = pages.findIndex((page) => farewell.test(folded(pageText(page))));
  return end < 0 ? pages : pages.slice(0, end + 1);
};

/** From here on a letter says for itself what it is, whatever lies behind it. */
const plainly = 0.6;

/** What a letter is with its annexes, or by itself where they are only what such a letter brings: a complaint with the report that it is about. */
const classifyLetter = (pages: readonly Page[], text: DocumentText, model: TextModel, subject?: string): Classification => {
  const whole = classify(text, subject, model);
  const letter = withoutAnnexes(pages);
  if (letter.length === pages.length) return whole;
  const own = classify(documentText(letter), subject, model);
  const bringsIt = own.kind !== whole.kind && exhibitsOf[own.kind] !== undefined && isExhibitOf(own.kind, whole);
  // What may be a summons among the annexes is still copied to those who look for one.
  return bringsIt && own.confidence >= plainly ? { ...own, summons: Math.max(own.summons, whole.summons) } : whole;
};

const found = (part: TranscribedPart, pages: readonly Page[], model: TextModel, subject?: string): FoundDocument => {
  const text = documentText(pages);
  return { part, pages, text, classification: classifyLetter(pages, text, model, subject) };
};

/** Fewer words than this on an attachment are a picture of something, a logo, a signature: no letter. What could not be read at all may be one. */
const fewestWords = 12;

const lettersIn = (part: TranscribedPart, ours: Ours, model: TextModel): FoundDocument[] =>
  split(part.transcript.pages, ours)
    .filter((pages) => part.role === 'file' || wordCount(pages) >= fewestWords || pages.some((page) => page.engine === 'unread'))
    .map((pages) => found(part, pages, model));

/** A message that would be missed: it complains or warns, at length and beyond doubt, whatever is attached to it. */
const isGrievance = ({ part, classification }: FoundDocument, attached: readonly FoundDocument[]): boolean =>
  (classification.kind === 'complaint' || classification.kind === 'formal-notice') &&
  classification.confidence >= 0.85 &&
  wordsOfSender(part) >= 60 &&
  attached.every((one) => one.classification.kind !== classification.kind);

/** The letters of an e-mail: what is attached, or the message where that is only its exhibits, or both. */
const lettersOf = (message: FoundDocument, attached: readonly FoundDocument[]): FoundDocument[] => {
  const { kind } = message.classification;
  if (attached.length === 0) return [message];
  if (wordsOfSender(message.part) >= coverNote && kind !== 'other' && attached.every((one) => isExhibitOf(kind, one.classification)))
    return [message];
  return isGrievance(message, attached) ? [message, ...attached] : [...attached];
};

/** The letters of a piece of mail: of an e-mail each attached letter, and the message where it is the letter itself. */
export const chooseDocuments = (mail: MailTranscript, configuration: Configuration): FoundDocument[] => {
  const ours = oursOf(configuration);
  const model = modelOf(configuration);
  const attached = mail.parts.filter((part) => part.role !== 'message').flatMap((part) => lettersIn(part, ours, model));
  const message = mail.parts.find((part) => part.role === 'message');
  if (message === undefined || message.transcript.pages.length === 0) return attached;
  return lettersOf(found(message, message.transcript.pages, model, mail.envelope?.subject), attached);
};
