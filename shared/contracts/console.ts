import type { Kind, Priority, Queue } from '../mail/kinds.ts';
import type { Channel, LetterState, LetterTemplate, MailState, Release } from '../mail/state.ts';
import type { TextPart } from '../text/text-differences.ts';
import type { Person } from './configuration.ts';
import type { Problem } from './document.ts';
import type { HistoryEntry, MailRecord } from './record.ts';

/** The next prudent date of a piece of mail, as the desks show it. */
export type NextDeadline = {
  readonly code: string;
  readonly due: string;
  readonly prudent: string;
  readonly workingDaysLeft: number;
  readonly overdue: boolean;
};

/** A piece of mail as a line of a list: its most urgent document stands for it. */
export type MailRow = {
  readonly id: string;
  readonly fileName: string;
  readonly state: MailState;
  readonly received: string;
  readonly pages: number;
  readonly problem?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly kindName?: string | undefined;
  readonly confidence?: number | undefined;
  readonly queue?: Queue | undefined;
  readonly queueName?: string | undefined;
  readonly priority?: Priority | undefined;
  readonly reasons: readonly string[];
  readonly sender?: string | undefined;
  readonly insuredName?: string | undefined;
  readonly claimNumber?: string | undefined;
  readonly hearingDate?: string | undefined;
  readonly court?: string | undefined;
  readonly nextDeadline?: NextDeadline | undefined;
};

/** A delivery at a department's desk. `takenBy` is a name. */
export type DeskRow = MailRow & {
  readonly deliveryId: string;
  readonly documentId: string;
  readonly takenBy?: string | undefined;
  readonly likeliest: readonly { readonly kind: Kind; readonly name: string; readonly confidence: number }[];
  readonly why: readonly string[];
};

/** A letter as a line of a list. */
export type LetterRow = {
  readonly id: string;
  readonly mailId: string;
  readonly documentId: string;
  readonly template: LetterTemplate;
  readonly state: LetterState;
  readonly release: Release;
  readonly channel: Channel;
  readonly recipient: string;
  readonly problems: readonly Problem[];
  readonly lastEditor?: string | undefined;
  readonly releasedBy?: string | undefined;
  readonly proof?: string | undefined;
  readonly ordered?: string | undefined;
};

/** What `GET /api/session` answers. */
export type Session = {
  readonly person: Person;
  readonly csrf: string;
  readonly company: string;
  readonly today: string;
  /** Whether files are put in pieces past the API. */
  readonly directUploads: boolean;
};
/** What `GET /api/mail/ID` answers. */
export type MailDetail = {
  readonly record: MailRecord;
  readonly row: MailRow;
  readonly kindNames: Readonly<Record<Kind, string>>;
  /** The fields that a document of each kind may have. */
  readonly fieldsOfKinds: Readonly<Record<string, readonly string[]>>;
  readonly letters: readonly LetterRow[];
  readonly related: readonly MailRow[];
};
/** A text that a letter had: who left it behind, by which change. */
export type LetterVersionRow = { readonly number: number; readonly at: string; readonly by: string; readonly what: string };
/** What `GET /api/letters/ID/versions/N` answers. `differences` lays this version over the one before; the first has none. */
export type LetterVersion = LetterVersionRow & {
  readonly text: string;
  /** The part that a person may edit, as in `LetterDetail`. */
  readonly body: string;
  readonly differences: readonly TextPart[];
};
/** A sentence that must not leave as it is, and who let it through in this very text. */
export type Statement = {
  readonly id: string;
  readonly quote: string;
  readonly reason: string;
  readonly released?: { readonly by: string; readonly at: string } | undefined;
};
/** What `GET /api/letters/ID` answers. `body` is the part that a person may edit, as text: an empty line parts paragraphs, « # » a heading, « – » items, « | » cells. */
export type LetterDetail = {
  readonly letter: LetterRow;
  readonly version: number;
  readonly body?: string | undefined;
  readonly text?: string | undefined;
  readonly statements: readonly Statement[];
  readonly versions: readonly LetterVersionRow[];
  readonly history: readonly HistoryEntry[];
};
/** What `GET /api/queues` answers. */
export type QueueCounts = { readonly items: readonly { readonly queue: Queue; readonly name: string; readonly waiting: number }[] };
