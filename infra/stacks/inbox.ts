import { Duration } from 'aws-cdk-lib';
import { type EventPattern, Match, Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { CfnMalwareProtectionPlan } from 'aws-cdk-lib/aws-guardduty';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { ReceiptRuleSet, TlsPolicy } from 'aws-cdk-lib/aws-ses';
import { S3 } from 'aws-cdk-lib/aws-ses-actions';
import { Construct } from 'constructs';
import { Allow } from '../constructs/allow.ts';
import type { MessageQueue } from '../constructs/message-queue.ts';
import type { Environment } from '../environment.ts';
import type { DataStack } from './data-stack.ts';

type InboxProps = {
  readonly data: DataStack;
  readonly intake: MessageQueue;
  /** Where new files wait to be scanned together; undefined: each goes its own way. */
  readonly arrivals: MessageQueue | undefined;
  readonly lost: MessageQueue;
};

const scanPrefix = 'scan/';
const validationObject = 'malware-protection-resource-validation-object';

/**
 * How a file in the inbox becomes a message: at once, after GuardDuty has scanned it, or after a round has packed it with others and GuardDuty has scanned them.
 * An event that cannot be delivered within a day goes to the lost messages.
 */
export class Inbox extends Construct {
  constructor(scope: Construct, id: string, environment: Environment, props: InboxProps) {
    super(scope, id);
    if (environment.malwareProtection) this.scan(props);
    this.deliver('Arrivals', environment.malwareProtection ? this.results(props) : this.created(props), props.intake, props);
    if (props.arrivals !== undefined) this.gather(environment, props.arrivals, props);
    if (environment.inboundRecipients.length > 0) this.receiveMail(environment, props);
  }

  private results({ data }: InboxProps): EventPattern {
    return {
      source: ['aws.guardduty'],
      detailType: ['GuardDuty Malware Protection Object Scan Result'],
      detail: { s3ObjectDetails: { bucketName: [data.names.bucket('inbox')] } },
    };
  }

  private created({ data }: InboxProps, key?: string[]): EventPattern {
    const object = key === undefined ? {} : { object: { key } };
    return { source: ['aws.s3'], detailType: ['Object Created'], detail: { bucket: { name: [data.names.bucket('inbox')] }, ...object } };
  }

  private deliver(id: string, eventPattern: EventPattern, { queue }: MessageQueue, { lost }: InboxProps): void {
    const rule = new Rule(this, id, { eventPattern });
    rule.addTarget(new SqsQueue(queue, { deadLetterQueue: lost.queue, maxEventAge: Duration.hours(24), retryAttempts: 185 }));
  }

  /** New files wait, and every few minutes the intake packs them for one scan; what GuardDuty puts to try its own role is none. */
  private gather({ scanEveryMinutes }: Environment, arrivals: MessageQueue, props: InboxProps): void {
    this.deliver('Waiting', this.created(props, Match.anythingButPrefix(scanPrefix, validationObject)), arrivals, props);
    this.remind('Gathering', scanEveryMinutes, 'gather', props);
    this.remind('Unanswered', 15, 'unanswered', props);
  }

  private remind(id: string, minutes: number, type: string, { intake, lost }: InboxProps): void {
    const rule = new Rule(this, id, { schedule: Schedule.rate(Duration.minutes(minutes)) });
    const message = RuleTargetInput.fromObject({ type });
    rule.addTarget(new SqsQueue(intake.queue, { message, deadLetterQueue: lost.queue, retryAttempts: 2 }));
  }

  /** Every object that comes into the inbox is scanned before it is announced: itself, or in what it is packed into. */
  private scan({ data, arrivals }: InboxProps): void {
    const { names, key } = data;
    const role = new Role(this, 'Scanner', { assumedBy: new ServicePrincipal('malware-protection-plan.guardduty.amazonaws.com') });
    const may = new Allow(this, 'ScannerMay', role, [
      {
        actions: [
          's3:GetObject',
          's3:GetObjectVersion',
          's3:GetObjectTagging',
          's3:PutObjectTagging',
          's3:PutObjectVersionTagging',
          's3:GetObjectVersionTagging',
        ],
        resources: [names.objects('inbox', '*')],
        because: 'The scan looks at every object of the inbox, and of no other bucket.',
      },
      { actions: ['s3:PutObject'], resources: [names.objects('inbox', validationObject)] },
      { actions: ['s3:ListBucket', 's3:GetBucketNotification', 's3:PutBucketNotification'], resources: [names.bucketArn('inbox')] },
      {
        actions: [
          'events:PutRule',
          'events:DeleteRule',
          'events:PutTargets',
          'events:RemoveTargets',
          'events:DescribeRule',
          'events:ListTargetsByRule',
        ],
        resources: [names.arn('events', 'rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*')],
        because: 'GuardDuty names its own rules by this beginning.',
      },
      { actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] },
    ]);
    const plan = new CfnMalwareProtectionPlan(this, 'Plan', {
      role: role.roleArn,
      protectedResource: {
        s3Bucket: { bucketName: names.bucket('inbox'), ...(arrivals === undefined ? {} : { objectPrefixes: [scanPrefix] }) },
      },
      // What is scanned in common goes at once; a file that is scanned where it lies keeps the mark of it.
      actions: { tagging: { status: arrivals === undefined ? 'ENABLED' : 'DISABLED' } },
    });
    plan.node.addDependency(may);
  }

  /** E-mails to the configured addresses, as they came, into the inbox. The rule set is made active by hand, once (docs/runbook/deploy.md). */
  private receiveMail({ name, inboundRecipients }: Environment, { data }: InboxProps): void {
    const rules = new ReceiptRuleSet(this, 'Mail', { receiptRuleSetName: `pli-${name}` });
    rules.addRule('ToInbox', {
      recipients: [...inboundRecipients],
      scanEnabled: true,
      tlsPolicy: TlsPolicy.REQUIRE,
      actions: [new S3({ bucket: Bucket.fromBucketName(this, 'InboxByName', data.names.bucket('inbox')), objectKeyPrefix: 'email/' })],
    });
  }
}
