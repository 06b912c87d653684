import { z } from 'zod';
import { parisDay } from '../../../shared/mail/paris-day.ts';
import { plusDays } from '../../../shared/text/calendar-day.ts';
import type { Lists } from '../../api/api-ports.ts';
import { queryIndex } from '../register/query-index.ts';
import { indexes, type Table } from '../register/table.ts';

const decided = z.object({ decidedAt: z.array(z.string()) });

/** How many kinds people decided on a day: only mail that was touched since then is looked at. The day in Paris begins before that in UTC. */
export const createDecidedOn =
  (table: Table): Lists['decidedOn'] =>
  async (day) => {
    let count = 0;
    for await (const items of queryIndex(table, { index: indexes.touched, value: 'mail', from: `${plusDays(day, -1)}T00:00:00.000Z` }))
      count += items.flatMap((item) => z.parse(decided, item).decidedAt).filter((at) => parisDay(at) === day).length;
    return count;
  };
