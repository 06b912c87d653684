import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const schemaVersion = 1;

const schema = `
CREATE TABLE IF NOT EXISTS mail (
  id TEXT PRIMARY KEY, state TEXT NOT NULL, received TEXT NOT NULL, appeared TEXT NOT NULL, queue TEXT, claim TEXT, record TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS mail_by_state ON mail (state, appeared);
CREATE INDEX IF NOT EXISTS mail_by_queue ON mail (queue, appeared);
CREATE INDEX IF NOT EXISTS mail_by_claim ON mail (claim);
CREATE TABLE IF NOT EXISTS letter (
  id TEXT PRIMARY KEY, mail TEXT NOT NULL, state TEXT NOT NULL, record TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS letter_by_state ON letter (state);
CREATE INDEX IF NOT EXISTS letter_by_mail ON letter (mail);
CREATE TABLE IF NOT EXISTS message (
  id INTEGER PRIMARY KEY, queue TEXT NOT NULL, dedup TEXT NOT NULL, body TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'waiting',
  visible INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, lease TEXT, holder TEXT, problem TEXT, UNIQUE (queue, dedup)
) STRICT;
CREATE INDEX IF NOT EXISTS message_waiting ON message (queue, state, visible);
CREATE TABLE IF NOT EXISTS pages_read (mail TEXT NOT NULL, part TEXT NOT NULL, day TEXT NOT NULL, pages INTEGER NOT NULL, PRIMARY KEY (mail, part)) STRICT;
CREATE INDEX IF NOT EXISTS pages_by_day ON pages_read (day);
CREATE TABLE IF NOT EXISTS mailing (id TEXT PRIMARY KEY, state TEXT NOT NULL, at TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS mailbox (place TEXT NOT NULL, uid INTEGER NOT NULL, twin TEXT, mail TEXT NOT NULL, PRIMARY KEY (place, uid)) STRICT;
CREATE INDEX IF NOT EXISTS mailbox_by_twin ON mailbox (twin);
CREATE INDEX IF NOT EXISTS mailbox_by_mail ON mailbox (mail);
CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5 (mail UNINDEXED, body, tokenize = "unicode61 remove_diacritics 2");
`;

/** Opens the store of a mailroom (one SQLite file), and makes it when it is not there. Several processes may hold it open. */
export const openDatabase = (path: string): DatabaseSync => {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  database.exec('PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
  database.exec(schema);
  database.exec(`PRAGMA user_version = ${schemaVersion}`);
  return database;
};

/** Runs some statements as one: all of them or none. */
export const inTransaction = <T>(database: DatabaseSync, work: () => T): T => {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
};
