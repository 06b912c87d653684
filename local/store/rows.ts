import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { type MailRecord, mailRecord } from '../../shared/contracts/record.ts';
import { deskWords } from '../../shared/mail/desk-words.ts';
import { mailSummary, summaryForm } from '../../shared/mail/mail-summary.ts';
import { parisDay } from '../../shared/mail/paris-day.ts';
import { desksOf, isMedical } from '../../shared/mail/sight.ts';
import { inTransaction } from './database.ts';

const schema = `
CREATE TABLE IF NOT EXISTS mail_row (
  id TEXT PRIMARY KEY, form INTEGER NOT NULL, state TEXT NOT NULL, received TEXT NOT NULL, appeared TEXT NOT NULL, claim TEXT,
  medical INTEGER NOT NULL, desks TEXT NOT NULL, kinds TEXT NOT NULL, seen TEXT NOT NULL, summary TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS mail_row_by_time ON mail_row (appeared, id);
CREATE INDEX IF NOT EXISTS mail_row_by_state ON mail_row (state, appeared, id);
CREATE TABLE IF NOT EXISTS document_row (
  id TEXT PRIMARY KEY, mail TEXT NOT NULL, kind TEXT NOT NULL, priority TEXT NOT NULL, due TEXT, words TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS document_row_by_mail ON document_row (mail);
CREATE TABLE IF NOT EXISTS decided_kind (mail TEXT NOT NULL, document TEXT NOT NULL, day TEXT NOT NULL, PRIMARY KEY (mail, document)) STRICT;
CREATE INDEX IF NOT EXISTS message_by_document ON message (json_extract(body, '$.documentId')) WHERE json_extract(body, '$.documentId') IS NOT NULL;
CREATE INDEX IF NOT EXISTS message_on_desk ON message (queue, state, json_extract(body, '$.documentId'), dedup, holder) WHERE json_extract(body, '$.documentId') IS NOT NULL;
CREATE INDEX IF NOT EXISTS decided_kind_by_day ON decided_kind (day);
`;

/** A list of names in one column, each between commas, so that one is found by its name alone. */
export const between = (names: readonly string[]): string => `,${names.join(',')},`;

export type Rows = {
  /** Keeps what lists show of a record, in the transaction that writes it. */
  keep(record: MailRecord): void;
  forget(id: string): void;
};

const found = z.object({ record: z.string() });

/** What lists show, in tables of its own beside the records; what an older version left without it is made when the store is opened. */
export const createRows = (database: DatabaseSync): Rows => {
  database.exec(schema);
  const mail = database.prepare('INSERT OR REPLACE INTO mail_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const document = database.prepare('INSERT OR REPLACE INTO document_row VALUES (?, ?, ?, ?, ?, ?)');
  const decided = database.prepare('INSERT OR REPLACE INTO decided_kind VALUES (?, ?, ?)');
  const forgets = ['mail_row WHERE id', 'document_row WHERE mail', 'decided_kind WHERE mail'].map((what) =>
    database.prepare(`DELETE FROM ${what} = ?`),
  );
  const forget = (id: string): void => {
    for (const one of forgets) one.run(id);
  };
  const keep = (record: MailRecord): void => {
    forget(record.id);
    const summary = mailSummary(record);
    const { id, state, received, appeared, documents } = summary;
    const claim = documents.map(({ claimNumber }) => claimNumber).find((number) => number !== undefined);
    const seen = JSON.stringify(documents.map(({ kind, queue, copies }) => ({ kind, queue, copies })));
    const medical = Number(isMedical({ documents }));
    const lists = [between(desksOf(summary)), between(documents.map(({ kind }) => kind))] as const;
    mail.run(id, summaryForm, state, received, appeared, claim ?? null, medical, ...lists, seen, JSON.stringify(summary));
    for (const one of documents)
      document.run(one.id, id, one.kind, one.priority, one.deadlines[0]?.prudent ?? null, deskWords(one, summary));
    for (const [key, { at }] of Object.entries(record.settled ?? {})) decided.run(id, key, parisDay(at));
  };
  inTransaction(database, () => {
    const behind = database.prepare('SELECT mail.record FROM mail LEFT JOIN mail_row ON mail_row.id = mail.id WHERE form IS NOT ?');
    for (const one of behind.all(summaryForm)) keep(z.parse(mailRecord, JSON.parse(z.parse(found, one).record)));
  });
  return { keep, forget };
};
