import type { MailSummary } from '../../../shared/contracts/console.ts';
import type { LetterRecord, MailRecord } from '../../../shared/contracts/record.ts';
import { deskWords } from '../../../shared/mail/desk-words.ts';
import { queues } from '../../../shared/mail/kinds.ts';
import { mailSummary } from '../../../shared/mail/mail-summary.ts';
import { parisDay } from '../../../shared/mail/paris-day.ts';
import { desksOf, type Sight, sees } from '../../../shared/mail/sight.ts';
import { plusDays } from '../../../shared/text/calendar-day.ts';
import type { DeskLine, Lists, SummaryFilter } from '../../api/api-ports.ts';
import type { Core } from '../lambda/open-core.ts';
import { heldDeliveries } from '../queues/list-deliveries.ts';

type Held = Awaited<ReturnType<typeof heldDeliveries>>[number];

/** Records are asked for in so many at once. */
const together = 25;

const recordsOf = async (ids: readonly string[], { register }: Pick<Core, 'register'>): Promise<MailRecord[]> => {
  const found: MailRecord[] = [];
  for (let at = 0; at < ids.length; at += together) {
    const some = await Promise.all(ids.slice(at, at + together).map((id) => register.mail(id)));
    found.push(...some.filter((record) => record !== undefined));
  }
  return found;
};

const lineOf = ({ message, holder }: Held, summaries: ReadonlyMap<string, MailSummary>): DeskLine[] => {
  const summary = summaries.get(message.mailId);
  const document = summary?.documents.find(({ id }) => id === message.documentId);
  if (summary === undefined || document === undefined) return [];
  const { deliveryId, mailId, documentId } = message;
  return [
    {
      deliveryId,
      mailId,
      documentId,
      holder,
      kind: document.kind,
      priority: document.priority,
      received: summary.received,
      due: document.deadlines[0]?.prudent,
      documents: summary.documents,
      words: deskWords(document, summary),
    },
  ];
};

const chosen = (summary: MailSummary, { see, state, queue, kind, claimNumber, from, to }: Omit<SummaryFilter, 'limit'>): boolean =>
  sees(see, summary) &&
  (state === undefined || summary.state === state) &&
  (queue === undefined || desksOf(summary).includes(queue)) &&
  (kind === undefined || summary.documents.some((document) => document.kind === kind)) &&
  (claimNumber === undefined || summary.documents.some((document) => document.claimNumber === claimNumber)) &&
  (from === undefined || summary.received >= from) &&
  (to === undefined || summary.received <= to);

/** Newest first; a cursor is the place of the last line in this order. */
const placeOf = ({ appeared, id }: Pick<MailSummary, 'appeared' | 'id'>): string => `${appeared}~${id}`;

const pageOf = <T>(items: readonly T[], limit: number, place: (item: T) => string): { items: readonly T[]; next?: string } => {
  const last = items[limit - 1];
  return { items: items.slice(0, limit), ...(items.length > limit && last !== undefined ? { next: place(last) } : {}) };
};

/** A kind is decided on long after its mail appeared at times; older mail is not looked through. */
const decidedReach = 60;

/** The console's lists over the register: each line's record is read, in parallel. */
export const listsOf = (core: Pick<Core, 'register' | 'table'>): Lists => {
  const { register, table } = core;
  const summariesOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, MailSummary>> =>
    new Map((await recordsOf([...new Set(ids)], core)).map((record) => [record.id, mailSummary(record)]));
  const newestFirst = async (filter: Omit<SummaryFilter, 'limit'>): Promise<MailSummary[]> =>
    (await register.listMail(filter.state === undefined ? {} : { state: filter.state }))
      .map(mailSummary)
      .filter((summary) => chosen(summary, filter))
      .toSorted((a, b) => placeOf(b).localeCompare(placeOf(a)));
  const seenLetters = async (letters: readonly LetterRecord[], see: Sight): Promise<LetterRecord[]> => {
    const summaries = await summariesOf(letters.map(({ mailId }) => mailId));
    return letters.filter(({ mailId }) => {
      const summary = summaries.get(mailId);
      return summary !== undefined && sees(see, summary);
    });
  };
  return {
    desk: async (queue) => {
      const held = await heldDeliveries(queue, table);
      const summaries = await summariesOf(held.map(({ message }) => message.mailId));
      return held.flatMap((one) => lineOf(one, summaries));
    },
    desksOf: async (mailId) => {
      const all = await Promise.all(queues.map(async (queue) => ({ queue, held: await heldDeliveries(queue, table) })));
      return all.flatMap(({ queue, held }) =>
        held
          .filter(({ message }) => message.mailId === mailId)
          .map(({ message: { deliveryId, documentId }, holder }) => ({ queue, deliveryId, documentId, holder })),
      );
    },
    summaries: async (ids, see) => {
      const found = await summariesOf(ids);
      return ids.flatMap((id) => found.get(id) ?? []).filter((summary) => sees(see, summary));
    },
    mailPage: async ({ after, limit, ...filter }) => {
      const all = await newestFirst(filter);
      return pageOf(after === undefined ? all : all.filter((summary) => placeOf(summary) < after), limit, placeOf);
    },
    search: async (text, { limit, ...filter }) =>
      (await register.find(text, limit * 4))
        .map(mailSummary)
        .filter((summary) => chosen(summary, filter))
        .slice(0, limit),
    letterPage: async ({ see, state, after, limit }) => {
      const letters = await register.listLetters(state === undefined ? {} : { state });
      const next = letters.toSorted((a, b) => a.id.localeCompare(b.id)).filter(({ id }) => after === undefined || id > after);
      return pageOf(await seenLetters(next, see), limit, ({ id }) => id);
    },
    decidedOn: async (day) => {
      const mail = await register.listMail({ since: `${plusDays(day, -decidedReach)}T00:00:00.000Z` });
      return mail.flatMap(({ settled }) => Object.values(settled ?? {})).filter(({ at }) => parisDay(at) === day).length;
    },
  };
};
