import type { Configuration } from './contracts/configuration.ts';
import type { Problem } from './contracts/document.ts';
import type { RoutedMail, StepMessage } from './contracts/messages.ts';
import type { HistoryEntry, LetterRecord, MailRecord } from './contracts/record.ts';
import type { Queue } from './mail/kinds.ts';
import type { LetterState, MailState } from './mail/state.ts';
import type { Envelope, Page } from './mail/transcript.ts';

/** Objects by key. A key is written once: the same key again leaves the first bytes in place. */
export interface Files {
  /** @returns whether these bytes were written (false: the key was there). */
  put(key: string, bytes: Uint8Array, mediaType: string): Promise<boolean>;
  /** @throws AppError `file-missing` */
  get(key: string): Promise<Uint8Array>;
  has(key: string): Promise<boolean>;
  /** An address that shows the object for some time, for a person. */
  presign(key: string, seconds: number): Promise<string>;
  remove(key: string): Promise<void>;
  /** Keys under a prefix, sorted. */
  list(prefix: string): Promise<string[]>;
}

/** A file taken out of another: a letter attached to an e-mail, an entry of an archive, or the file itself. */
export type UnpackedPart = {
  readonly role: 'file' | 'message' | 'attachment';
  readonly name?: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** Why it could not be opened, in French, with what to do; it then stands as one unread page. */
  readonly problem?: Problem;
};
export type Unpacked = { readonly mediaType: string; readonly envelope?: Envelope; readonly parts: readonly UnpackedPart[] };

/** Finds out what a file really is and takes it apart. */
export interface Unpacker {
  /** @throws AppError kind `input` with a French message that says what to do */
  unpack(bytes: Uint8Array, name: string): Promise<Unpacked>;
}

/** A picture of a page for OCR: PNG, at `dpi`. */
export type PageImage = {
  readonly number: number;
  readonly png: Uint8Array;
  readonly dpi: number;
  readonly size: readonly [number, number];
};

/** Pages of a part: their text layer where it can be trusted, else their picture. */
export interface Pages {
  /** Calls `visit` for each page in order; a page with text comes transcribed, one without as a picture. Never holds all pictures at once. */
  each(bytes: Uint8Array, mediaType: string, visit: (page: Page | PageImage) => Promise<void>): Promise<void>;
}

/** Recognises the text of page pictures. */
export interface Reader {
  /** Reads a picture; a reader that answers later gives `undefined` and announces itself by a `read` message. */
  read(image: PageImage): Promise<Page | undefined>;
}

/** A file that travels inside a PDF: what the letter says, for a machine. */
export type AttachedFile = { readonly name: string; readonly mediaType: string; readonly text: string; readonly description: string };

/** Composes HTML into an A4 PDF for the archive (PDF/A-3, level A): tagged, with embedded fonts. */
export interface Printer {
  print(html: string, title: string, attached?: AttachedFile): Promise<Uint8Array>;
  /** The text of each page of a PDF that it printed. */
  pages(pdf: Uint8Array): Promise<string[]>;
}

type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined };
/** A change of a record: what is not named stays; a key given as undefined is taken away. */
export type MailChange = Changes<Omit<MailRecord, 'id' | 'version' | 'state' | 'history'>>;
export type LetterChange = Changes<Omit<LetterRecord, 'id' | 'version' | 'state' | 'history'>>;

/** The place of a piece of mail in a list. */
export type MailPlace = Pick<MailRecord, 'appeared' | 'id'>;

