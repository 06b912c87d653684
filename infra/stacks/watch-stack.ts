// oxlint-disable no-new -- a CDK construct enters its scope when it is made
import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { MessageQueue } from '../constructs/message-queue.ts';
import type { Environment } from '../environment.ts';
import { answeringRooms, roomNames } from '../rooms.ts';
import type { DataStack } from './data-stack.ts';
import type { MessagesStack } from './messages-stack.ts';
import type { RoomsStack } from './rooms-stack.ts';

/** Each alarm's page in docs/runbook. */
export type RunbookPage =
  | 'dead-letter'
  | 'oldest-message'
  | 'received-not-deleted'
  | 'summons-untouched'
  | 'function-errors'
  | 'function-throttles'
  | 'textract-failed'
  | 'unanswered-scans'
  | 'budget';

type Watched = { readonly data: DataStack; readonly messages: MessagesStack; readonly rooms: RoomsStack };

const minutes = (count: number): Duration => Duration.minutes(count);

/** Alarms, each with a page that says what to do, and one dashboard. */
export class WatchStack extends Stack {
  private readonly topic: Topic;
  private readonly environmentName: string;

  constructor(scope: Construct, id: string, environment: Environment, props: StackProps & Watched) {
    super(scope, id, props);
    this.environmentName = environment.name;
    this.topic = new Topic(this, 'Alarms', {
      topicName: `pli-${environment.name}-alarms`,
      masterKey: props.data.keyIn(this),
      enforceSSL: true,
    });
    if (environment.alarmEmail !== undefined) this.topic.addSubscription(new EmailSubscription(environment.alarmEmail));
    this.topic.grantPublish(new ServicePrincipal('budgets.amazonaws.com'));
    const { steps, departments, arrivals, lost } = props.messages;
    const waiting = arrivals === undefined ? {} : { arrivals };
    for (const [name, queue] of Object.entries({ ...steps, ...departments, ...waiting, lost })) this.watchDeadLetters(name, queue);
    this.alarm(
      'lost-waiting',
      'dead-letter',
      lost.queue.metricApproximateNumberOfMessagesVisible({ period: minutes(5), statistic: 'Maximum' }),
      1,
    );
    for (const [name, queue] of Object.entries({ ...steps, ...waiting })) this.watchAge(name, queue, 3_600);
    for (const [name, queue] of Object.entries(departments)) {
      this.watchAge(name, queue, name === 'legal' ? 4 * 3_600 : 3 * 86_400);
      this.watchConsumer(name, queue);
    }
    if (arrivals !== undefined) this.alarm('unanswered-scans', 'unanswered-scans', this.counted('UnansweredScans', 'intake', 'Maximum'), 1);
    this.watchFunctions(props.rooms);
    this.watchSummonses();
    this.makeBudget(environment);
    this.makeDashboard(environment.name, props);
  }

  private alarm(name: string, page: RunbookPage, metric: IMetric, threshold: number, periods = 1): void {
    const alarm = new Alarm(this, `${name}-alarm`, {
      alarmName: `pli-${this.environmentName}-${name}`,
      alarmDescription: `What to do: docs/runbook/${page}.md`,
      metric,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    alarm.addOkAction(new SnsAction(this.topic));
  }

  private watchDeadLetters(name: string, { deadLetters }: MessageQueue): void {
    const waiting = deadLetters.metricApproximateNumberOfMessagesVisible({ period: minutes(1), statistic: 'Maximum' });
    this.alarm(`${name}-dead-letter`, 'dead-letter', waiting, 1);
  }

  private watchAge(name: string, { queue }: MessageQueue, seconds: number): void {
    const age = queue.metricApproximateAgeOfOldestMessage({ period: minutes(5), statistic: 'Maximum' });
    this.alarm(`${name}-oldest-message`, 'oldest-message', age, seconds);
  }

  /** A consumer that receives and never deletes works for nothing, and its messages end among the dead letters. */
  private watchConsumer(name: string, { queue }: MessageQueue): void {
    const period = Duration.hours(1);
    const stuck = new MathExpression({
      expression: 'IF(received > 0 AND deleted == 0, 1, 0)',
      period,
      usingMetrics: {
        received: queue.metricNumberOfMessagesReceived({ period, statistic: 'Sum' }),
        deleted: queue.metricNumberOfMessagesDeleted({ period, statistic: 'Sum' }),
      },
    });
    this.alarm(`${name}-received-not-deleted`, 'received-not-deleted', stuck, 1, 2);
  }

  private watchFunctions({ functions }: RoomsStack): void {
    for (const name of roomNames) {
      const { handler } = functions[name];
      this.alarm(`${name}-errors`, 'function-errors', handler.metricErrors({ period: minutes(5) }), 3);
      this.alarm(`${name}-throttles`, 'function-throttles', handler.metricThrottles({ period: minutes(5) }), 10, 3);
    }
    for (const name of answeringRooms) this.alarm(`${name}-failures`, 'function-errors', this.counted('Failed', name, 'Sum'), 5);
    this.alarm('textract-failed', 'textract-failed', this.counted('TextractFailed', 'announce', 'Sum'), 5);
  }

  private counted(metricName: string, service: string, statistic: string): Metric {
    return new Metric({ namespace: 'Pli', metricName, dimensionsMap: { service }, period: minutes(15), statistic });
  }

  private watchSummonses(): void {
    this.alarm('summons-untouched', 'summons-untouched', this.counted('UntouchedSummonses', 'sweep', 'Maximum'), 1);
  }

  private makeBudget({ name, monthlyBudget }: Environment): void {
    const subscribers = [{ subscriptionType: 'SNS', address: this.topic.topicArn }];
    const over = (notificationType: string, threshold: number) => ({
      notification: { notificationType, comparisonOperator: 'GREATER_THAN', threshold, thresholdType: 'PERCENTAGE' },
      subscribers,
    });
    new CfnBudget(this, 'Budget', {
      budget: { budgetName: `pli-${name}`, budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount: monthlyBudget, unit: 'USD' } },
      notificationsWithSubscribers: [over('ACTUAL', 80), over('FORECASTED', 100)],
    });
  }

  private makeDashboard(name: string, { messages, rooms }: Watched): void {
    const row = (title: string, metrics: IMetric[]): GraphWidget => new GraphWidget({ title, left: metrics, width: 12 });
    const queues = Object.values(messages.departments).map(({ queue }) => queue);
    const handlers = roomNames.map((room) => rooms.functions[room].handler);
    new Dashboard(this, 'Dashboard', {
      dashboardName: `pli-${name}`,
      widgets: [
        [
          row(
            'Waiting for departments',
            queues.map((queue) => queue.metricApproximateNumberOfMessagesVisible()),
          ),
        ],
        [
          row(
            'Oldest message',
            queues.map((queue) => queue.metricApproximateAgeOfOldestMessage()),
          ),
        ],
        [
          row(
            'Runs',
            handlers.map((handler) => handler.metricInvocations()),
          ),
          row(
            'Errors',
            handlers.map((handler) => handler.metricErrors()),
          ),
        ],
        [
          row(
            'Duration',
            handlers.map((handler) => handler.metricDuration()),
          ),
          row('Untouched summonses', [this.counted('UntouchedSummonses', 'sweep', 'Maximum')]),
        ],
      ],
    });
  }
}
