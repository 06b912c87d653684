import type { Person } from '../../shared/contracts/configuration.ts';
import type { LetterRow, MailSummary } from '../../shared/contracts/console.ts';
import type { Kind, Priority, Queue } from '../../shared/mail/kinds.ts';
import type { Sight } from '../../shared/mail/sight.ts';
import type { LetterState, MailState } from '../../shared/mail/state.ts';
import type { Ports, Printer } from '../../shared/ports.ts';
import type { Administration } from './administration.ts';

/** A delivery at a department's desk, with as much as a list is sorted, filtered and counted by. */
export type DeskLine = {
  readonly deliveryId: string;
  readonly mailId: string;
  readonly documentId: string;
  readonly holder?: string | undefined;
  readonly kind: Kind;
  readonly priority: Priority;
  readonly received: string;
  /** The next prudent date. */
  readonly due?: string | undefined;
  /** Kinds and desks of all the mail, by which one may see it or not. */
  readonly documents: Parameters<typeof import('../../shared/mail/sight.ts').sees>[1]['documents'];
  /** What a text is looked for in: names, numbers, the court; in small letters without accents. */
  readonly words: string;
};

export type SummaryFilter = {
  readonly see: Sight;
  readonly state?: MailState | undefined;
  readonly queue?: Queue | undefined;
  readonly kind?: Kind | undefined;
  readonly claimNumber?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
};

/** What the console's lists are read from: summaries that stand ready, never records. */
export type Lists = {
  /** All that a department has not finished. */
  desk(queue: Queue): Promise<readonly DeskLine[]>;
  /** How much waits at a desk that the person may see, and how much of it should have been done before today. */
  counts(queue: Queue, see: Sight, today: string): Promise<{ readonly waiting: number; readonly overdue: number }>;
  /** Where a piece of mail waits, on whichever desk. */
  desksOf(
    mailId: string,
  ): Promise<
    readonly { readonly queue: Queue; readonly deliveryId: string; readonly documentId: string; readonly holder?: string | undefined }[]
  >;
  /** Those that are there and that the person may see, in this order. */
  summaries(ids: readonly string[], see: Sight): Promise<readonly MailSummary[]>;
  /** Mail, newest first, that the person may see; `after` is the cursor of the page before. */
  mailPage(filter: SummaryFilter & { readonly after?: string | undefined }): Promise<{ items: readonly MailSummary[]; next?: string }>;
  /** Mail in which every word stands, best first. */
  search(text: string, filter: SummaryFilter): Promise<readonly MailSummary[]>;
  /** Letters that the person may see, first ordered first. */
  letterPage(filter: {
    readonly see: Sight;
    readonly state?: LetterState | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  }): Promise<{ items: readonly LetterRow[]; next?: string }>;
  /** How many kinds people have decided on this day, in Paris. */
  decidedOn(day: string): Promise<number>;
};

/** An upload in pieces: each is put to its own address, and answers with its tag (`ETag`). */
export type UploadPlan = { readonly id: string; readonly key: string; readonly pieceBytes: number; readonly pieces: readonly string[] };
export type UploadEnd = { readonly id: string; readonly key: string; readonly tags: readonly string[] };

export type DirectUploads = {
  /** @throws AppError kind `input` */
  plan(name: string, bytes: number, received?: string): Promise<UploadPlan>;
  /** Makes the pieces one file, which the mailroom finds then. @returns its name and its fingerprint, from which its record's id follows @throws AppError kind `input` */
  finish(end: UploadEnd): Promise<{ readonly name: string; readonly sha256: string }>;
};

/** A delivery at a desk, by its id and that of its mail. */
export type Delivery = Pick<DeskLine, 'deliveryId' | 'mailId'>;

/** What the everyday part of the console's API asks of a mailroom. */
export type ApiPorts = Pick<Ports, 'files' | 'register' | 'queues' | 'claims' | 'clock' | 'configuration'> & {
  readonly lists: Lists;
  /** The text of each page of a letter that was printed. */
  readonly printer: Pick<Printer, 'pages'>;
  /** @returns false when somebody else has taken it */
  take(queue: Queue, delivery: Delivery, by: string): Promise<boolean>;
  /** @returns false when it is not in this person's hand */
  giveBack(queue: Queue, delivery: Delivery, by: string): Promise<boolean>;
  /** @returns false when it is not in this person's hand: its hold may have passed to another since it was looked at */
  finish(queue: Queue, delivery: Delivery, by: string): Promise<boolean>;
  /** A page as a picture, upright; undefined for a text, which has none. `page` counts from 1. */
  draw(bytes: Uint8Array, mediaType: string, page: number): Promise<Uint8Array | undefined>;
  /** Hands an uploaded file to the mailroom, with the day received where a clerk gave it. @throws AppError kind `input` */
  upload(name: string, bytes: Uint8Array, received?: string): Promise<void>;
  readonly sessions: {
    /** A session that was ended is no longer one, until its own end. `until` in milliseconds since 1970. */
    revoke(token: string, until: number): Promise<void>;
    isRevoked(token: string): Promise<boolean>;
    /** Those of these marks that are there, in few reads; of marks, which no person's session stands behind. */
    marksAmong(marks: readonly string[]): Promise<ReadonlySet<string>>;
  };
  /** Whether an answer can be a stream that lasts. */
  readonly streams: boolean;
  /** Changes whenever mail, letters or desks have changed. */
  mark(): Promise<string>;
  /** What administrators do where the mailroom's files are at hand. */
  readonly administration?: Administration;
  /** The house's log, where administration stands in a function of its own. */
  readonly note?: Administration['note'];
  /** Uploads that go past the API, where its way is too narrow for a large file. */
  readonly directUploads?: DirectUploads;
  /** An address at which the browser downloads an original, where the API's own way is too narrow for a large file. */
  download?(key: string, fileName: string): Promise<string>;
};

/** A directory of people that is asked by sending the browser there and back. */
export type Directory = {
  /** Where to send the browser, and what it keeps until it is back. */
  begin(): Promise<{ readonly address: string; readonly kept: string }>;
  /** @returns who came back; undefined for an answer that is forged, stale or of somebody without a role */
  end(answer: Readonly<Record<string, string>>, kept: string): Promise<Person | undefined>;
  /** A person by what the session says, as the directory knew them when the session began. */
  personOf(subject: string): Person | undefined;
  subjectOf(person: Person): string;
  /** A person by their id as the directory knows them now; undefined for one who is kept out, has no role, or is not there. */
  find(id: string): Promise<Person | undefined>;
};

/** What guards the API: the secret that tokens are signed with, and how long a session lasts. */
export type Access = {
  readonly secret: string;
  readonly sessionHours: number;
  readonly secure: boolean;
  /** Who a session is, where people come in through a directory of their own instead of a link. */
  readonly directory?: Pick<Directory, 'personOf'>;
};

/** What guards the part of the API by which people come in. */
export type OpenAccess = Omit<Access, 'directory'> & { readonly directory?: Directory };
