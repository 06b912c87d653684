import { PutObjectCommand } from '@aws-sdk/client-s3';
import { CreateEmailIdentityCommand } from '@aws-sdk/client-sesv2';
import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { handler as correspond } from '../../functions/correspond/handler.ts';
import { handler as dispatch } from '../../functions/dispatch/handler.ts';
import { handler as intake } from '../../functions/intake/handler.ts';
import { handler as read } from '../../functions/read/handler.ts';
import { handler as triage } from '../../functions/triage/handler.ts';
import type { AwsSettings } from '../../shared/contracts/aws-settings.ts';
import { type Step, steps } from '../../shared/contracts/messages.ts';
import { seededRandom } from '../seeded-random.ts';
import type { emulated } from './emulated.ts';

type Handler = (event: SQSEvent, context: { getRemainingTimeInMillis(): number }) => Promise<SQSBatchResponse>;
const handlers: Readonly<Record<Step, Handler>> = { intake, read, triage, correspond, dispatch };
const context = { getRemainingTimeInMillis: () => 600_000 };

export type Emulated = Awaited<ReturnType<typeof emulated>>;

/** The event that EventBridge delivers of a new object. */
export const objectCreated = (bucket: string, key: string, version: string | undefined, size: number) => ({
  version: '0',
  source: 'aws.s3',
  'detail-type': 'Object Created',
  time: '2026-11-25T08:00:00Z',
  detail: { bucket: { name: bucket }, object: { key, size, ...(version === undefined ? {} : { 'version-id': version }) } },
});

/** A message as Lambda hands it over. */
export const sqsRecord = (body: string, messageId: string, receptions = 1, receiptHandle = 'none'): SQSRecord => ({
  messageId,
  receiptHandle,
  body,
  attributes: { ApproximateReceiveCount: String(receptions), SentTimestamp: '0', SenderId: 'test', ApproximateFirstReceiveTimestamp: '0' },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:eu-west-3:123456789012:test',
  awsRegion: 'eu-west-3',
});

/** Puts a file into the inbox as a clerk does, with the day it was received. @returns its event */
export const putIntoInbox = async (aws: Emulated, key: string, bytes: Uint8Array, received: string) => {
  const put = new PutObjectCommand({ Bucket: aws.buckets.inbox, Key: key, Body: bytes, Metadata: { received } });
  const { VersionId } = await aws.s3.send(put);
  return objectCreated(aws.buckets.inbox, key, VersionId, bytes.length);
};

/** Settings for the functions of this process, as the stack would give them. */
export const useSettings = async (aws: Emulated, reading: AwsSettings['reading']): Promise<void> => {
  process.env.PLI_SETTINGS = JSON.stringify({ ...aws.settings, reading });
  await aws.ses.send(new CreateEmailIdentityCommand({ EmailIdentity: 'vauclair-assurances.example' })).catch(() => undefined);
};

/** Hands a batch to a function. @returns the ids of the messages given back */
export const invoke = async (step: Step, records: SQSRecord[]): Promise<string[]> =>
  (await handlers[step]({ Records: records }, context)).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);

/** One round of a step's queue: everything that waits, shuffled, handed over twice, with a poisoned record among it. @returns how many there were */
const round = async (aws: Emulated, step: Step, random: () => number): Promise<number> => {
  const QueueUrl = aws.settings.queues[step];
  const { Messages = [] } = await aws.sqs.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: 10,
      VisibilityTimeout: 600,
      MessageSystemAttributeNames: ['ApproximateReceiveCount'],
    }),
  );
  if (Messages.length === 0) return 0;
  const records = Messages.map(({ Body = '', MessageId = '', ReceiptHandle = '' }) => sqsRecord(Body, MessageId, 1, ReceiptHandle));
  const poison = sqsRecord('{"type":"read"', 'poison', 1);
  const shuffled = [...records, poison]
    .map((record) => ({ record, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ record }) => record);
  const first = await invoke(step, shuffled);
  const second = await invoke(step, [...shuffled].reverse());
  if (!first.includes('poison') || !second.includes('poison')) throw new Error('the poisoned record was not given back');
  for (const { ReceiptHandle, MessageId } of Messages)
    if (MessageId !== undefined && !second.includes(MessageId)) await aws.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  const failed = second.filter((id) => id !== 'poison');
  if (failed.length > 0) throw new Error(`${step} gave back ${failed.length} messages`);
  return Messages.length;
};

/** Works on every queue, the last room first, until nothing is left. */
export const workThrough = async (aws: Emulated, seed: number): Promise<void> => {
  const random = seededRandom(seed);
  for (let worked = 1; worked > 0; ) {
    worked = 0;
    for (const step of [...steps].reverse()) worked += await round(aws, step, random);
  }
};
