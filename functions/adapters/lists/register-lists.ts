import { sees } from '../../../shared/mail/sight.ts';
import type { Files } from '../../../shared/ports.ts';
import type { Lists } from '../../api/api-ports.ts';
import type { Table } from '../register/table.ts';
import { createDecidedOn } from './decided-on.ts';
import { createDesksOf, deskLines } from './desk-lines.ts';
import { createLetterPage } from './letter-page.ts';
import { createMailPage, createSearch } from './mail-page.ts';
import { rowsAt } from './mail-rows.ts';

/** The console's lists on DynamoDB: from the indexes, and from the rows that stand beside the records. No list reads a record. */
export const createRegisterLists = (table: Table, files: Files): Lists => ({
  desk: (queue) => deskLines(queue, table, files),
  counts: async (queue, see, today) => {
    const lines = (await deskLines(queue, table, files)).filter((line) => sees(see, line));
    return { waiting: lines.length, overdue: lines.filter(({ due }) => due !== undefined && due < today).length };
  },
  desksOf: createDesksOf(table),
  summaries: async (ids, see) => (await rowsAt(ids, table, files)).map(({ summary }) => summary).filter((summary) => sees(see, summary)),
  mailPage: createMailPage(table, files),
  search: createSearch(table, files),
  letterPage: createLetterPage(table, files),
  decidedOn: createDecidedOn(table),
});
