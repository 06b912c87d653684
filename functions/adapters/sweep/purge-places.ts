import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Table } from '../register/table.ts';
import type { PurgePlaces } from './purge.ts';

const kept = z.object({ appeared: z.string(), mail: z.string() });
const placeOf = (window: string) => ({ pk: 'house#purge', sk: window });

/** Where the purge stopped, in the table; a place is an id and an instant, and goes when its window was looked through. */
export const purgePlaces = ({ client, name }: Table): PurgePlaces => ({
  read: async (window) => {
    const { Item } = await client.send(new GetCommand({ TableName: name, Key: placeOf(window), ConsistentRead: true }));
    if (Item === undefined) return undefined;
    const { appeared, mail } = z.parse(kept, Item);
    return { appeared, id: mail };
  },
  keep: async (window, place) => {
    if (place === undefined) await client.send(new DeleteCommand({ TableName: name, Key: placeOf(window) }));
    else await client.send(new PutCommand({ TableName: name, Item: { ...placeOf(window), appeared: place.appeared, mail: place.id } }));
  },
});
