import { createHash } from 'node:crypto';
import { BatchGetCommand, DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Clock } from '../../../shared/ports.ts';
import type { ApiPorts } from '../../api/api-ports.ts';
import { nameInToken } from '../../api/session-token.ts';
import { itemsAt, placesOf } from '../register/read-items.ts';
import type { Table } from '../register/table.ts';

const place = (token: string) => ({ pk: `session#${createHash('sha256').update(token).digest('hex')}`, sk: 'ended' });
const personPlace = (id: string) => ({ pk: `person#${id}`, sk: 'ended' });

/** Longer than any session of ours lasts. */
const markSeconds = 7_200;

/** Every session of a person is at its end, until the mark is taken away or no session from before can be left. */
export const personMark = async ({ client, name }: Table, id: string, ended: boolean, clock: Clock): Promise<void> => {
  const expires = Math.ceil(Date.parse(clock.now()) / 1000) + markSeconds;
  if (ended) await client.send(new PutCommand({ TableName: name, Item: { ...personPlace(id), expires } }));
  else await client.send(new DeleteCommand({ TableName: name, Key: personPlace(id) }));
};

const personIn = (token: string): string | undefined => {
  const subject = nameInToken(token);
  const [, id] = /"id":"([a-z0-9.-]+)"/.exec(subject ?? '') ?? [];
  return id;
};

/**
 * Sessions that were ended before their time, one by one or all those of a person; of a session only the digest is kept. The table forgets a mark once nothing that it
 * ends can be left.
 */
export const endedSessions = (table: Table): ApiPorts['sessions'] => ({
  revoke: async (token, until) => {
    await table.client.send(new PutCommand({ TableName: table.name, Item: { ...place(token), expires: Math.ceil(until / 1000) } }));
  },
  isRevoked: async (token) => {
    const id = personIn(token);
    const Keys = [place(token), ...(id === undefined ? [] : [personPlace(id)])];
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys, ConsistentRead: true } } }),
    );
    // A session of which nothing can be learnt now is not let in.
    return (Responses?.[table.name] ?? []).length > 0 || UnprocessedKeys?.[table.name] !== undefined;
  },
  marksAmong: async (marks) => {
    const there = new Set(placesOf(await itemsAt(table, marks.map(place), ['pk'])).map(({ pk }) => pk));
    return new Set(marks.filter((mark) => there.has(place(mark).pk)));
  },
});
