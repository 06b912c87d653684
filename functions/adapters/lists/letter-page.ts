import { z } from 'zod';
import type { LetterRow } from '../../../shared/contracts/console.ts';
import { sees } from '../../../shared/mail/sight.ts';
import type { Files } from '../../../shared/ports.ts';
import type { Lists } from '../../api/api-ports.ts';
import { lettersAt } from '../register/list-records.ts';
import { queryIndex } from '../register/query-index.ts';
import { indexes, type Table } from '../register/table.ts';
import { lookedThrough } from './mail-page.ts';
import { rowsAt } from './mail-rows.ts';
import { letterRowOf, type StoredLetterRow, unpackLetterRow } from './packed-row.ts';

const keyed = z.object({ pk: z.string(), sort: z.string() });
type Listed = { readonly row: StoredLetterRow; readonly sort: string };

/** The rows of letters in these items of an index, with their places in it. */
export const letterRowsIn = async (items: readonly Record<string, unknown>[], table: Table, files: Files): Promise<Listed[]> => {
  const found = items.map((item) => ({ ...z.parse(keyed, item), row: unpackLetterRow(item) }));
  const older = found.filter(({ row }) => row === undefined).map(({ pk }) => pk.replace('letter#', ''));
  const read = new Map((await lettersAt(older, table, files)).map((letter) => [`letter#${letter.id}`, letterRowOf(letter)]));
  return found.flatMap(({ pk, sort, row = read.get(pk) }) => (row === undefined ? [] : [{ row, sort }]));
};

/** Those whose mail the person may see. */
const visible = async (letters: readonly Listed[], see: Parameters<typeof sees>[0], table: Table, files: Files): Promise<Listed[]> => {
  const ids = [...new Set(letters.map(({ row }) => row.letter.mailId))];
  const seen = new Set((await rowsAt(ids, table, files)).filter(({ summary }) => sees(see, summary)).map(({ summary }) => summary.id));
  return letters.filter(({ row }) => seen.has(row.letter.mailId));
};

const cursorOf = (sort: string): string => sort.replaceAll('#', '~');

/** Letters, first ordered first, from the index of their state or of all; what a page costs does not grow with the register: where a person may see few of them, a page is shorter and says where it goes on. */
export const createLetterPage =
  (table: Table, files: Files): Lists['letterPage'] =>
  async ({ see, state, after, limit }) => {
    const of = state === undefined ? { index: indexes.all, value: 'letter' } : { index: indexes.state, value: `letter#${state}` };
    const from = after?.replaceAll('~', '#');
    const found: Listed[] = [];
    let looked = 0;
    for await (const items of queryIndex(table, { ...of, from, atOnce: limit + 2 })) {
      const letters = (await letterRowsIn(items, table, files)).filter(({ sort }) => sort !== from);
      found.push(...(await visible(letters, see, table, files)));
      if (found.length > limit) break;
      looked += items.length;
      const end = letters.at(-1)?.sort;
      if (looked >= lookedThrough && end !== undefined) return { items: found.map(({ row }) => row.letter), next: cursorOf(end) };
    }
    const page: LetterRow[] = found.slice(0, limit).map(({ row }) => row.letter);
    const last = found[limit - 1];
    return { items: page, ...(found.length > limit && last !== undefined ? { next: cursorOf(last.sort) } : {}) };
  };
