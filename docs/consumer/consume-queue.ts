// A sample of a department's own system: it empties the department's queue, one message at a time, each once.
// It runs under the role pli-ENVIRONMENT-DEPARTMENT-consumer: AWS_REGION=eu-west-3 QUEUE_URL=… TABLE=pli-ENVIRONMENT CONSUMER=legal-system node docs/consumer/consume-queue.ts
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ChangeMessageVisibilityCommand, DeleteMessageCommand, type Message, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { takeDelivery } from '../../functions/adapters/queues/take-delivery.ts';
import { type RoutedMail, routedMail } from '../../shared/contracts/messages.ts';

export type Consumer = {
  readonly sqs: SQSClient;
  readonly queueUrl: string;
  /** Whether this delivery was handled before, by your own database: SQS delivers at least once, and `deliveryId` stays the same. */
  readonly isDone: (delivery: RoutedMail) => Promise<boolean>;
  /** Your work, and the note that it is done, in one transaction. A delivery whose content has changed comes again under the same `deliveryId`: it replaces the first. */
  readonly handle: (delivery: RoutedMail) => Promise<void>;
  /** The mark in the mailroom's record that your department has it: desks see it, and the alarm for summonses that nobody has touched leaves it out. False: it bears a mark already. */
  readonly markTaken: (delivery: RoutedMail) => Promise<boolean>;
  readonly onProblem: (messageId: string, error: unknown) => void;
};

const consumeOne = async ({ Body, MessageId, ReceiptHandle }: Message, consumer: Consumer): Promise<boolean> => {
  const { sqs, queueUrl: QueueUrl } = consumer;
  try {
    const delivery = z.parse(routedMail, JSON.parse(z.parse(z.string(), Body)));
    if (!(await consumer.isDone(delivery))) await consumer.handle(delivery);
    await consumer.markTaken(delivery);
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    return true;
  } catch (error) {
    consumer.onProblem(MessageId ?? 'unknown', error);
    await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 60 }));
    return false;
  }
};

/** Receives what waits and works on it; a message that fails is left for a later try, and after five for the dead letters. @returns how many were done */
export const consumeQueue = async (consumer: Consumer, waitSeconds = 20): Promise<number> => {
  const receive = new ReceiveMessageCommand({ QueueUrl: consumer.queueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: waitSeconds });
  const { Messages = [] } = await consumer.sqs.send(receive);
  let done = 0;
  for (const message of Messages) if (await consumeOne(message, consumer)) done += 1;
  return done;
};

if (import.meta.main) {
  const environment = z.object({ QUEUE_URL: z.string(), TABLE: z.string(), CONSUMER: z.string().min(1) });
  const { QUEUE_URL: queueUrl, TABLE: name, CONSUMER: by } = z.parse(environment, process.env);
  const table = { client: DynamoDBDocumentClient.from(new DynamoDBClient({})), name };
  const seen = new Set<string>();
  const consumer: Consumer = {
    sqs: new SQSClient({}),
    queueUrl,
    isDone: async ({ deliveryId }) => seen.has(deliveryId),
    handle: async ({ deliveryId, kind, priority }) => {
      seen.add(deliveryId);
      console.log(`${deliveryId} ${kind} ${priority}`);
    },
    markTaken: (delivery) => takeDelivery(delivery, by, new Date().toISOString(), table),
    onProblem: (messageId, error) => console.error(messageId, error instanceof Error ? error.name : 'unknown'),
  };
  for (;;) await consumeQueue(consumer);
}
