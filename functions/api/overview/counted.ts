import type { RoutedMail } from '../../../shared/contracts/messages.ts';
import type { LetterRecord, MailRecord, RecordedDocument } from '../../../shared/contracts/record.ts';
import type { Queue } from '../../../shared/mail/kinds.ts';
import { documentKey } from '../../../shared/triage/document-key.ts';

type CountedDocument = Pick<RecordedDocument, 'id' | 'kind' | 'part' | 'pages'> & {
  readonly route: Pick<RecordedDocument['route'], 'queue'>;
  readonly fields: Readonly<Record<string, { readonly value: unknown } | undefined>>;
  readonly deadlines: readonly Pick<RecordedDocument['deadlines'][number], 'code' | 'due'>[];
};
type Entry = { readonly what: string; readonly at: string };

/** What of a record is counted; a record is one. */
export type CountedMail = Pick<MailRecord, 'id' | 'state' | 'received' | 'appeared' | 'pageCount'> & {
  readonly parts: readonly Pick<MailRecord['parts'][number], 'role'>[];
  readonly documents: readonly CountedDocument[];
  readonly settled?: Readonly<Record<string, unknown>> | undefined;
  readonly corrected?: Readonly<Record<string, unknown>> | undefined;
  readonly history: readonly Entry[];
};

/** What of a letter is counted; a letter's record is one. */
export type CountedLetter = Pick<LetterRecord, 'mailId' | 'documentId' | 'template' | 'state' | 'channel'> & {
  readonly history: readonly Entry[];
};

/** A delivery that waits, by the prudent dates of its deadlines. */
export type Waiting = { readonly queue: Queue; readonly deadlines: readonly Pick<RoutedMail['deadlines'][number], 'prudent'>[] };

const counted = ['complaintDate', 'complaintCategory'];

const named = (made: Readonly<Record<string, unknown>> | undefined, keys: readonly string[]): Record<string, true> =>
  Object.fromEntries(keys.filter((key) => made?.[key] !== undefined).map((key) => [key, true]));

/** What is counted of a record, and nothing else of it. */
export const countedMail = (record: MailRecord): CountedMail => {
  const { id, state, received, appeared, pageCount } = record;
  const keys = record.documents.map(({ part, pages }) => documentKey(part, ...pages));
  return {
    id,
    state,
    received,
    appeared,
    pageCount,
    parts: record.parts.some(({ role }) => role === 'message') ? [{ role: 'message' }] : [],
    documents: record.documents.map(({ id: documentId, kind, part, pages, route, fields, deadlines }) => ({
      id: documentId,
      kind,
      part,
      pages,
      route: { queue: route.queue },
      fields:
        kind === 'complaint'
          ? Object.fromEntries(counted.flatMap((name) => (fields[name] === undefined ? [] : [[name, { value: fields[name].value }]])))
          : {},
      deadlines: kind === 'complaint' ? deadlines.map(({ code, due }) => ({ code, due })) : [],
    })),
    settled: named(record.settled, keys),
    corrected: named(record.corrected, keys),
    history: record.history
      .filter(({ what }) => what === 'triaged')
      .slice(0, 1)
      .map(({ what, at }) => ({ what, at })),
  };
};

/** What is counted of a letter, and nothing else of it. */
export const countedLetter = ({ mailId, documentId, template, state, channel, history }: LetterRecord): CountedLetter => ({
  mailId,
  documentId,
  template,
  state,
  channel,
  history: history
    .filter(({ what }) => what === 'sent')
    .slice(0, 1)
    .map(({ what, at }) => ({ what, at })),
});

/** Where the figures of a time come from: mail received in it with its letters, and what waits at the desks now. */
export type CountedIn = (time: { readonly from: string; readonly to: string; readonly today: string }) => Promise<{
  readonly mail: readonly CountedMail[];
  readonly letters: readonly CountedLetter[];
  readonly waiting: readonly Waiting[];
}>;
