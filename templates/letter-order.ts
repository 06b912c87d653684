import type { Configuration, Person } from '../shared/contracts/configuration.ts';
import type { MailPart, RecordedDocument } from '../shared/contracts/record.ts';
import type { Channel } from '../shared/mail/state.ts';
import type { AttachedFile, KnownClaim } from '../shared/ports.ts';

/** The piece of mail behind a letter; a `MailRecord` fits. */
export type LetterMail = {
  readonly id: string;
  readonly fileName: string;
  readonly received: string;
  readonly pageCount: number;
  readonly parts?: readonly Pick<MailPart, 'id' | 'role' | 'attachment' | 'pageCount'>[];
};

/** Whom a letter goes to, where that is known beyond the document. */
export type Recipient = { readonly name?: string; readonly address?: readonly string[] };

/** All that a letter is composed from; composing the same order again gives the same text. */
export type LetterOrder = {
  readonly letterId: string;
  /** The day of the letter, YYYY-MM-DD. */
  readonly today: string;
  readonly channel?: Channel;
  readonly mail: LetterMail;
  readonly document: RecordedDocument;
  readonly configuration: Configuration;
  readonly claim?: KnownClaim;
  readonly recipient?: Recipient;
  readonly handler?: Person;
  /** What a person says who orders the letter: `decision`, `amount`, `answerDate` … (each letter names what it takes). */
  readonly extra?: Readonly<Record<string, string>>;
};

/** A letter ready to print. */
export type ComposedLetter = {
  readonly html: string;
  readonly title: string;
  readonly templateVersion: string;
  readonly addressLines: readonly string[];
  /** What stands on the letter, for a machine; it goes inside the PDF. */
  readonly card: AttachedFile;
};
