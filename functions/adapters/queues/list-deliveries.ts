import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { type RoutedMail, routedMail } from '../../../shared/contracts/messages.ts';
import type { Queue } from '../../../shared/mail/kinds.ts';
import { itemsAt, placesOf } from '../register/read-items.ts';
import { indexes, type Table } from '../register/table.ts';

const delivery = z.object({ delivery: z.string(), takenBy: z.string().optional() });

/** What was delivered to a department, as its messages stand now, or what of it nobody has taken; looking takes nothing from its queue. */
export const listDeliveries = async (queue: Queue, table: Table, which: 'all' | 'untaken' = 'all'): Promise<RoutedMail[]> => {
  const query = {
    TableName: table.name,
    IndexName: indexes.queue.name,
    KeyConditionExpression: '#key = :value',
    ExpressionAttributeNames: { '#key': indexes.queue.key },
    ExpressionAttributeValues: { ':value': `delivery#${queue}` },
  };
  const found: RoutedMail[] = [];
  for await (const page of paginateQuery({ client: table.client }, query)) {
    const items = await itemsAt(table, placesOf(page.Items ?? []));
    const kept = items.map((item) => z.parse(delivery, item)).filter(({ takenBy }) => which === 'all' || takenBy === undefined);
    found.push(...kept.map((item) => z.parse(routedMail, JSON.parse(item.delivery))));
  }
  return found;
};
