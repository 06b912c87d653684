// oxlint-disable no-new -- a CDK construct enters its scope when it is made
import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import { Code, LayerVersion, Runtime } from 'aws-cdk-lib/aws-lambda';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { type AwsSettings, settingsParameter } from '../../shared/contracts/aws-settings.ts';
import { StepFunction } from '../constructs/step-function.ts';
import type { Environment } from '../environment.ts';
import type { Packed } from '../packaging/pack-all.ts';
import { isQueued, type LayerName, type RoomName, receptions, roomNames, rooms } from '../rooms.ts';
import { allowancesOf } from './allowances.ts';
import type { DataStack } from './data-stack.ts';
import type { MessagesStack } from './messages-stack.ts';
import { retentionDays } from './retention-days.ts';

const layerNames: readonly LayerName[] = ['pages', 'documents', 'recognition', 'printing', 'browser'];

export type RoomsProps = StackProps & { readonly data: DataStack; readonly messages: MessagesStack; readonly packed: Packed };

/** What computes: it holds nothing, and may go and come back. */
export class RoomsStack extends Stack {
  readonly functions: Readonly<Record<RoomName, StepFunction>>;

  constructor(scope: Construct, id: string, environment: Environment, props: RoomsProps) {
    super(scope, id, props);
    const { data, messages, packed } = props;
    const key = data.keyIn(this);
    const settings = this.settings(environment, props);
    new StringParameter(this, 'Settings', { parameterName: settingsParameter(environment.name), stringValue: settings });
    const layers = Object.fromEntries(layerNames.map((name) => [name, this.makeLayer(environment.name, name, packed)]));
    const allowances = allowancesOf(environment, data, messages);
    const make = (name: RoomName): StepFunction => {
      const queue = isQueued(name) ? messages.steps[name] : undefined;
      return new StepFunction(this, name, {
        name: `pli-${environment.name}-${name}`,
        room: rooms[name],
        code: packed.room(name),
        layers: rooms[name].layers.flatMap((layer) => layers[layer] ?? []),
        environment: {
          PLI_SETTINGS: settings,
          ...(rooms[name].layers.includes('browser') ? { PLI_BROWSER: '/opt', PLI_FONTS: '/opt/nodejs/node_modules/@fontsource' } : {}),
        },
        key,
        logDays: retentionDays(environment.days.logs),
        ...(queue === undefined ? {} : { source: queue.queue }),
        ...(name === 'sweep' ? { failures: messages.lost.queue } : {}),
        ...(name === 'intake' ? { roleName: data.names.intakeRole } : {}),
        allowances: allowances[name],
      });
    };
    this.functions = Object.fromEntries(roomNames.map((name) => [name, make(name)])) as Record<RoomName, StepFunction>;
    this.schedule();
  }

  private makeLayer(environment: string, name: LayerName, packed: Packed): LayerVersion {
    return new LayerVersion(this, `layer-${name}`, {
      layerVersionName: `pli-${environment}-${name}`,
      code: Code.fromAsset(packed.layer(name)),
      compatibleRuntimes: [Runtime.NODEJS_24_X],
    });
  }

  private settings(environment: Environment, { data, messages }: RoomsProps): string {
    const queues = Object.entries({ ...messages.steps, ...messages.departments }).filter(([name]) => name !== 'announce');
    const settings: AwsSettings = {
      environment: environment.name,
      table: data.names.table,
      buckets: {
        inbox: data.names.bucket('inbox'),
        archive: data.names.bucket('archive'),
        store: data.names.bucket('store'),
        outbound: data.names.bucket('outbound'),
      },
      queues: Object.fromEntries(queues.map(([name, { queue }]) => [name, queue.queueUrl])) as AwsSettings['queues'],
      ...(messages.arrivals === undefined ? {} : { arrivals: messages.arrivals.queue.queueUrl }),
      textract: messages.textract,
      reading: environment.reading,
      receptions,
    };
    return this.toJsonString(settings);
  }

  private schedule(): void {
    const rule = new Rule(this, 'Sweeping', { schedule: Schedule.rate(Duration.minutes(15)) });
    rule.addTarget(new LambdaTarget(this.functions.sweep.handler, { retryAttempts: 2 }));
  }
}
