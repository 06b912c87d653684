import type { MailSummary } from '../../../shared/contracts/console.ts';
import type { MailRecord } from '../../../shared/contracts/record.ts';
import { filedUnder } from '../../../shared/mail/filed-under.ts';
import { type Queue, queues } from '../../../shared/mail/kinds.ts';
import { mailSummary } from '../../../shared/mail/mail-summary.ts';
import { parisDay } from '../../../shared/mail/paris-day.ts';
import { desksOf, type Sight, sees } from '../../../shared/mail/sight.ts';
import type { Register } from '../../../shared/ports.ts';
import { fold } from '../../../shared/text/fold.ts';
import type { DeskLine, Lists, SummaryFilter } from '../../api/api-ports.ts';
import { heldDeliveries } from '../queues/list-deliveries.ts';
import type { Table } from '../register/table.ts';

type Held = Awaited<ReturnType<typeof heldDeliveries>>[number];

/** Pieces of mail read from the register at a time while a page is filled. */
const atOnce = 100;

const words = (summary: MailSummary, documentId: string): string => {
  const document = summary.documents.find(({ id }) => id === documentId);
  const named = [document?.sender, document?.insuredName, document?.claimNumber, document?.court, document?.caseNumber];
  const all = [summary.id, summary.fileName, ...named, ...(document?.claimants ?? []), ...(document?.defendants ?? [])];
  return fold(
    all
      .filter((word) => word !== undefined)
      .join(' ')
      .normalize('NFC'),
  );
};

const lineOf = ({ message, holder }: Held, summary: MailSummary): DeskLine => {
  const document = summary.documents.find(({ id }) => id === message.documentId);
  return {
    deliveryId: message.deliveryId,
    mailId: message.mailId,
    documentId: message.documentId,
    holder,
    kind: message.kind,
    priority: message.priority,
    received: message.received,
    due: document?.deadlines[0]?.prudent,
    documents: summary.documents,
    words: words(summary, message.documentId),
  };
};

const isChosen = (summary: MailSummary, record: MailRecord, filter: SummaryFilter): boolean =>
  sees(filter.see, summary) &&
  (filter.state === undefined || summary.state === filter.state) &&
  (filter.queue === undefined || desksOf(summary).includes(filter.queue)) &&
  (filter.kind === undefined || summary.documents.some(({ kind }) => kind === filter.kind)) &&
  (filter.claimNumber === undefined || filedUnder(record).claimNumber === filter.claimNumber) &&
  (filter.from === undefined || summary.received >= filter.from) &&
  (filter.to === undefined || summary.received <= filter.to);

const chosen = (records: readonly MailRecord[], filter: SummaryFilter): MailSummary[] =>
  records.flatMap((record) => {
    const summary = mailSummary(record);
    return isChosen(summary, record, filter) ? [summary] : [];
  });

/** The console's lists over the register: each piece of mail is read, so that a desk of some thousands takes its time. */
export const createRegisterLists = (register: Register, table: Table): Lists => {
  const summaryOf = async (id: string): Promise<MailSummary | undefined> => {
    const record = await register.mail(id);
    return record === undefined ? undefined : mailSummary(record);
  };
  const desk = async (queue: Queue): Promise<DeskLine[]> => {
    const held = await heldDeliveries(queue, table);
    const ids = [...new Set(held.map(({ message }) => message.mailId))];
    const known = new Map((await Promise.all(ids.map(summaryOf))).flatMap((one) => (one === undefined ? [] : [[one.id, one] as const])));
    return held.flatMap((delivery) => {
      const summary = known.get(delivery.message.mailId);
      return summary === undefined ? [] : [lineOf(delivery, summary)];
    });
  };
  const pageFrom = async (filter: SummaryFilter & { after?: string | undefined }): Promise<MailSummary[]> => {
    const found: MailSummary[] = [];
    let before = filter.after?.replace('~', '#');
    for (;;) {
      const asked = {
        limit: atOnce,
        ...(filter.state === undefined ? {} : { state: filter.state }),
        ...(before === undefined ? {} : { before }),
      };
      const records = await register.listMail(asked);
      found.push(...chosen(records, filter));
      const last = records.at(-1);
      before = last === undefined ? undefined : `${last.appeared}#${last.id}`;
      if (records.length < atOnce || found.length > filter.limit) return found;
    }
  };
  const visible = async (mailId: string, see: Sight): Promise<boolean> => {
    const summary = await summaryOf(mailId);
    return summary !== undefined && sees(see, summary);
  };
  return {
    desk,
    counts: async (queue, see, today) => {
      const lines = (await desk(queue)).filter((line) => sees(see, line));
      return { waiting: lines.length, overdue: lines.filter(({ due }) => due !== undefined && due < today).length };
    },
    desksOf: async (mailId) => {
      const found = [];
      for (const queue of queues)
        for (const { message, holder } of await heldDeliveries(queue, table))
          if (message.mailId === mailId) found.push({ queue, deliveryId: message.deliveryId, documentId: message.documentId, holder });
      return found;
    },
    summaries: async (ids, see) =>
      (await Promise.all(ids.map(summaryOf))).flatMap((one) => (one !== undefined && sees(see, one) ? [one] : [])),
    mailPage: async (filter) => {
      const found = await pageFrom(filter);
      const last = found[filter.limit - 1];
      return {
        items: found.slice(0, filter.limit),
        ...(found.length > filter.limit && last !== undefined ? { next: `${last.appeared}~${last.id}` } : {}),
      };
    },
    search: async (text, filter) => chosen(await register.find(text, filter.limit), filter),
    letterPage: async ({ see, state, after, limit }) => {
      const all = await register.listLetters(state === undefined ? {} : { state });
      const start = after === undefined ? 0 : Number(after);
      const items = [];
      let place = start;
      for (; place < all.length && items.length < limit; place++) {
        const letter = all[place];
        if (letter !== undefined && (await visible(letter.mailId, see))) items.push(letter);
      }
      return { items, ...(place < all.length ? { next: String(place) } : {}) };
    },
    decidedOn: async (day) =>
      (await register.listMail({ touched: true }))
        .flatMap(({ settled }) => Object.values(settled ?? {}))
        .filter(({ at }) => parisDay(at) === day).length,
  };
};
