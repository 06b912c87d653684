import { z } from 'zod';
import { kinds, queues } from '../mail/kinds.ts';
import { channels, letterTemplates } from '../mail/state.ts';
import { day } from './scalars.ts';

const count = z.int().nonnegative();
/** So many of so many; null where there is nothing to take a share of. */
const part = z.object({ count, of: count, share: z.number().min(0).max(1).nullable() });
/** What became of a term: kept, kept too late, missed, still running, or not to be told because no term was computed. */
const keeping = z.object({ inTime: count, late: count, missed: count, running: count, unknown: count });

/** What `GET /api/overview` answers: counts of the mail received from `from` to `to`, both included. */
export const overview = z.object({
  from: day,
  to: day,
  today: day,
  mail: z.object({ received: count, emails: count, paper: count, documents: count, pages: count, rejected: count, held: count }),
  perDay: z.array(z.object({ day, mail: count, kinds: z.partialRecord(z.enum(kinds), count) })),
  kinds: z.array(z.object({ kind: z.enum(kinds), name: z.string(), documents: count })),
  /** Documents that reached a desk without anybody deciding or correcting. */
  withoutPerson: part,
  /** From the file's appearing to its lying at a desk, in minutes. */
  timeToDesk: z.object({ of: count, median: z.number().nullable(), ninetieth: z.number().nullable() }),
  /** Prudent dates of what lies at the desks now, whenever it came. `soon`: within five working days. */
  deadlines: z.array(z.object({ queue: z.enum(queues), name: z.string(), overdue: count, today: count, soon: count, later: count })),
  complaints: z.object({
    received: count,
    byCategory: z.array(z.object({ category: z.string(), name: z.string(), count })),
    byChannel: z.object({ emails: count, paper: count }),
    acknowledged: keeping,
    answered: keeping,
    outcomes: z.object({ granted: count, refused: count, otherwise: count, none: count }),
    medianDaysToAnswer: z.number().nullable(),
    mediatorReferrals: count,
    authorityInquiries: count,
  }),
  letters: z.object({
    ordered: count,
    sent: count,
    waiting: count,
    withdrawn: count,
    byChannel: z.array(z.object({ channel: z.enum(channels), name: z.string(), sent: count })),
    byTemplate: z.array(z.object({ template: z.enum(letterTemplates), ordered: count, sent: count })),
  }),
  /** By the configured tariffs, in euros; null where one that is needed is not configured. */
  cost: z.object({ reading: z.number().nullable(), sending: z.number().nullable(), perPiece: z.number().nullable() }),
});
export type Overview = z.infer<typeof overview>;
