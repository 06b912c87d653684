import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { DeskLine, Lists, SummaryFilter } from '../../functions/api/api-ports.ts';
import { letterRow as letterRowOf } from '../../functions/api/mail-row.ts';
import type { MailSummary } from '../../shared/contracts/console.ts';
import { letterRecord } from '../../shared/contracts/record.ts';
import { kinds, priorities, queues } from '../../shared/mail/kinds.ts';
import { type Sight, sees } from '../../shared/mail/sight.ts';
import { matchQuery } from './match-query.ts';

type Parameter = string | number;
/** Conditions of a query, with their values in order. */
type Where = { readonly sql: string; readonly values: readonly Parameter[] };

const all = (parts: readonly (Where | undefined)[]): Where => {
  const given = parts.filter((part) => part !== undefined);
  return { sql: ['1 = 1', ...given.map(({ sql }) => sql)].join(' AND '), values: given.flatMap(({ values }) => values) };
};
const when = (value: Parameter | undefined, sql: string): Where | undefined => (value === undefined ? undefined : { sql, values: [value] });
const named = (column: string, name: string | undefined): Where | undefined =>
  name === undefined ? undefined : { sql: `instr(${column}, ?) > 0`, values: [`,${name},`] };

const ofDesks = (desks: Sight['departments']): Where | undefined =>
  desks === undefined
    ? undefined
    : { sql: `(${desks.map(() => 'instr(row.desks, ?) > 0').join(' OR ')})`, values: desks.map((desk) => `,${desk},`) };

const seenBy = ({ medical, departments }: Sight): Where =>
  all([medical ? undefined : { sql: 'row.medical = 0', values: [] }, ofDesks(departments)]);

const chosenBy = ({ see, state, queue, kind, claimNumber, from, to }: SummaryFilter): Where =>
  all([
    seenBy(see),
    when(state, 'row.state = ?'),
    named('row.desks', queue),
    named('row.kinds', kind),
    when(claimNumber, 'row.claim = ?'),
    when(from, 'row.received >= ?'),
    when(to, 'row.received <= ?'),
  ]);

/** A cursor is the place of the last line in the order of the list. */
const cursor = z.tuple([z.string(), z.string()]);
const cursorOf = (after: string | undefined): readonly [string, string] | undefined => {
  if (after === undefined) return undefined;
  const found = cursor.safeParse(after.split('~'));
  return found.success ? found.data : ['', ''];
};
const before = (after: string | undefined): Where | undefined => {
  const place = cursorOf(after);
  return place === undefined ? undefined : { sql: '(row.appeared, row.id) < (?, ?)', values: place };
};

const summaryRow = z.object({ summary: z.string() });
/** What this program itself wrote is not checked again: lists are long. */
const summaryOf = (found: unknown): MailSummary => JSON.parse(z.parse(summaryRow, found).summary);

const deskRow = z.object({
  deliveryId: z.string(),
  mailId: z.string(),
  documentId: z.string(),
  holder: z.string().nullable(),
  kind: z.enum(kinds),
  priority: z.enum(priorities),
  received: z.string(),
  due: z.string().nullable(),
  seen: z.string(),
  words: z.string(),
});
const seenDocuments = z.array(z.object({ kind: z.enum(kinds), queue: z.enum(queues), copies: z.array(z.enum(queues)) }));

const deskSql = `
SELECT message.dedup AS deliveryId, document_row.mail AS mailId, document_row.id AS documentId, message.holder, document_row.kind,
  document_row.priority, row.received, document_row.due, row.seen, document_row.words
FROM message JOIN document_row ON document_row.id = json_extract(message.body, '$.documentId') JOIN mail_row AS row ON row.id = document_row.mail
WHERE message.queue = ? AND message.state IN ('waiting', 'taken') AND json_extract(message.body, '$.documentId') IS NOT NULL`;

const countSql = `
SELECT count(*) AS waiting, count(*) FILTER (WHERE document_row.due < ?) AS overdue
FROM message JOIN document_row ON document_row.id = json_extract(message.body, '$.documentId') JOIN mail_row AS row ON row.id = document_row.mail
WHERE message.queue = ? AND message.state IN ('waiting', 'taken') AND json_extract(message.body, '$.documentId') IS NOT NULL`;
const deskCounts = z.object({ waiting: z.number(), overdue: z.number() });

