import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { itemsIn } from '../register/read-items.ts';
import { mailPlace, type Place, type Table } from '../register/table.ts';
import type { PartOf } from './page-store.ts';

/** A page that Textract reads: `starting` until it has given its id, `failed` when it could not. The items of a piece of mail are its cost ledger. */
export const job = z.object({
  picture: z.string(),
  part: z.string(),
  state: z.enum(['starting', 'started', 'done', 'failed']),
  jobId: z.string().optional(),
  number: z.number(),
  size: z.tuple([z.number(), z.number()]),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  startedAt: z.string(),
  dollars: z.number(),
});
export type Job = z.infer<typeof job>;

export const jobPlace = ({ mailId, partId }: PartOf, picture: string): Place => ({ ...mailPlace(mailId), sk: `job#${partId}#${picture}` });
/** What the index by state lists jobs under that have not ended. */
export const openJobs = 'job#open';

const tagShape = /^(m-[0-9a-f]+):([A-Za-z0-9-]+):([0-9a-f]+)$/;
/** What Textract repeats in its announcement (at most 64 characters). */
export const jobTag = ({ mailId, partId }: PartOf, picture: string): string => `${mailId}:${partId}:${picture}`;
export const parseTag = (tag: string): (PartOf & { picture: string }) | undefined => {
  const [, mailId, partId, picture] = tagShape.exec(tag) ?? [];
  return mailId === undefined || partId === undefined || picture === undefined ? undefined : { mailId, partId, picture };
};

export const readJob = async (table: Table, part: PartOf, picture: string): Promise<Job | undefined> => {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: jobPlace(part, picture), ConsistentRead: true }));
  return Item === undefined ? undefined : z.parse(job, Item);
};

/** Jobs of a piece of mail, or of one of its parts. */
export const jobsOf = async (table: Table, mailId: string, partId?: string): Promise<Job[]> =>
  (await itemsIn(table, mailPlace(mailId).pk, partId === undefined ? 'job#' : `job#${partId}#`)).map((item) => z.parse(job, item));

export const markStarted = (table: Table, part: PartOf, picture: string, jobId: string) =>
  table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: jobPlace(part, picture),
      UpdateExpression: 'SET #state = :started, jobId = :jobId',
      ConditionExpression: '#state IN (:starting, :started)',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':started': 'started', ':starting': 'starting', ':jobId': jobId },
    }),
  );

/** A job that has ended leaves the index; its price stays in the ledger. */
export const markEnded = (table: Table, part: PartOf, picture: string, state: 'done' | 'failed') =>
  table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: jobPlace(part, picture),
      UpdateExpression: 'SET #state = :state REMOVE listedState',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':state': state },
    }),
  );
