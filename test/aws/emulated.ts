import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, PutBucketVersioningCommand, PutObjectLockConfigurationCommand, S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { CreateQueueCommand, DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { indexes } from '../../functions/adapters/register/table.ts';
import { type AwsSettings, awsSettings } from '../../shared/contracts/aws-settings.ts';
import { steps } from '../../shared/contracts/messages.ts';
import { queues } from '../../shared/mail/kinds.ts';

/** A row of the emulator's own tables: buckets, a table, queues, all named for one test file. */
export const emulated = async (name: string, environment = 'test') => {
  const s3 = new S3Client({});
  const sqs = new SQSClient({});
  const dynamo = new DynamoDBClient({});
  const ses = new SESv2Client({});
  const buckets = { inbox: `${name}-inbox`, archive: `${name}-archive`, store: `${name}-store`, outbound: `${name}-outbound` };
  for (const Bucket of Object.values(buckets)) {
    const ObjectLockEnabledForBucket = Bucket === buckets.archive;
    const CreateBucketConfiguration = { LocationConstraint: 'eu-west-3' } as const;
    await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration, ObjectLockEnabledForBucket }));
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
  }
  await s3.send(
    new PutObjectLockConfigurationCommand({
      Bucket: buckets.archive,
      ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 30 } } },
    }),
  );
  await createTable(dynamo, name);
  const urls: AwsSettings['queues'] = await createQueues(sqs, name);
  const table = { client: DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } }), name };
  const settings: AwsSettings = {
    environment,
    table: name,
    buckets,
    queues: urls,
    textract: { topic: 'arn:aws:sns:eu-west-3:123456789012:textract', role: 'arn:aws:iam::123456789012:role/textract' },
    reading: { mode: 'hybrid', threshold: 0.7, paidPagesPerDay: 100, dollarsPerPage: 0.0015 },
    receptions: 3,
  };
  const names: Readonly<Record<string, string>> = urls;
  return { s3, sqs, ses, table, buckets, settings, receive: (queue: string) => receiveAll(sqs, names[queue]) };
};

/** The same, where new files wait for a round that packs them for one scan. */
export const emulatedWithRounds = async (name: string) => {
  const aws = await emulated(name);
  const arrivals = await createQueue(aws.sqs, `${name}-arrivals`);
  return { ...aws, settings: { ...aws.settings, arrivals } };
};

const createQueue = async (sqs: SQSClient, QueueName: string): Promise<string> => {
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName }));
  if (QueueUrl === undefined) throw new Error('the emulator made no queue');
  return QueueUrl;
};

const createQueues = async (sqs: SQSClient, name: string): Promise<AwsSettings['queues']> => {
  const url = (queue: string): Promise<string> => createQueue(sqs, `${name}-${queue}`);
  await Promise.all([...steps, ...queues].map((queue) => url(`${queue}-dead-letters`)));
  const entries = await Promise.all([...steps, ...queues].map(async (queue) => [queue, await url(queue)] as const));
  return z.parse(awsSettings.shape.queues, Object.fromEntries(entries));
};

const createTable = (dynamo: DynamoDBClient, name: string) => {
  const keys = Object.values(indexes);
  const names = [...new Set(['pk', 'sk', ...keys.flatMap(({ key, sort }) => [key, sort])])];
  return dynamo.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: keys.map(({ name: IndexName, key, sort, holds }) => ({
        IndexName,
        KeySchema: [
          { AttributeName: key, KeyType: 'HASH' },
          { AttributeName: sort, KeyType: 'RANGE' },
        ],
        Projection: holds.length === 0 ? { ProjectionType: 'KEYS_ONLY' } : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...holds] },
      })),
    }),
  );
};

/** Bodies of everything that waits on a queue, taken off it. */
const receiveAll = async (sqs: SQSClient, QueueUrl: string | undefined): Promise<unknown[]> => {
  const bodies: unknown[] = [];
  for (;;) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return bodies;
    for (const { Body, ReceiptHandle } of Messages) {
      if (Body !== undefined) bodies.push(JSON.parse(Body));
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
};
