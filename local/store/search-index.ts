import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const schema = `
CREATE TABLE IF NOT EXISTS search_place (mail TEXT PRIMARY KEY, place INTEGER NOT NULL) STRICT;
INSERT OR IGNORE INTO search_place SELECT mail, rowid FROM search WHERE NOT EXISTS (SELECT 1 FROM search_place);
`;
const placeRow = z.object({ place: z.number() });

export type SearchIndex = { index(mailId: string, text: string): void; forget(mailId: string): void };

/** The words of each piece of mail. Where they stand is kept beside: the index itself can only be read through to find a piece of mail. */
export const createSearchIndex = (database: DatabaseSync): SearchIndex => {
  database.exec(schema);
  const find = database.prepare('SELECT place FROM search_place WHERE mail = ?');
  const erase = database.prepare('DELETE FROM search WHERE rowid = ?');
  const insert = database.prepare('INSERT INTO search (mail, body) VALUES (?, ?)');
  const keep = database.prepare('INSERT OR REPLACE INTO search_place VALUES (?, ?)');
  const drop = database.prepare('DELETE FROM search_place WHERE mail = ?');
  const forget = (mailId: string): void => {
    const found = find.get(mailId);
    if (found === undefined) return;
    erase.run(z.parse(placeRow, found).place);
    drop.run(mailId);
  };
  return {
    forget,
    index: (mailId, text) => {
      forget(mailId);
      keep.run(mailId, insert.run(mailId, text).lastInsertRowid);
    },
  };
};
