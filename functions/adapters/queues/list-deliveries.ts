import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { type RoutedMail, routedMail } from '../../../shared/contracts/messages.ts';
import type { Queue } from '../../../shared/mail/kinds.ts';
import { itemsAt, placesOf } from '../register/read-items.ts';
import { indexes, type Table } from '../register/table.ts';

const delivery = z.object({ delivery: z.string(), takenBy: z.string().optional() });

export type HeldDelivery = { readonly message: RoutedMail; readonly holder: string | undefined };

/** What was delivered to a department, as its messages stand now, and who has it in hand; looking takes nothing from its queue. */
export const heldDeliveries = async (queue: Queue, table: Table): Promise<HeldDelivery[]> => {
  const query = {
    TableName: table.name,
    IndexName: indexes.queue.name,
    KeyConditionExpression: '#key = :value',
    ExpressionAttributeNames: { '#key': indexes.queue.key },
    ExpressionAttributeValues: { ':value': `delivery#${queue}` },
  };
  const found: HeldDelivery[] = [];
  for await (const page of paginateQuery({ client: table.client }, query))
    for (const item of await itemsAt(table, placesOf(page.Items ?? []))) {
      const { delivery: body, takenBy } = z.parse(delivery, item);
      found.push({ message: z.parse(routedMail, JSON.parse(body)), holder: takenBy });
    }
  return found;
};

/** What was delivered to a department, or what of it nobody has taken. */
export const listDeliveries = async (queue: Queue, table: Table, which: 'all' | 'untaken' = 'all'): Promise<RoutedMail[]> =>
  (await heldDeliveries(queue, table)).filter(({ holder }) => which === 'all' || holder === undefined).map(({ message }) => message);
