/** The store as it first was. */
const first = `
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
CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5 (mail UNINDEXED, body, tokenize = "unicode61 remove_diacritics 2");
`;

/** What was done that no record's history tells; mail by when it appeared; erased search text leaves nothing behind. */
const second = `
CREATE TABLE audit (id INTEGER PRIMARY KEY, at TEXT NOT NULL, by TEXT NOT NULL, what TEXT NOT NULL, subject TEXT, why TEXT) STRICT;
CREATE INDEX audit_by_time ON audit (at);
CREATE INDEX mail_by_time ON mail (appeared);
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
`;

/** What was taken from a mailbox. */
const third = `
CREATE TABLE IF NOT EXISTS mailbox (place TEXT NOT NULL, uid INTEGER NOT NULL, twin TEXT, mail TEXT NOT NULL, PRIMARY KEY (place, uid)) STRICT;
CREATE INDEX IF NOT EXISTS mailbox_by_twin ON mailbox (twin);
CREATE INDEX IF NOT EXISTS mailbox_by_mail ON mailbox (mail);
`;

/** What lists show and what the overview counts, beside the records: dropped and made again from them (`rows.ts`). */
const fourth = `
DROP TABLE IF EXISTS mail_row;
CREATE TABLE mail_row (
  id TEXT PRIMARY KEY, form INTEGER NOT NULL, state TEXT NOT NULL, received TEXT NOT NULL, appeared TEXT NOT NULL, claim TEXT,
  medical INTEGER NOT NULL, desks TEXT NOT NULL, kinds TEXT NOT NULL, seen TEXT NOT NULL, summary TEXT NOT NULL
) STRICT;
CREATE INDEX mail_row_by_time ON mail_row (appeared, id);
CREATE INDEX mail_row_by_state ON mail_row (state, appeared, id);
DROP TABLE IF EXISTS document_row;
CREATE TABLE document_row (
  id TEXT PRIMARY KEY, mail TEXT NOT NULL, kind TEXT NOT NULL, priority TEXT NOT NULL, due TEXT, words TEXT NOT NULL, prudents TEXT NOT NULL
) STRICT;
CREATE INDEX document_row_by_mail ON document_row (mail);
CREATE TABLE IF NOT EXISTS decided_kind (mail TEXT NOT NULL, document TEXT NOT NULL, day TEXT NOT NULL, PRIMARY KEY (mail, document)) STRICT;
CREATE INDEX IF NOT EXISTS decided_kind_by_day ON decided_kind (day);
CREATE TABLE counted_mail (mail TEXT PRIMARY KEY, received TEXT NOT NULL, counted TEXT NOT NULL) STRICT;
CREATE INDEX counted_mail_by_day ON counted_mail (received);
CREATE TABLE counted_letter (letter TEXT PRIMARY KEY, mail TEXT NOT NULL, form INTEGER NOT NULL, counted TEXT NOT NULL) STRICT;
CREATE INDEX counted_letter_by_mail ON counted_letter (mail);
CREATE INDEX IF NOT EXISTS message_by_document ON message (json_extract(body, '$.documentId')) WHERE json_extract(body, '$.documentId') IS NOT NULL;
CREATE INDEX IF NOT EXISTS message_on_desk ON message (queue, state, json_extract(body, '$.documentId'), dedup, holder) WHERE json_extract(body, '$.documentId') IS NOT NULL;
`;

/** What makes a store of each version from one of the version before; the version of a store is its `user_version`. A published step is never changed. */
export const migrations: readonly string[] = [first, second, third, fourth];
