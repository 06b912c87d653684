// oxlint-disable no-new -- a CDK construct enters its scope when it is made
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  ApplicationLogLevel,
  Code,
  type ILayerVersion,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Room } from '../rooms.ts';
import { Allow, type Allowance } from './allow.ts';

export type StepFunctionProps = {
  readonly name: string;
  readonly room: Room;
  readonly code: string;
  readonly layers: readonly ILayerVersion[];
  readonly environment: Readonly<Record<string, string>>;
  readonly key: IKey;
  readonly logDays: RetentionDays;
  /** The queue that it works on; a function on a clock has none, and needs a place for the runs that failed. */
  readonly source?: Queue;
  readonly failures?: Queue;
  /** The name of its role, where another stack speaks of it. */
  readonly roleName?: string;
  readonly allowances: readonly Allowance[];
};

/**
 * One function of the house. Here alone is fixed what holds for all of them: runtime, memory and time-out from the table of rooms, tracing, JSON logs kept for some days under our key,
 * partial batch responses, a role of its own that may do only what is written.
 */
export class StepFunction extends Construct {
  readonly handler: LambdaFunction;

  constructor(scope: Construct, id: string, props: StepFunctionProps) {
    super(scope, id);
    const { name, room } = props;
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/pli/${name}`,
      encryptionKey: props.key,
      retention: props.logDays,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      ...(props.roleName === undefined ? {} : { roleName: props.roleName }),
    });
    this.handler = new LambdaFunction(this, 'Function', {
      functionName: name,
      runtime: Runtime.NODEJS_24_X,
      architecture: room.architecture,
      memorySize: room.megabytes,
      timeout: Duration.seconds(room.seconds),
      handler: 'index.handler',
      code: Code.fromAsset(props.code),
      layers: [...props.layers],
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      tracing: Tracing.ACTIVE,
      environment: { ...props.environment },
      environmentEncryption: props.key,
      ...(props.failures === undefined ? {} : { deadLetterQueue: props.failures, retryAttempts: 2 }),
    });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Tracing: X-Ray knows no resources that a policy could name.',
    });
    logGroup.grantWrite(role);
    if (props.source !== undefined) this.feed(props.source, room);
    new Allow(this, 'May', role, props.allowances);
  }

  private feed(source: Queue, room: Room): void {
    this.handler.addEventSource(
      new SqsEventSource(source, { batchSize: room.batch, maxConcurrency: Math.max(2, room.atOnce), reportBatchItemFailures: true }),
    );
  }
}
