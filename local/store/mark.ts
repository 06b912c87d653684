import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const dataRow = z.object({ data_version: z.number() });
const changesRow = z.object({ changes: z.number() });

/** Says something else whenever this process or another has written into the store. */
export const createMark = (database: DatabaseSync): (() => Promise<string>) => {
  const others = database.prepare('PRAGMA data_version');
  const own = database.prepare('SELECT total_changes() AS changes');
  return async () => `${z.parse(dataRow, others.get()).data_version}.${z.parse(changesRow, own.get()).changes}`;
};
