import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { type RoutedMail, routedMail } from '../../../shared/contracts/messages.ts';
import type { Queue } from '../../../shared/mail/kinds.ts';
import { itemsAt, placesOf } from '../register/read-items.ts';
import { indexes, type Table } from '../register/table.ts';

const delivery = z.object({ delivery: z.string() });

/** What was delivered to a department, as its messages stand now; looking takes nothing from its queue. */
export const listDeliveries = async (queue: Queue, table: Table): Promise<RoutedMail[]> => {
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
    found.push(...items.map((item) => z.parse(routedMail, JSON.parse(z.parse(delivery, item).delivery))));
  }
  return found;
};
