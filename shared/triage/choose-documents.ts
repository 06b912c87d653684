import type { Configuration } from '../contracts/configuration.ts';
import type { MailTranscript, Page, TranscribedPart } from '../mail/transcript.ts';
import { pageText } from '../mail/transcript.ts';
import { type DocumentText, documentText } from '../text/document-text.ts';
import { fold } from '../text/fold.ts';
import { type Classification, classify } from './classify.ts';
import { split } from './split.ts';

/** A letter within a piece of mail, with what it is. */
export type FoundDocument = {
  readonly part: TranscribedPart;
  readonly pages: readonly Page[];
  readonly text: DocumentText;
  readonly classification: Classification;
};

const namesOf = ({ company }: Configuration): string[] => [company.name, ...company.tradeNames].map((name) => fold(name.normalize('NFC')));

const wordCount = (pages: readonly Page[]): number =>
  pages.reduce(
    (sum, page) =>
      sum +
      pageText(page)
        .split(/\s+/)
        .filter((word) => /[\p{L}\d]{2}/u.test(word)).length,
    0,
  );

const found = (part: TranscribedPart, pages: readonly Page[]): FoundDocument => {
  const text = documentText(pages);
  return { part, pages, text, classification: classify(text) };
};

/** Fewer words than this on an attachment are a picture of something, a logo, a signature: no letter. */
const fewestWords = 12;

const lettersIn = (part: TranscribedPart, ours: readonly string[]): FoundDocument[] =>
  split(part.transcript.pages, ours)
    .filter((pages) => part.role === 'file' || wordCount(pages) >= fewestWords)
    .map((pages) => found(part, pages));

/** A message of fewer words only hands over what is attached to it. */
const coverNote = 45;

const quotedPart = /(?:^|\n)(?:>|-{2,} ?(?:message|forwarded)|le .{5,60} a ecrit ?:|de ?: .{3,80}\n(?:envoye|date))/;

/** The words that the sender wrote himself: the head of the message and what he quotes left out. */
const ownWords = (message: TranscribedPart): number => {
  const lines = fold(message.transcript.pages.map(pageText).join('\n').normalize('NFC')).split('\n');
  const body = lines.filter((line) => !/^(?:de|a|cc|date|objet|from|to|subject|envoye|sent) ?:/.test(line)).join('\n');
  const quoted = quotedPart.exec(body);
  return (quoted === null ? body : body.slice(0, quoted.index)).split(/\s+/).filter((word) => word.length > 1).length;
};

const exhibits = new Set(['other', 'claim-notice']);

/** Whether the message itself is the letter, and what is attached only its exhibits. */
const isLetterItself = (message: FoundDocument, attached: readonly FoundDocument[]): boolean => {
  if (attached.length === 0) return true;
  if (ownWords(message.part) < coverNote || message.classification.kind === 'other') return false;
  return attached.every(({ classification }) => exhibits.has(classification.kind) && classification.summons < 0.2);
};

/** The letters of a piece of mail: of an e-mail each attached letter, and the message where it is the letter itself. */
export const chooseDocuments = (mail: MailTranscript, configuration: Configuration): FoundDocument[] => {
  const ours = namesOf(configuration);
  const attached = mail.parts.filter((part) => part.role !== 'message').flatMap((part) => lettersIn(part, ours));
  const message = mail.parts.find((part) => part.role === 'message');
  if (message === undefined || message.transcript.pages.length === 0) return attached;
  const letter = found(message, message.transcript.pages);
  return isLetterItself(letter, attached) ? [letter] : attached;
};
