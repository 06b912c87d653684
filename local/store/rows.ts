import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { countedLetter, countedMail } from '../../functions/api/overview/counted.ts';
import type { DocumentSummary } from '../../shared/contracts/console.ts';
import { type LetterRecord, letterRecord, type MailRecord, mailRecord } from '../../shared/contracts/record.ts';
import { deskWords } from '../../shared/mail/desk-words.ts';
import { mailSummary, summaryForm } from '../../shared/mail/mail-summary.ts';
import { medicalKinds } from '../../shared/mail/medical-kinds.ts';
import { parisDay } from '../../shared/mail/paris-day.ts';
import { desksOf, isMedical } from '../../shared/mail/sight.ts';
import { inTransaction } from './database.ts';

/** A list of names in one column, each between commas, so that one is found by its name alone. */
export const between = (names: readonly string[]): string => `,${names.join(',')},`;

export type Rows = {
  /** Keeps what lists show and the overview counts of a record, in the transaction that writes it. */
  keep(record: MailRecord): void;
  keepLetter(letter: LetterRecord): void;
  /** Forgets a piece of mail and its letters. */
  forget(id: string): void;
};

const found = z.object({ record: z.string() });
const recordIn = <T>(shape: z.ZodType<T>, row: unknown): T => z.parse(shape, JSON.parse(z.parse(found, row).record));

const inserts = {
  mail: 'INSERT OR REPLACE INTO mail_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  document: 'INSERT OR REPLACE INTO document_row VALUES (?, ?, ?, ?, ?, ?, ?)',
  decided: 'INSERT OR REPLACE INTO decided_kind VALUES (?, ?, ?)',
  counted: 'INSERT OR REPLACE INTO counted_mail VALUES (?, ?, ?)',
  letter: 'INSERT OR REPLACE INTO counted_letter VALUES (?, ?, ?, ?)',
} as const;

/** The prudent dates that the department was told of: of what only some may read, none. */
const prudentsOf = ({ kind, deadlines }: DocumentSummary): string =>
  JSON.stringify(medicalKinds.has(kind) ? [] : deadlines.map(({ prudent }) => prudent));

/** What lists show and the overview counts, in tables of its own beside the records; what an older version left without it is made when the store is opened. */
export const createRows = (database: DatabaseSync): Rows => {
  const mail = database.prepare(inserts.mail);
  const document = database.prepare(inserts.document);
  const decided = database.prepare(inserts.decided);
  const counted = database.prepare(inserts.counted);
  const letter = database.prepare(inserts.letter);
  const forgets = ['mail_row WHERE id', 'document_row WHERE mail', 'decided_kind WHERE mail', 'counted_mail WHERE mail'].map((what) =>
    database.prepare(`DELETE FROM ${what} = ?`),
  );
  const forgetLetters = database.prepare('DELETE FROM counted_letter WHERE mail = ?');
  const clear = (id: string): void => {
    for (const one of forgets) one.run(id);
  };
  const keep = (record: MailRecord): void => {
    clear(record.id);
    const summary = mailSummary(record);
    const { id, state, received, appeared, documents } = summary;
    const claim = documents.map(({ claimNumber }) => claimNumber).find((number) => number !== undefined);
    const seen = JSON.stringify(documents.map(({ kind, queue, copies }) => ({ kind, queue, copies })));
    const medical = Number(isMedical({ documents }));
    const lists = [between(desksOf(summary)), between(documents.map(({ kind }) => kind))] as const;
    mail.run(id, summaryForm, state, received, appeared, claim ?? null, medical, ...lists, seen, JSON.stringify(summary));
    for (const one of documents)
      document.run(one.id, id, one.kind, one.priority, one.deadlines[0]?.prudent ?? null, deskWords(one, summary), prudentsOf(one));
    for (const [key, { at }] of Object.entries(record.settled ?? {})) decided.run(id, key, parisDay(at));
    counted.run(id, received, JSON.stringify(countedMail(record)));
  };
  const keepLetter = (record: LetterRecord): void => {
    letter.run(record.id, record.mailId, summaryForm, JSON.stringify(countedLetter(record)));
  };
  const behind = (table: 'mail' | 'letter', row: string): Record<string, unknown>[] =>
    database.prepare(`SELECT record FROM ${table} WHERE id NOT IN (SELECT ${row} WHERE form = ?)`).all(summaryForm);
  inTransaction(database, () => {
    for (const one of behind('mail', 'id FROM mail_row')) keep(recordIn(mailRecord, one));
    for (const one of behind('letter', 'letter FROM counted_letter')) keepLetter(recordIn(letterRecord, one));
  });
  const forget = (id: string): void => {
    clear(id);
    forgetLetters.run(id);
  };
  return { keep, keepLetter, forget };
};
