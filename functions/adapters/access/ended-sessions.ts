import { createHash } from 'node:crypto';
import { BatchGetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Clock } from '../../../shared/ports.ts';
import type { ApiPorts } from '../../api/api-ports.ts';
import { endOfToken, nameInToken } from '../../api/session-token.ts';
import { itemsAt, placesOf } from '../register/read-items.ts';
import type { Table } from '../register/table.ts';
import { sessionHours } from './session-hours.ts';

const place = (token: string) => ({ pk: `session#${createHash('sha256').update(token).digest('hex')}`, sk: 'ended' });
const personPlace = (id: string) => ({ pk: `person#${id}`, sk: 'ended' });

const sessionMilliseconds = sessionHours * 3_600_000;
/** Longer than any session of ours lasts. */
const markSeconds = 2 * sessionHours * 3_600;

/** What is kept of a person whose access was closed: `reopened`, in milliseconds since 1970, where it was opened again. */
const closing = z.object({ reopened: z.number().optional() });

/**
 * Every session of a person is at its end. When their access is opened again, the sessions from before stay so: whoever held one signs in anew. The mark is forgotten
 * when no session from before can be left.
 */
export const personMark = async ({ client, name }: Table, id: string, ended: boolean, clock: Clock): Promise<void> => {
  const now = Date.parse(clock.now());
  const expires = Math.ceil(now / 1000) + markSeconds;
  await client.send(new PutCommand({ TableName: name, Item: { ...personPlace(id), expires, ...(ended ? {} : { reopened: now }) } }));
};

/** Whether an item of this table ends a session: its own mark, or one of its person from before which it is. */
const ends = (item: Record<string, unknown>, token: string): boolean => {
  const { reopened } = closing.parse(item);
  return reopened === undefined || !(endOfToken(token) - sessionMilliseconds > reopened);
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
    return (Responses?.[table.name] ?? []).some((item) => ends(item, token)) || UnprocessedKeys?.[table.name] !== undefined;
  },
  marksAmong: async (marks) => {
    const there = new Set(placesOf(await itemsAt(table, marks.map(place), ['pk'])).map(({ pk }) => pk));
    return new Set(marks.filter((mark) => there.has(place(mark).pk)));
  },
});