const waitingSql = `
SELECT message.queue, message.dedup AS deliveryId, document_row.id AS documentId, message.holder
FROM document_row CROSS JOIN message ON json_extract(message.body, '$.documentId') = document_row.id
WHERE document_row.mail = ? AND message.state IN ('waiting', 'taken') AND json_extract(message.body, '$.documentId') IS NOT NULL`;
const waitingRow = z.object({ queue: z.enum(queues), deliveryId: z.string(), documentId: z.string(), holder: z.string().nullable() });

/** Of a few hundred ways to be seen, most lines share one: each is read once. */
const reader = (): ((seen: string) => DeskLine['documents']) => {
  const known = new Map<string, DeskLine['documents']>();
  return (seen) => {
    const documents = known.get(seen) ?? seenDocuments.parse(JSON.parse(seen));
    known.set(seen, documents);
    return documents;
  };
};

const countRow = z.object({ count: z.number() });
const letterRow = z.object({ record: z.string(), place: z.number() });

/** The console's lists on SQLite. */
export const createLists = (database: DatabaseSync): Lists => {
  const desk = database.prepare(deskSql);
  const decided = database.prepare('SELECT count(*) AS count FROM decided_kind WHERE day = ?');
  const waiting = database.prepare(waitingSql);
  const one = database.prepare('SELECT summary FROM mail_row WHERE id = ?');
  return {
    desk: async (queue) => {
      const documentsOf = reader();
      return desk.all(queue).map((found) => {
        const { holder, due, seen, ...line } = z.parse(deskRow, found);
        return { ...line, holder: holder ?? undefined, due: due ?? undefined, documents: documentsOf(seen) };
      });
    },
    counts: async (queue, see, today) => {
      const { sql, values } = seenBy(see);
      return z.parse(deskCounts, database.prepare(`${countSql} AND ${sql}`).get(today, queue, ...values));
    },
    desksOf: async (mailId) =>
      waiting.all(mailId).map((found) => {
        const { holder, ...line } = z.parse(waitingRow, found);
        return { ...line, holder: holder ?? undefined };
      }),
    summaries: async (ids, see) => ids.flatMap((id) => one.all(id).map(summaryOf)).filter((summary) => sees(see, summary)),
    mailPage: async ({ after, limit, ...filter }) => {
      const { sql, values } = all([chosenBy({ ...filter, limit }), before(after)]);
      const items = database
        .prepare(`SELECT summary FROM mail_row AS row WHERE ${sql} ORDER BY appeared DESC, id DESC LIMIT ?`)
        .all(...values, limit + 1)
        .map(summaryOf);
      const last = items[limit - 1];
      return {
        items: items.slice(0, limit),
        ...(items.length > limit && last !== undefined ? { next: `${last.appeared}~${last.id}` } : {}),
      };
    },
    search: async (text, filter) => {
      const query = matchQuery(text);
      if (query === undefined) return [];
      const { sql, values } = chosenBy(filter);
      return database
        .prepare(
          `SELECT row.summary FROM search JOIN mail_row AS row ON row.id = search.mail WHERE search MATCH ? AND ${sql} ORDER BY rank LIMIT ?`,
        )
        .all(query, ...values, filter.limit)
        .map(summaryOf);
    },
    letterPage: async ({ see, state, after, limit }) => {
      const { sql, values } = all([
        seenBy(see),
        when(state, 'letter.state = ?'),
        when(after === undefined ? undefined : Number(after), 'letter.rowid > ?'),
      ]);
      const found = database
        .prepare(
          `SELECT letter.record, letter.rowid AS place FROM letter JOIN mail_row AS row ON row.id = letter.mail WHERE ${sql} ORDER BY letter.rowid LIMIT ?`,
        )
        .all(...values, limit + 1)
        .map((line) => z.parse(letterRow, line));
      const last = found[limit - 1];
      return {
        items: found.slice(0, limit).map(({ record }) => letterRowOf(z.parse(letterRecord, JSON.parse(record)))),
        ...(found.length > limit && last !== undefined ? { next: String(last.place) } : {}),
      };
    },
    decidedOn: async (day) => z.parse(countRow, decided.get(day)).count,
  };
};
