import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export type MessageQueueProps = {
  readonly name: string;
  readonly key: IKey;
  /** How long a receiver has: six times the time-out of a function, as AWS advises. */
  readonly visibility: Duration;
  readonly receptions: number;
  /** How long a receiver that asks by itself waits for a message: only then does SQS look on all its servers. */
  readonly wait?: Duration;
};

/** A queue with its dead-letter queue: messages wait two weeks, encrypted, TLS only, and go to the dead letters after so many receptions. */
export class MessageQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { name, key, visibility, receptions, wait }: MessageQueueProps) {
    super(scope, id);
    const both = {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      dataKeyReuse: Duration.hours(1),
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: RemovalPolicy.RETAIN,
    };
    this.deadLetters = new Queue(this, 'DeadLetters', { ...both, queueName: `${name}-dead-letters` });
    this.queue = new Queue(this, 'Queue', {
      ...both,
      queueName: name,
      visibilityTimeout: visibility,
      ...(wait === undefined ? {} : { receiveMessageWaitTime: wait }),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: receptions },
    });
  }
}
