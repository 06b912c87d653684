import { z } from 'zod';
import { routedMail } from '../../../shared/contracts/messages.ts';
import { type Queue, queues } from '../../../shared/mail/kinds.ts';
import type { Files } from '../../../shared/ports.ts';
import type { Lists } from '../../api/api-ports.ts';
import { lineOf, type StoredLine, unpackLine } from '../queues/desk-line.ts';
import { queryIndex } from '../register/query-index.ts';
import { itemsAt, itemsIn, placesOf } from '../register/read-items.ts';
import { indexes, mailPlace, type Table } from '../register/table.ts';
import { rowsAt } from './mail-rows.ts';

export type HeldLine = StoredLine & { readonly holder: string | undefined };

const held = z.object({ takenBy: z.string().optional() });
const told = z.object({ delivery: z.string() });

/** Deliveries that an older program wrote have no line: it is made of their message and of their mail. */
const madeLines = async (items: readonly Record<string, unknown>[], table: Table, files: Files): Promise<HeldLine[]> => {
  const whole = await itemsAt(table, placesOf(items));
  const messages = whole.map((item) => ({
    message: z.parse(routedMail, JSON.parse(z.parse(told, item).delivery)),
    holder: z.parse(held, item).takenBy,
  }));
  const ids = [...new Set(messages.map(({ message }) => message.mailId))];
  const rows = new Map((await rowsAt(ids, table, files)).map(({ summary }) => [summary.id, summary]));
  return messages.flatMap(({ message, holder }) => {
    const summary = rows.get(message.mailId);
    return summary === undefined ? [] : [{ ...lineOf(message, summary), holder }];
  });
};

/** All that a desk has not finished, from its index alone: a request for each megabyte of lines, some two thousand of them, however much the register holds. */
export const deskLines = async (queue: Queue, table: Table, files: Files): Promise<HeldLine[]> => {
  const lines: HeldLine[] = [];
  const older: Record<string, unknown>[] = [];
  for await (const items of queryIndex(table, { index: indexes.queue, value: `delivery#${queue}` }))
    for (const item of items) {
      const line = unpackLine(item);
      if (line === undefined) older.push(item);
      else lines.push({ ...line, holder: z.parse(held, item).takenBy });
    }
  return older.length === 0 ? lines : [...lines, ...(await madeLines(older, table, files))];
};

const waiting = z.object({ sk: z.string(), listedQueue: z.string(), delivery: z.string(), takenBy: z.string().optional() });
const of = z.object({ documentId: z.string(), deliveryId: z.string() });

/** Where a piece of mail waits: its own partition says so. */
export const createDesksOf =
  (table: Table): Lists['desksOf'] =>
  async (mailId) => {
    const items = await itemsIn(table, mailPlace(mailId).pk, 'sent#');
    return items.flatMap((item) => {
      const found = waiting.safeParse(item);
      const queue = found.success ? queues.find((one) => found.data.listedQueue === `delivery#${one}`) : undefined;
      if (!found.success || queue === undefined) return [];
      return [{ queue, ...z.parse(of, JSON.parse(found.data.delivery)), holder: found.data.takenBy }];
    });
  };
