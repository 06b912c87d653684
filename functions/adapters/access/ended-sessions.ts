import { createHash } from 'node:crypto';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ApiPorts } from '../../api/api-ports.ts';
import type { Table } from '../register/table.ts';

const place = (token: string) => ({ pk: `session#${createHash('sha256').update(token).digest('hex')}`, sk: 'ended' });

/** Sessions that were ended before their time; only their digests are kept. The table forgets one once it would have ended by itself. */
export const endedSessions = ({ client, name }: Table): ApiPorts['sessions'] => ({
  revoke: async (token, until) => {
    await client.send(new PutCommand({ TableName: name, Item: { ...place(token), expires: Math.ceil(until / 1000) } }));
  },
  isRevoked: async (token) =>
    (await client.send(new GetCommand({ TableName: name, Key: place(token), ConsistentRead: true }))).Item !== undefined,
});
