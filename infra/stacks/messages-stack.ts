// oxlint-disable no-new -- a CDK construct enters its scope when it is made
import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { AccountPrincipal, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { AwsSettings } from '../../shared/contracts/aws-settings.ts';
import { queueName } from '../../shared/contracts/record.ts';
import { Allow } from '../constructs/allow.ts';
import { MessageQueue } from '../constructs/message-queue.ts';
import { type Environment, gathers } from '../environment.ts';
import { type QueuedRoom, receptions, rooms } from '../rooms.ts';
import type { DataStack } from './data-stack.ts';
import { Inbox } from './inbox.ts';

export const departments = queueName.options;
export type Department = (typeof departments)[number];

/** How long a department has for a message that it received. */
const departmentVisibility = Duration.minutes(15);

/** The queues between the rooms and to the departments; messages under way stay when the stack goes. */
export class MessagesStack extends Stack {
  readonly steps: Readonly<Record<QueuedRoom, MessageQueue>>;
  readonly departments: Readonly<Record<Department, MessageQueue>>;
  /** New files that wait to be scanned together, where the environment has them so. */
  readonly arrivals: MessageQueue | undefined;
  /** Runs of the sweep, and events of the inbox, that were never delivered. */
  readonly lost: MessageQueue;
  /** The topic on which Textract announces, and its role. */
  readonly textract: AwsSettings['textract'];

  constructor(scope: Construct, id: string, environment: Environment, data: DataStack, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const name = (queue: string): string => `pli-${environment.name}-${queue}`;
    const key = data.keyIn(this);
    const step = (room: QueuedRoom) =>
      new MessageQueue(this, room, { name: name(room), key, visibility: Duration.seconds(rooms[room].seconds * 6), receptions });
    const department = (queue: Department) =>
      new MessageQueue(this, queue, { name: name(queue), key, visibility: departmentVisibility, receptions });
    this.steps = {
      intake: step('intake'),
      read: step('read'),
      announce: step('announce'),
      triage: step('triage'),
      correspond: step('correspond'),
      dispatch: step('dispatch'),
    };
    this.departments = {
      legal: department('legal'),
      mediation: department('mediation'),
      recourse: department('recourse'),
      claims: department('claims'),
      review: department('review'),
    };
    this.arrivals = gathers(environment)
      ? new MessageQueue(this, 'arrivals', {
          name: name('arrivals'),
          key,
          visibility: Duration.seconds(rooms.intake.seconds * 6),
          receptions,
          wait: Duration.seconds(1),
        })
      : undefined;
    this.lost = new MessageQueue(this, 'lost', { name: name('lost'), key, visibility: Duration.minutes(15), receptions });
    for (const queue of departments) this.makeConsumer(environment.name, queue, data);
    this.textract = this.makeChannel(environment.name, key);
    new Inbox(this, 'Inbox', environment, { data, intake: this.steps.intake, arrivals: this.arrivals, lost: this.lost });
  }

  /** What Textract announces goes to the queue of the room that fetches it. */
  private makeChannel(name: string, key: IKey): AwsSettings['textract'] {
    const topic = new Topic(this, 'Announcements', { topicName: `pli-${name}-announcements`, masterKey: key, enforceSSL: true });
    const role = new Role(this, 'AnnouncingRole', { assumedBy: new ServicePrincipal('textract.amazonaws.com') });
    new Allow(this, 'AnnouncingRoleMay', role, [
      { actions: ['sns:Publish'], resources: [topic.topicArn] },
      { actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] },
    ]);
    const { queue, deadLetters } = this.steps.announce;
    topic.addSubscription(new SqsSubscription(queue, { rawMessageDelivery: true, deadLetterQueue: deadLetters }));
    return { topic: topic.topicArn, role: role.roleArn };
  }

  /** The role that a department's own system takes: it may empty its queue, read the files that its messages name, and say that it has taken one. Nothing else. */
  private makeConsumer(name: string, department: Department, { names: { objects, tableArn }, key }: DataStack): void {
    const { queue } = this.departments[department];
    const role = new Role(this, `${department}-consumer`, {
      roleName: `pli-${name}-${department}-consumer`,
      assumedBy: new AccountPrincipal(this.account),
      description: `Reads the queue ${department} of the mailroom`,
    });
    new Allow(this, `${department}-consumer-may`, role, [
      {
        actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'],
        resources: [queue.queueArn],
      },
      {
        actions: ['s3:GetObject'],
        resources: [objects('archive', 'original/*'), objects('store', 'transcripts/*'), objects('store', 'handover/*')],
        because: 'Files are named by the content of the mail: a message gives their keys, and no list of them exists beforehand.',
      },
      {
        actions: ['dynamodb:UpdateItem'],
        resources: [tableArn],
        conditions: {
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'takenBy', 'takenAt'] },
          Null: { 'dynamodb:Attributes': 'false' },
          StringEqualsIfExists: { 'dynamodb:ReturnValues': ['NONE', 'UPDATED_OLD', 'UPDATED_NEW'] },
        },
      },
      { actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] },
    ]);
  }
}
