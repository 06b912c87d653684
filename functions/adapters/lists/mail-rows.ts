import { z } from 'zod';
import type { Files } from '../../../shared/ports.ts';
import { mailAt } from '../register/list-records.ts';
import { itemsAt } from '../register/read-items.ts';
import { mailPlace, type Table } from '../register/table.ts';
import { mailRowOf, type StoredMailRow, unpackMailRow } from './packed-row.ts';

const keyed = z.object({ pk: z.string() });
const idOf = (item: unknown): string => z.parse(keyed, item).pk.replace(/^[a-z]+#/, '');

/** The rows of these items, in their order. One that an older program wrote has none that can be shown: its record is read. */
export const rowsIn = async (items: readonly Record<string, unknown>[], table: Table, files: Files): Promise<StoredMailRow[]> => {
  const rows = new Map(items.map((item) => [idOf(item), unpackMailRow(item)]));
  const older = [...rows].flatMap(([id, row]) => (row === undefined ? [id] : []));
  for (const record of await mailAt(older, table, files)) rows.set(record.id, mailRowOf(record));
  return [...rows.values()].filter((row) => row !== undefined);
};

/** The rows of mail with these ids, in their order: a hundred a request. */
export const rowsAt = async (ids: readonly string[], table: Table, files: Files): Promise<StoredMailRow[]> =>
  rowsIn(await itemsAt(table, ids.map(mailPlace), ['row']), table, files);
