import { queues } from '../../../shared/mail/kinds.ts';
import type { Files } from '../../../shared/ports.ts';
import { plusDays } from '../../../shared/text/calendar-day.ts';
import type { CountedIn, CountedLetter, CountedMail, Waiting } from '../../api/overview/counted.ts';
import { queryIndex } from '../register/query-index.ts';
import { indexes, type Table } from '../register/table.ts';
import { deskLines } from './desk-lines.ts';
import { letterRowsIn } from './letter-page.ts';
import { rowsIn } from './mail-rows.ts';

/**
 * What the overview counts, from the rows in the indexes: a request for each megabyte of them, some thousand pieces of mail. Mail appears on the day on which it was
 * received or later, and no letter is ordered before; the day in Paris begins before that in UTC.
 */
export const countedInRows =
  (table: Table, files: Files): CountedIn =>
  async (time) => {
    const from = `${plusDays(time.from, -1)}T00:00:00.000Z`;
    const mail: CountedMail[] = [];
    for await (const items of queryIndex(table, { index: indexes.all, value: 'mail', from }))
      for (const { counted } of await rowsIn(items, table, files))
        if (time.from <= counted.received && counted.received <= time.to) mail.push(counted);
    const letters: CountedLetter[] = [];
    for await (const items of queryIndex(table, { index: indexes.all, value: 'letter', from }))
      letters.push(...(await letterRowsIn(items, table, files)).map(({ row }) => row.counted));
    const waiting: Waiting[] = [];
    for (const queue of queues)
      for (const { prudents } of await deskLines(queue, table, files))
        waiting.push({ queue, deadlines: prudents.map((prudent) => ({ prudent })) });
    return { mail, letters, waiting };
  };
