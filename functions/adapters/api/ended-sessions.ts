import { createHash } from 'node:crypto';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ApiPorts } from '../../api/api-ports.ts';
import type { Table } from '../register/table.ts';

const placeOf = (token: string): { pk: string; sk: string } => ({
  pk: `session#${createHash('sha256').update(token).digest('hex')}`,
  sk: 'ended',
});

/** Sessions that were ended before their time; only their digests are kept, and only as long as they would have lasted. */
export const endedSessions = (table: Table): ApiPorts['sessions'] => ({
  revoke: async (token, until) => {
    await table.client.send(new PutCommand({ TableName: table.name, Item: { ...placeOf(token), expires: Math.ceil(until / 1000) } }));
  },
  isRevoked: async (token) => (await table.client.send(new GetCommand({ TableName: table.name, Key: placeOf(token) }))).Item !== undefined,
});
