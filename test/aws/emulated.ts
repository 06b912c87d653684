import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { CreateQueueCommand, DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { indexes } from '../../functions/adapters/register/table.ts';
import { steps } from '../../shared/contracts/messages.ts';
import { queues } from '../../shared/mail/kinds.ts';

/** A row of the emulator's own tables: buckets, a table, queues, all named for one test file. */
export const emulated = async (name: string) => {
  const s3 = new S3Client({});
  const sqs = new SQSClient({});
  const dynamo = new DynamoDBClient({});
  const ses = new SESv2Client({});
  const [store, outbox, inbox] = [`${name}-store`, `${name}-outbox`, `${name}-inbox`];
  for (const Bucket of [store, outbox, inbox])
    await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-3' } }));
  await createTable(dynamo, name);
  const urls: Record<string, string> = {};
  for (const queue of [...steps, ...queues]) {
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: `${name}-${queue}` }));
    if (QueueUrl !== undefined) urls[queue] = QueueUrl;
  }
  const table = { client: DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } }), name };
  return { s3, sqs, ses, table, store, outbox, inbox, urls, receive: (queue: string) => receiveAll(sqs, urls[queue]) };
};

const createTable = (dynamo: DynamoDBClient, name: string) => {
  const keys = Object.values(indexes).map((index) => ({ ...index, sort: index.key === 'listedDue' ? 'due' : 'sort' }));
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
      GlobalSecondaryIndexes: keys.map(({ name: IndexName, key, sort }) => ({
        IndexName,
        KeySchema: [
          { AttributeName: key, KeyType: 'HASH' },
          { AttributeName: sort, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
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
