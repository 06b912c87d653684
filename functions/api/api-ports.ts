import type { MailSummary } from '../../shared/contracts/console.ts';
import type { LetterRecord } from '../../shared/contracts/record.ts';
import type { Kind, Priority, Queue } from '../../shared/mail/kinds.ts';
import type { Sight } from '../../shared/mail/sight.ts';
import type { LetterState, MailState } from '../../shared/mail/state.ts';
import type { Ports } from '../../shared/ports.ts';
import type { CorrespondPorts } from '../correspond/step.ts';

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
  }): Promise<{ items: readonly LetterRecord[]; next?: string }>;
  /** How many kinds people have decided on this day, in Paris. */
  decidedOn(day: string): Promise<number>;
};

/** What the console's API asks of a mailroom. */
export type ApiPorts = CorrespondPorts &
  Ports & {
    readonly lists: Lists;
    /** @returns false when somebody else has taken it */
    take(queue: Queue, deliveryId: string, by: string): Promise<boolean>;
    /** @returns false when it was not taken */
    giveBack(queue: Queue, deliveryId: string): Promise<boolean>;
    finish(queue: Queue, deliveryId: string): Promise<void>;
    /** A page as a picture, upright; undefined for a text, which has none. `page` counts from 1. */
    draw(bytes: Uint8Array, mediaType: string, page: number): Promise<Uint8Array | undefined>;
    /** Hands an uploaded file to the mailroom, with the day received where a clerk gave it. @throws AppError kind `input` */
    upload(name: string, bytes: Uint8Array, received?: string): Promise<void>;
    readonly sessions: {
      /** A session that was ended is no longer one, until its own end. `until` in milliseconds since 1970. */
      revoke(token: string, until: number): Promise<void>;
      isRevoked(token: string): Promise<boolean>;
    };
    /** Changes whenever mail, letters or desks have changed. */
    mark(): Promise<string>;
  };

/** What guards the API: the secret that tokens are signed with, and how long a session lasts. */
export type Access = { readonly secret: string; readonly sessionHours: number; readonly secure: boolean };
