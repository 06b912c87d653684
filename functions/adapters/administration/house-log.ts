import { randomUUID } from 'node:crypto';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Administration, AuditEntry } from '../../api/administration.ts';
import { auditItem } from '../register/audit-item.ts';
import { indexes, type Table } from '../register/table.ts';

const listed = z.object({
  entry: z.object({
    at: z.string(),
    by: z.string(),
    what: z.string(),
    why: z.string().optional(),
    sort: z.enum(['mail', 'letter', 'house']),
    subject: z.string().optional(),
    mailId: z.string().optional(),
    place: z.string(),
  }),
});

/** The log's lines, newest first: of everybody or of one person. */
const newest = async (table: Table, by: string | undefined, limit: number, before?: string): Promise<AuditEntry[]> => {
  const index = by === undefined ? indexes.all : indexes.state;
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: index.name,
      ScanIndexForward: false,
      Limit: limit,
      KeyConditionExpression: before === undefined ? '#key = :value' : '#key = :value AND #sort < :before',
      ExpressionAttributeNames: { '#key': index.key, ...(before === undefined ? {} : { '#sort': 'sort' }) },
      ExpressionAttributeValues: {
        ':value': by === undefined ? 'audit' : `audit#${by}`,
        ...(before === undefined ? {} : { ':before': before }),
      },
    }),
  );
  return Items.map((item): AuditEntry => {
    const { why, subject, mailId, ...entry } = z.parse(listed, item).entry;
    return {
      ...entry,
      ...(why === undefined ? {} : { why }),
      ...(subject === undefined ? {} : { subject }),
      ...(mailId === undefined ? {} : { mailId }),
    };
  });
};

/** When a person last did something; undefined: never. */
export const lastSeen = async (table: Table, id: string): Promise<string | undefined> => (await newest(table, id, 1))[0]?.at;

/** When the table forgets a line, in seconds since 1970. */
const expiryOf = (at: string, days: number): number => Math.floor(Date.parse(at) / 1000) + days * 86_400;

/** What people did, in the table: what no history tells is written here, the rest by the register with the change itself. A page costs one request, however long the log. */
export const houseLog = (table: Table, auditDays: number): Pick<Administration, 'note' | 'audit'> => ({
  note: async (note) => {
    const entry = { ...note, sort: 'house', place: `house:${randomUUID()}` } as const;
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...auditItem(`house#${note.at.slice(0, 7)}`, entry), expires: expiryOf(note.at, auditDays) },
      }),
    );
  },
  audit: ({ by, after, limit }) => newest(table, by, limit, after === undefined ? undefined : `${after.at}#${after.place}`),
});
