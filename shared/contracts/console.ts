import type { FieldType } from '../mail/fields.ts';
import type { Kind, Priority, Queue } from '../mail/kinds.ts';
import type { Channel, LetterState, LetterTemplate, MailState, Release } from '../mail/state.ts';
import type { TextPart } from '../text/text-differences.ts';
import type { Person } from './configuration.ts';
import type { Deadline, Problem } from './document.ts';
import type { HistoryEntry, MailRecord } from './record.ts';

/** The next prudent date of a piece of mail, as the desks show it. */
export type NextDeadline = {
  readonly code: string;
  readonly due: string;
  readonly prudent: string;
  readonly workingDaysLeft: number;
  readonly overdue: boolean;
};

/** What a list needs of a document; kept beside its record, so that a list never reads records. */
export type DocumentSummary = {
  readonly id: string;
  readonly kind: Kind;
  readonly confidence: number;
  readonly runnerUp?: { readonly kind: Kind; readonly confidence: number } | undefined;
  /** The quotes that spoke loudest for the kind. */
  readonly why: readonly string[];
  readonly queue: Queue;
  readonly copies: readonly Queue[];
  readonly priority: Priority;
  readonly reasons: readonly string[];
  readonly pages: readonly [number, number];
  readonly sender?: string | undefined;
  readonly insuredName?: string | undefined;
  readonly claimNumber?: string | undefined;
  readonly court?: string | undefined;
  readonly caseNumber?: string | undefined;
  readonly hearingDate?: string | undefined;
  readonly hearingTime?: string | undefined;
  readonly claimants: readonly string[];
  readonly defendants: readonly string[];
  readonly totalClaimed?: number | undefined;
  /** The next first. */
  readonly deadlines: readonly Deadline[];
};
/** What a list needs of a piece of mail. */
export type MailSummary = {
  readonly id: string;
  readonly version: number;
  readonly fileName: string;
  readonly state: MailState;
  readonly received: string;
  readonly appeared: string;
  readonly pages: number;
  readonly problem?: string | undefined;
  readonly documents: readonly DocumentSummary[];
};

/** A piece of mail as a line of a list: its most urgent document stands for it. */
export type MailRow = {
  readonly id: string;
  readonly version: number;
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
  readonly hearingTime?: string | undefined;
  readonly court?: string | undefined;
  readonly caseNumber?: string | undefined;
  readonly claimants: readonly string[];
  readonly defendants: readonly string[];
  readonly totalClaimed?: number | undefined;
  readonly nextDeadline?: NextDeadline | undefined;
};
/** What `GET /api/mail` and `POST /api/search` answer. `next` is the cursor of what comes after; none at the end. */
export type MailPage = { readonly items: readonly MailRow[]; readonly next?: string | undefined };

/** What `POST /api/mail/rows` answers: `hidden` is there, but not for this person. */
export type MailRows = { readonly items: readonly MailRow[]; readonly hidden: readonly string[] };

/** A deadline with what one has to do, as the legal desk shows it. */
export type DeskDeadline = Deadline & {
  readonly workingDaysLeft: number;
  readonly overdue: boolean;
  /** On the screen of one piece of mail: a letter has left that does what is asked for. */
  readonly met?: boolean | undefined;
};
/** A delivery at a department's desk. `takenBy` is a name, `mine` says that it is one's own. */
export type DeskRow = MailRow & {
  readonly deliveryId: string;
  readonly documentId: string;
  readonly takenBy?: string | undefined;
  readonly mine: boolean;
  readonly deadlines: readonly DeskDeadline[];
  readonly likeliest: readonly { readonly kind: Kind; readonly name: string; readonly confidence: number }[];
  readonly why: readonly string[];
};
export const deskSorts = ['deadline', 'received', 'kind'] as const;
export const deskHolders = ['mine', 'free', 'taken'] as const;
/** What `POST /api/queues/QUEUE/view` answers: some lines of the desk, how many there are, and how many of what in all. */
export type DeskView = {
  readonly items: readonly DeskRow[];
  readonly found: number;
  readonly next?: number | undefined;
  readonly counts: {
    readonly all: number;
    readonly mine: number;
    readonly free: number;
    readonly overdue: number;
    readonly kinds: Readonly<Partial<Record<Kind, number>>>;
  };
  readonly decidedToday: number;
};
/** What `POST /api/queues/QUEUE/bulk` answers. */
export type BulkAnswer = {
  readonly done: readonly string[];
  readonly refused: readonly { readonly deliveryId: string; readonly why: string }[];
};
/** What became of one uploaded file. */
export type Uploaded = {
  readonly name: string;
  readonly id?: string | undefined;
  readonly outcome: 'accepted' | 'duplicate' | 'rejected';
  readonly message: string;
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

/** A letter in a list of many: with what it answers, and by when. */
export type LetterLine = LetterRow & {
  readonly about?: Pick<MailRow, 'kindName' | 'claimNumber' | 'insuredName' | 'nextDeadline'> | undefined;
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
  /** The fields that a document of each kind may have, with their types. */
  readonly fieldsOfKinds: Readonly<Record<string, Readonly<Record<string, FieldType>>>>;
  readonly deadlines: Readonly<Record<string, readonly DeskDeadline[]>>;
  /** Names of the people whose ids stand in the history. */
  readonly people: Readonly<Record<string, string>>;
  /** The desks that it waits on, of those that are this person's. */
  readonly waiting: readonly {
    readonly queue: Queue;
    readonly queueName: string;
    readonly deliveryId: string;
    readonly documentId: string;
    readonly takenBy?: string | undefined;
    readonly mine: boolean;
  }[];
  /** Documents for which a hand-over file is there. */
  readonly handovers: readonly string[];
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
  /** The lines of its address below the name, where it leaves by post. */
  readonly address: readonly string[];
  readonly statements: readonly Statement[];
  readonly versions: readonly LetterVersionRow[];
  readonly history: readonly HistoryEntry[];
};
/** What `GET /api/letters/ID/way` answers: whether this person may approve it, and what its channel said. */
export type LetterWay = {
  readonly canApprove: boolean;
  readonly whyNot?: string | undefined;
  /** Whether this person may let a forbidden sentence through. */
  readonly mayRelease: boolean;
  readonly pages: number;
  readonly proof?:
    | { readonly reference: string; readonly at: string; readonly details: Readonly<Record<string, string | number>> }
    | undefined;
  readonly people: Readonly<Record<string, string>>;
};
/** What `GET /api/queues` answers. */
export type QueueCounts = {
  readonly items: readonly { readonly queue: Queue; readonly name: string; readonly waiting: number; readonly overdue: number }[];
};
