import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { HistoryEntry, LetterRecord, MailRecord } from '../../shared/contracts/record.ts';
import { letterRecord, mailRecord } from '../../shared/contracts/record.ts';
import { outsideError } from '../../shared/errors.ts';
import { filedUnder } from '../../shared/mail/filed-under.ts';
import { originalKey } from '../../shared/mail/keys.ts';
import { moved } from '../../shared/mail/moved.ts';
import type { LetterState, MailState } from '../../shared/mail/state.ts';
import type { LetterChange, MailChange, Register } from '../../shared/ports.ts';
import { inTransaction } from './database.ts';
import { matchQuery } from './match-query.ts';
import { createRows } from './rows.ts';
import { createSearchIndex } from './search-index.ts';

const withoutUndefined = (value: object): unknown => JSON.parse(JSON.stringify(value));

const row = z.object({ record: z.string() });
const readMail = (found: unknown): MailRecord => z.parse(mailRecord, JSON.parse(z.parse(row, found).record));
const readLetter = (found: unknown): LetterRecord => z.parse(letterRecord, JSON.parse(z.parse(row, found).record));

/** The register on SQLite: one row a record, guarded by its state inside a transaction. */
export const createRegister = (database: DatabaseSync): Register => {
  const rows = createRows(database);
  const search = createSearchIndex(database);
  const mailById = database.prepare('SELECT record FROM mail WHERE id = ?');
  const letterById = database.prepare('SELECT record FROM letter WHERE id = ?');
  const insertMail = database.prepare(
    'INSERT INTO mail (id, state, received, appeared, queue, claim, record) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const updateMail = database.prepare('UPDATE mail SET state = ?, received = ?, queue = ?, claim = ?, record = ? WHERE id = ?');
  const insertLetter = database.prepare('INSERT INTO letter (id, mail, state, record) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const updateLetter = database.prepare('UPDATE letter SET state = ?, record = ? WHERE id = ?');
  const countPages = database.prepare('INSERT INTO pages_read (mail, part, day, pages) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const pagesByDay = database.prepare('SELECT coalesce(sum(pages), 0) AS pages FROM pages_read WHERE day = ?');

  const mailOf = (id: string): MailRecord | undefined => {
    const found = mailById.get(id);
    return found === undefined ? undefined : readMail(found);
  };
  const letterOf = (id: string): LetterRecord | undefined => {
    const found = letterById.get(id);
    return found === undefined ? undefined : readLetter(found);
  };
  const saveMail = (record: MailRecord): void => {
    const { queue, claimNumber } = filedUnder(record);
    updateMail.run(record.state, record.received, queue ?? null, claimNumber ?? null, JSON.stringify(record), record.id);
    rows.keep(record);
  };

  const createMail = (record: MailRecord): boolean =>
    inTransaction(database, () => {
      const { queue, claimNumber } = filedUnder(record);
      const { id, state, received, appeared } = record;
      const isNew = insertMail.run(id, state, received, appeared, queue ?? null, claimNumber ?? null, JSON.stringify(record)).changes === 1;
      if (isNew) rows.keep(record);
      return isNew;
    });

  const moveMail = (id: string, from: readonly MailState[], to: MailState, change: MailChange, entry: HistoryEntry, version?: number) =>
    inTransaction(database, () => {
      const record = mailOf(id);
      if (record === undefined || !from.includes(record.state)) return undefined;
      if (version !== undefined && record.version !== version) return undefined;
      const next = z.parse(mailRecord, withoutUndefined(moved(record, to, change, entry)));
      saveMail(next);
      return next;
    });

  const createLetter = (letter: LetterRecord): boolean =>
    inTransaction(database, () => {
      const isNew = insertLetter.run(letter.id, letter.mailId, letter.state, JSON.stringify(letter)).changes === 1;
      if (isNew) rows.keepLetter(letter);
      return isNew;
    });

  const moveLetter = (
    id: string,
    from: readonly LetterState[],
    to: LetterState,
    change: LetterChange,
    entry: HistoryEntry,
    version?: number,
  ) =>
    inTransaction(database, () => {
      const record = letterOf(id);
      if (record === undefined || !from.includes(record.state)) return undefined;
      if (version !== undefined && record.version !== version) return undefined;
      const next = z.parse(letterRecord, withoutUndefined(moved(record, to, change, entry)));
      updateLetter.run(next.state, JSON.stringify(next), next.id);
      rows.keepLetter(next);
      return next;
    });

  const partRead = (mailId: string, partId: string, transcript: string, pageCount: number, day: string): MailRecord =>
    inTransaction(database, () => {
      const record = mailOf(mailId);
      if (record === undefined)
        throw outsideError('record-missing', 'The record of a part that was read is not in the register.', { mailId });
      countPages.run(mailId, partId, day, pageCount);
      const parts = record.parts.map((part) => (part.id === partId ? { ...part, transcript, pageCount } : part));
      const next = { ...record, parts, version: record.version + 1, pageCount: parts.reduce((sum, part) => sum + part.pageCount, 0) };
      saveMail(next);
      return next;
    });

  const listMail: Register['listMail'] = async (filter = {}) => {
    const conditions = ['1 = 1'];
    const values: (string | number)[] = [];
    const where = (column: string, value: string | undefined, operator = '='): void => {
      if (value === undefined) return;
      conditions.push(`${column} ${operator} ?`);
      values.push(value);
    };
    where('state', filter.state);
    where('queue', filter.queue);
    where('claim', filter.claimNumber);
    where('appeared', filter.before, '<');
    where('appeared', filter.since, '>=');
    if (filter.after !== undefined) {
      conditions.push(`(appeared, id) ${filter.oldestFirst === true ? '>' : '<'} (?, ?)`);
      values.push(filter.after.appeared, filter.after.id);
    }
    if (filter.touched === true) conditions.push("(record ->> '$.settled' IS NOT NULL OR record ->> '$.corrected' IS NOT NULL)");
    const order = filter.oldestFirst === true ? 'ASC' : 'DESC';
    const sql = `SELECT record FROM mail WHERE ${conditions.join(' AND ')} ORDER BY appeared ${order}, id ${order} LIMIT ?`;
    return database
      .prepare(sql)
      .all(...values, filter.limit ?? -1)
      .map(readMail);
  };

  const listLetters: Register['listLetters'] = async (filter = {}) => {
    const given = [
      ['mail', filter.mailId],
      ['state', filter.state],
    ] as const;
    const conditions = given.flatMap(([column, value]) => (value === undefined ? [] : [{ sql: `${column} = ?`, value }]));
    const where = ['1 = 1', ...conditions.map(({ sql }) => sql)].join(' AND ');
    return database
      .prepare(`SELECT record FROM letter WHERE ${where} ORDER BY id`)
      .all(...conditions.map(({ value }) => value))
      .map(readLetter);
  };

  const find: Register['find'] = async (text, limit = 50) => {
    const query = matchQuery(text);
    if (query === undefined) return [];
    const sql = 'SELECT mail.record FROM search JOIN mail ON mail.id = search.mail WHERE search MATCH ? ORDER BY rank LIMIT ?';
    return database.prepare(sql).all(query, limit).map(readMail);
  };

  return {
    createMail: async (record) => createMail(z.parse(mailRecord, record)),
    mail: async (id) => mailOf(id),
    moveMail: async (...move) => moveMail(...move),
    partRead: async (...part) => partRead(...part),
    listMail,
    find,
    indexText: async (mailId, text) => inTransaction(database, () => search.index(mailId, text)),
    pagesOn: async (day) => z.parse(z.object({ pages: z.number() }), pagesByDay.get(day)).pages,
    createLetter: async (letter) => createLetter(z.parse(letterRecord, letter)),
    letter: async (id) => letterOf(id),
    moveLetter: async (...move) => moveLetter(...move),
    listLetters,
    eraseMail: async (id) =>
      inTransaction(database, () => {
        search.forget(id);
        database.prepare("DELETE FROM message WHERE json_extract(body, '$.letterId') IN (SELECT id FROM letter WHERE mail = ?)").run(id);
        database.prepare('DELETE FROM letter WHERE mail = ?').run(id);
        database.prepare('DELETE FROM pages_read WHERE mail = ?').run(id);
        database.prepare("DELETE FROM message WHERE json_extract(body, '$.mailId') = ?").run(id);
        database.prepare("DELETE FROM message WHERE json_extract(body, '$.key') = ?").run(originalKey(id));
        database.prepare('DELETE FROM mailbox WHERE mail = ?').run(id);
        database.prepare('DELETE FROM mail WHERE id = ?').run(id);
        rows.forget(id);
      }),
  };
};
