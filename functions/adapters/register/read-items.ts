import { setTimeout as pause } from 'node:timers/promises';
import { BatchGetCommand, DeleteCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { outsideError } from '../../../shared/errors.ts';
import type { Place, Table } from './table.ts';

const place = z.object({ pk: z.string(), sk: z.string() });
const atOnce = 100;
const tries = 8;

/** Every item of a partition whose sort key begins so; read from the table itself, so nothing written before is missed. */
export const itemsIn = async (table: Table, pk: string, prefix = ''): Promise<Record<string, unknown>[]> => {
  const found: Record<string, unknown>[] = [];
  const query = {
    TableName: table.name,
    ConsistentRead: true,
    KeyConditionExpression: prefix === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: prefix === '' ? { ':pk': pk } : { ':pk': pk, ':prefix': prefix },
  };
  for await (const page of paginateQuery({ client: table.client }, query)) found.push(...(page.Items ?? []));
  return found;
};

const projected = (attributes: readonly string[]) => {
  if (attributes.length === 0) return {};
  const names = ['pk', 'sk', ...attributes].map((name, index) => [`#a${index}`, name] as const);
  return { ProjectionExpression: names.map(([sign]) => sign).join(', '), ExpressionAttributeNames: Object.fromEntries(names) };
};

const batch = async (table: Table, places: readonly Place[], attributes: readonly string[]): Promise<Record<string, unknown>[]> => {
  const found: Record<string, unknown>[] = [];
  let left: Record<string, unknown>[] = places.map(({ pk, sk }) => ({ pk, sk }));
  for (let attempt = 0; left.length > 0; attempt++) {
    if (attempt === tries) throw outsideError('table-throttled', 'The table gave only a part of what was asked.', { left: left.length });
    if (attempt > 0) await pause(25 * 2 ** attempt);
    const answer = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys: left, ConsistentRead: true, ...projected(attributes) } } }),
    );
    found.push(...(answer.Responses?.[table.name] ?? []));
    left = answer.UnprocessedKeys?.[table.name]?.Keys ?? [];
  }
  return found;
};

const nameOf = ({ pk, sk }: Place): string => `${pk} ${sk}`;

/** The items at these places, in their order and each once (DynamoDB refuses a key that is asked for twice), or some attributes of them; one that is not there is left out. */
export const itemsAt = async (
  table: Table,
  places: readonly Place[],
  attributes: readonly string[] = [],
): Promise<Record<string, unknown>[]> => {
  const asked = new Map(places.map((one) => [nameOf(one), one]));
  const unique = [...asked.values()];
  const found = new Map<string, Record<string, unknown>>();
  for (let start = 0; start < unique.length; start += atOnce)
    for (const item of await batch(table, unique.slice(start, start + atOnce), attributes)) found.set(nameOf(z.parse(place, item)), item);
  return [...asked.keys()].map((name) => found.get(name)).filter((item) => item !== undefined);
};

export const deleteItem = async (table: Table, { pk, sk }: Place): Promise<void> => {
  await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
};

export const placesOf = (items: readonly Record<string, unknown>[]): Place[] => items.map((item) => z.parse(place, item));