/** The register of all mail and letters. Every change is guarded: it happens only when the record is in one of the states named. */
export interface Register {
  /** @returns false when there is a record with this id already */
  createMail(record: MailRecord): Promise<boolean>;
  mail(id: string): Promise<MailRecord | undefined>;
  /**
   * Moves a record on; with `version`, only when nobody has changed it since.
   * @returns the record as it stands now, or undefined when it was not in one of `from`, or not in that version
   */
  moveMail(
    id: string,
    from: readonly MailState[],
    to: MailState,
    change: MailChange,
    entry: HistoryEntry,
    version?: number,
  ): Promise<MailRecord | undefined>;
  /** Stores the transcript key of a part, and counts its pages on that day, once. @returns the record as it stands now */
  partRead(mailId: string, partId: string, transcript: string, pageCount: number, day: string): Promise<MailRecord>;
  /**
   * Newest first, or oldest first: those that appeared from `since` on and before `before`, and after `after` in that order, so that a list goes on where it stopped, also among
   * those of one instant; with `touched` (which has no such order) those on which people decided or corrected something.
   */
  listMail(filter?: {
    state?: MailState;
    queue?: Queue;
    claimNumber?: string;
    limit?: number;
    before?: string;
    since?: string;
    after?: MailPlace;
    oldestFirst?: true;
    touched?: true;
  }): Promise<MailRecord[]>;
  /** Full-text look-up over names, fields and what was read. */
  find(text: string, limit?: number): Promise<MailRecord[]>;
  /** What `find` searches for this record. */
  indexText(mailId: string, text: string): Promise<void>;
  /** Pages read or allowed since this day began. */
  pagesOn(day: string): Promise<number>;

  createLetter(letter: LetterRecord): Promise<boolean>;
  letter(id: string): Promise<LetterRecord | undefined>;
  moveLetter(
    id: string,
    from: readonly LetterState[],
    to: LetterState,
    change: LetterChange,
    entry: HistoryEntry,
    version?: number,
  ): Promise<LetterRecord | undefined>;
  listLetters(filter?: { state?: LetterState; mailId?: string }): Promise<LetterRecord[]>;

  /** Erases a record, its letters and its search text. */
  eraseMail(id: string): Promise<void>;
}

/** Sends messages. The same `dedupId` on the same queue is delivered once. */
export interface Queues {
  sendStep(message: StepMessage, dedupId: string): Promise<void>;
  /** The same delivery again replaces its content; one that was withdrawn is there again. `mail`: what it belongs to, as it stands, for the lists of desks. */
  deliver(message: RoutedMail, mail?: MailRecord): Promise<void>;
  /** Takes a delivery off a department's desk, whoever holds it; one that is not there is none the less away. */
  withdraw(delivery: { readonly mailId: string; readonly queue: Queue; readonly deliveryId: string }): Promise<void>;
}

/** What a channel says of a letter handed to it. */
export type Proof = { readonly reference: string; readonly at: string; readonly details: Readonly<Record<string, string | number>> };

export type Parcel = {
  /** The idempotency key: the same letter handed over again is sent once. */
  readonly letter: LetterRecord;
  readonly pdf: Uint8Array;
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string }[];
};

/** Hands a letter to its channel. */
export interface Post {
  /** @throws AppError kind `outside` when the channel is down: try again later, with the same letter */
  send(parcel: Parcel): Promise<Proof>;
}

/** What the company's own system knows of a claim. */
export type KnownClaim = {
  readonly claimNumber: string;
  readonly policyNumber?: string;
  readonly insuredName?: string;
  readonly vehicleRegistration?: string;
  readonly lossDate?: string;
  readonly insuredAddress?: readonly string[];
  readonly policyFrom?: string;
  readonly policyUntil?: string;
};
export interface Claims {
  find(key: {
    claimNumber?: string;
    policyNumber?: string;
    vehicleRegistration?: string;
    insuredName?: string;
    lossDate?: string;
  }): Promise<KnownClaim[]>;
}

export interface Clock {
  /** Now, ISO 8601 in UTC. */
  now(): string;
  /** Today in Europe/Paris, YYYY-MM-DD. */
  today(): string;
}

/** Everything a step may ask of the outside. */
export type Ports = {
  readonly files: Files;
  readonly unpacker: Unpacker;
  readonly pages: Pages;
  readonly reader: Reader;
  readonly printer: Printer;
  readonly register: Register;
  readonly queues: Queues;
  readonly post: Post;
  readonly claims: Claims;
  readonly clock: Clock;
  readonly configuration: Configuration;
};
