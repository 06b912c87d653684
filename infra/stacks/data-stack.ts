import { RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { DataBucket } from '../constructs/data-bucket.ts';
import { People } from '../constructs/people.ts';
import type { Environment } from '../environment.ts';
import { type Names, namesOf } from '../names.ts';

/** Index, its key, what it is sorted by, what it holds besides (functions/adapters/register/table.ts). */
const indexes = [
  ['rows-by-time', 'listed', 'sort', ['row', 'entry']],
  ['rows-by-state', 'listedState', 'sort', ['row', 'entry']],
  ['lines-by-desk', 'listedQueue', 'sort', ['line', 'takenBy']],
  ['by-claim', 'listedClaim', 'sort', []],
  ['by-touched', 'listedTouched', 'touched', ['decidedAt']],
] as const;

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** What holds mail. Nothing here goes when the stack goes. */
export class DataStack extends Stack {
  readonly key: Key;
  readonly inbox: Bucket;
  readonly archive: Bucket;
  readonly store: Bucket;
  readonly outbound: Bucket;
  readonly table: Table;
  readonly people: People;
  readonly names: Names;

  constructor(scope: Construct, id: string, environment: Environment, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.names = namesOf(environment);
    this.key = this.makeKey(environment.name);
    const logs = this.makeLogBucket().bucketName;
    const { days } = environment;
    const both = { key: this.key, logs, earlierVersionDays: days.earlierVersions };
    this.inbox = new DataBucket(this, 'Inbox', {
      ...both,
      name: this.names.bucket('inbox'),
      expireDays: days.inbox,
      announces: true,
      uploadsFrom: environment.console.domain === undefined ? 'https://*.cloudfront.net' : `https://${environment.console.domain.name}`,
    }).bucket;
    this.keepScans();
    this.archive = new DataBucket(this, 'Archive', { ...both, name: this.names.bucket('archive'), lockDays: days.archiveLock }).bucket;
    this.store = new DataBucket(this, 'Store', { ...both, name: this.names.bucket('store') }).bucket;
    this.outbound = new DataBucket(this, 'Outbound', { ...both, name: this.names.bucket('outbound'), expireDays: days.outbound }).bucket;
    this.table = this.makeTable();
    this.people = new People(this, 'People', environment);
  }

  /** The key as another stack uses it: its policy stands here and is not changed from there. */
  keyIn(scope: Construct): IKey {
    return Key.fromKeyArn(scope, 'Key', this.key.keyArn);
  }

  private makeKey(name: string): Key {
    const description = `All that the mailroom ${name} holds of mail`;
    const key = new Key(this, 'Key', { alias: `pli/${name}`, description, enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN });
    const ours = { StringEquals: { 'aws:SourceAccount': this.account } };
    for (const service of ['events', 'sns', 'ses', 'cloudwatch'])
      key.grantEncryptDecrypt(new ServicePrincipal(`${service}.amazonaws.com`, { conditions: ours }));
    const ourLogs = { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${this.region}:${this.account}:*` } };
    key.grantEncryptDecrypt(new ServicePrincipal(`logs.${this.region}.amazonaws.com`, { conditions: ourLogs }));
    return key;
  }

  /** The verdict on what lies under `scan/` lets files in: the intake alone puts anything there, whoever else may put files into the inbox. */
  private keepScans(): void {
    const intake = `arn:aws:iam::${this.account}:role/${this.names.intakeRole}`;
    this.inbox.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:PutObject'],
        resources: [this.inbox.arnForObjects('scan/*')],
        conditions: { ArnNotEquals: { 'aws:PrincipalArn': intake } },
      }),
    );
  }

  /** Who read what: kept apart, under the service's own key as S3 demands of a log bucket. */
  private makeLogBucket(): Bucket {
    const logs = new Bucket(this, 'AccessLogs', {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(logs).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'This bucket receives the access logs; logging its own accesses would never end.',
    });
    logs.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [logs.arnForObjects('*')],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    return logs;
  }

  private makeTable(): Table {
    const table = new Table(this, 'Register', {
      tableName: this.names.table,
      partitionKey: text('pk'),
      sortKey: text('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: 'expires',
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const [indexName, partition, sort, holds] of indexes)
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(partition),
        sortKey: text(sort),
        ...(holds.length === 0
          ? { projectionType: ProjectionType.KEYS_ONLY }
          : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...holds] }),
      });
    return table;
  }
}
