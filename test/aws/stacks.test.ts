import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudFormationClient, CreateStackCommand, DescribeStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { assumptions } from '../../bench/cost/assumptions.ts';
import { functionSettings } from '../../functions/adapters/lambda/settings.ts';
import { indexes } from '../../functions/adapters/register/table.ts';
import { buildApp } from '../../infra/build-app.ts';
import { answering, isQueued, roomNames, rooms } from '../../infra/rooms.ts';
import { roles } from '../../shared/contracts/configuration.ts';
import { learntKeys } from '../../shared/contracts/learnt-keys.ts';
import { signInParameter, signInSettings } from '../../shared/contracts/sign-in-settings.ts';

const root = join(import.meta.dirname, '..', '..');
const outdir = mkdtempSync(join(tmpdir(), 'pli-synth-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

const context = {
  environment: 'production',
  environments: { production: { account: '123456789012', alarmEmail: 'a@example.org', inboundRecipients: ['courrier@example.org'] } },
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
};
const built = await buildApp({ outdir, context });
const assembly = built.app.synth();

const resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
});
type Resource = z.infer<typeof resource> & { readonly id: string };
const template = z.object({ Resources: z.record(z.string(), resource) });
const stacks = assembly.stacks.map((stack) => ({
  name: stack.stackName,
  file: stack.templateFullPath,
  resources: Object.entries(template.parse(JSON.parse(readFileSync(stack.templateFullPath, 'utf8'))).Resources).map(([id, found]) => ({
    ...found,
    id,
  })),
}));
const all = stacks.flatMap((stack) => stack.resources);
const of = (type: string): Resource[] => all.filter((found) => found.Type === type);
const resourcesOf = (name: string): Resource[] =>
  stacks.filter((stack) => stack.name.endsWith(`-${name}`)).flatMap(({ resources }) => resources);
const text = (value: unknown): string => JSON.stringify(value) ?? '';

test('five stacks: what holds mail and messages is kept apart from what computes, what people see and what watches', () => {
  expect(stacks.map(({ name }) => name)).toEqual(['data', 'messages', 'rooms', 'console', 'watch'].map((name) => `pli-production-${name}`));
  const holding = ['AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::SQS::Queue', 'AWS::KMS::Key'];
  const computing = stacks.filter(({ name }) => /rooms|watch/.test(name)).flatMap(({ resources }) => resources);
  expect(computing.filter(({ Type }) => holding.includes(Type))).toEqual([]);
});

test('nothing that holds mail goes when its stack goes', () => {
  const kept = ['AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::SQS::Queue', 'AWS::KMS::Key'].flatMap(of);
  expect(kept.length).toBeGreaterThan(25);
  expect(kept.filter(({ DeletionPolicy }) => DeletionPolicy !== 'Retain').map(({ id }) => id)).toEqual([]);
});

test('every bucket of mail is encrypted under our key, versioned, closed to the public, and logs its accesses', () => {
  const buckets = resourcesOf('data')
    .filter(({ Type }) => Type === 'AWS::S3::Bucket')
    .filter(({ id }) => !id.startsWith('AccessLogs'));
  expect(buckets).toHaveLength(4);
  for (const { Properties } of buckets) {
    expect(text(Properties.BucketEncryption)).toContain('aws:kms');
    expect(Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(Properties.LoggingConfiguration).toBeDefined();
    expect(Properties.LifecycleConfiguration).toBeDefined();
  }
  const policies = of('AWS::S3::BucketPolicy').map(({ Properties }) => text(Properties));
  expect(policies.filter((policy) => policy.includes('aws:SecureTransport'))).toHaveLength(7);
});

test('originals lie under Object Lock in governance mode, so that an erasure by right stays possible', () => {
  const [archive] = of('AWS::S3::Bucket').filter(({ id }) => id.startsWith('Archive'));
  expect(archive?.Properties.ObjectLockConfiguration).toEqual({
    ObjectLockEnabled: 'Enabled',
    Rule: { DefaultRetention: { Days: 365, Mode: 'GOVERNANCE' } },
  });
});

test('the table can be brought back to any second, forgets by itself, and has the indexes that the register asks', () => {
  const [table] = of('AWS::DynamoDB::Table');
  expect(table?.Properties).toMatchObject({
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
    DeletionProtectionEnabled: true,
    SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
  });
  const made = z.array(
    z.object({
      IndexName: z.string(),
      KeySchema: z.array(z.object({ AttributeName: z.string() })),
      Projection: z.object({ NonKeyAttributes: z.array(z.string()).default([]) }),
    }),
  );
  const described = made.parse(table?.Properties.GlobalSecondaryIndexes).map(({ IndexName, KeySchema, Projection }) => ({
    name: IndexName,
    keys: KeySchema.map(({ AttributeName }) => AttributeName),
    holds: Projection.NonKeyAttributes,
  }));
  expect(described).toEqual(Object.values(indexes).map(({ name, key, sort, holds }) => ({ name, keys: [key, sort], holds })));
});

const queueName = z.string();
test('every queue has its dead letters, is encrypted, and gives its function six times its time-out', () => {
  const queues = of('AWS::SQS::Queue');
  const working = queues.filter(({ Properties }) => !queueName.parse(Properties.QueueName).endsWith('-dead-letters'));
  expect(working).toHaveLength(13);
  for (const { Properties } of queues) expect(Properties.KmsMasterKeyId).toBeDefined();
  for (const { Properties } of working) expect(Properties.RedrivePolicy).toMatchObject({ maxReceiveCount: 5 });
  for (const room of roomNames.filter(isQueued)) {
    const queue = working.find(({ Properties }) => Properties.QueueName === `pli-production-${room}`);
    expect(queue?.Properties.VisibilityTimeout, room).toBeGreaterThanOrEqual(rooms[room].seconds * 6);
  }
});

test('every function is traced, keeps its logs for some days under our key, and answers by single messages', () => {
  const functions = of('AWS::Lambda::Function');
  expect(functions).toHaveLength(roomNames.length);
  for (const { Properties } of functions)
    expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', TracingConfig: { Mode: 'Active' }, LoggingConfig: { LogFormat: 'JSON' } });
  for (const { Properties } of of('AWS::Logs::LogGroup')) expect(Properties).toMatchObject({ RetentionInDays: 90 });
  const sources = of('AWS::Lambda::EventSourceMapping');
  expect(sources).toHaveLength(6);
  for (const { Properties } of sources) expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
});

test('no statement allows every action of a service, and every resource with a wildcard is one that the checks were given a reason for', () => {
  const statement = z.object({ Effect: z.string(), Action: z.union([z.string(), z.array(z.string())]), Resource: z.unknown() });
  const policy = z.object({ PolicyDocument: z.object({ Statement: z.array(statement) }) });
  const actions = of('AWS::IAM::Policy').flatMap(({ Properties }) =>
    policy.parse(Properties).PolicyDocument.Statement.flatMap(({ Action }) => Action),
  );
  expect(actions.length).toBeGreaterThan(100);
  expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  expect(of('AWS::IAM::Role').filter(({ Properties }) => Properties.ManagedPolicyArns !== undefined)).toEqual([]);
});

test('events of the inbox come after the scan, wait a day for delivery, and then go to the lost messages', () => {
  const rules = of('AWS::Events::Rule').filter(({ Properties }) => Properties.EventPattern !== undefined);
  const target = (source: string): string =>
    text(rules.filter(({ Properties }) => text(Properties.EventPattern).includes(source)).map(({ Properties }) => Properties.Targets));
  expect(target('GuardDuty Malware Protection Object Scan Result')).toMatch(/"intakeQueue.*DeadLetterConfig/);
  expect(target('Object Created')).toMatch(/"arrivalsQueue.*DeadLetterConfig/);
  expect(rules).toHaveLength(2);
  expect(of('AWS::SES::ReceiptRule')).toHaveLength(1);
});

test('new files are packed every two minutes for one scan, and nobody but the intake puts anything where the scan looks', () => {
  const [plan] = of('AWS::GuardDuty::MalwareProtectionPlan');
  expect(text(plan?.Properties.ProtectedResource)).toContain('"ObjectPrefixes":["scan/"]');
  const waiting = of('AWS::Events::Rule').filter(({ Properties }) => text(Properties.EventPattern).includes('Object Created'));
  expect(text(waiting.map(({ Properties }) => Properties.EventPattern))).toContain(
    '{"anything-but":{"prefix":["scan/","malware-protection-resource-validation-object"]}}',
  );
  const rounds = of('AWS::Events::Rule').filter(({ Properties }) => Properties.ScheduleExpression === 'rate(2 minutes)');
  expect(text(rounds.map(({ Properties }) => Properties.Targets))).toContain('gather');
  const [role] = resourcesOf('rooms').filter(({ Properties }) => Properties.RoleName === 'pli-production-intake-eu-west-3');
  expect(role?.id).toMatch(/^intake/);
  const denied = resourcesOf('data').filter(
    ({ Type, Properties }) => Type === 'AWS::S3::BucketPolicy' && text(Properties).includes('/scan/*'),
  );
  expect(text(denied.map(({ Properties }) => Properties))).toMatch(/ArnNotEquals.*role\/pli-production-intake-eu-west-3/);
});

test('a scan that does not answer is looked for every quarter of an hour and has an alarm, and a round sees all that waits', () => {
  const looks = of('AWS::Events::Rule').filter(({ Properties }) => Properties.ScheduleExpression === 'rate(15 minutes)');
  expect(text(looks.map(({ Properties }) => Properties.Targets))).toMatch(/"intakeQueue[^}]*}.*unanswered/);
  const alarms = of('AWS::CloudWatch::Alarm').filter(({ Properties }) => Properties.MetricName === 'UnansweredScans');
  expect(alarms).toHaveLength(1);
  const [arrivals] = of('AWS::SQS::Queue').filter(({ Properties }) => Properties.QueueName === 'pli-production-arrivals');
  expect(arrivals?.Properties.ReceiveMessageWaitTimeSeconds, 'without a wait SQS looks on some of its servers only').toBe(1);
});

test('every queue’s dead letters have an alarm, and every alarm has a page that says what to do', () => {
  const alarms = of('AWS::CloudWatch::Alarm');
  expect(alarms.filter(({ Properties }) => String(Properties.AlarmName).endsWith('dead-letter'))).toHaveLength(13);
  expect(alarms.some(({ Properties }) => String(Properties.AlarmName).endsWith('summons-untouched'))).toBe(true);
  const pages = new Set(alarms.map(({ Properties }) => String(Properties.AlarmDescription).replace('What to do: ', '')));
  expect([...pages].filter((page) => !existsSync(join(root, page)))).toEqual([]);
  expect(of('AWS::Budgets::Budget')).toHaveLength(1);
  expect(alarms, 'the bill counts them: bench/cost/assumptions.ts').toHaveLength(assumptions.alarms);
});

test('people are entered by an administrator, have a second factor and a group for each role, and stay when the stack goes', () => {
  const [pool] = of('AWS::Cognito::UserPool');
  expect(pool).toMatchObject({
    DeletionPolicy: 'Retain',
    Properties: {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      DeletionProtection: 'ACTIVE',
    },
  });
  expect(of('AWS::Cognito::UserPoolGroup').map(({ Properties }) => Properties.GroupName)).toEqual([...roles]);
  const [client] = of('AWS::Cognito::UserPoolClient');
  expect(client?.Properties).toMatchObject({ AllowedOAuthFlows: ['code'], GenerateSecret: false, PreventUserExistenceErrors: 'ENABLED' });
});

test('the console’s files are in a private bucket that only its distribution reads, and its API stands behind the same name, uncached', () => {
  const [distribution] = of('AWS::CloudFront::Distribution');
  const { DistributionConfig } = z.object({ DistributionConfig: z.record(z.string(), z.unknown()) }).parse(distribution?.Properties);
  expect(DistributionConfig).toMatchObject({
    Restrictions: { GeoRestriction: { RestrictionType: 'whitelist' } },
    DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https' },
    CacheBehaviors: [{ PathPattern: '/api/*', ViewerProtocolPolicy: 'https-only', CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad' }],
  });
  expect(of('AWS::CloudFront::OriginAccessControl')).toHaveLength(1);
  const buckets = resourcesOf('console').filter(({ Type }) => Type === 'AWS::S3::Bucket');
  for (const { Properties } of buckets) expect(text(Properties.PublicAccessBlockConfiguration)).not.toContain('false');
  const reads = resourcesOf('console').filter(
    ({ Type, Properties }) => Type === 'AWS::S3::BucketPolicy' && text(Properties).includes('s3:GetObject'),
  );
  expect(reads).toHaveLength(1);
  expect(text(reads[0]?.Properties)).toContain('AWS:SourceArn');
  const [headers] = of('AWS::CloudFront::ResponseHeadersPolicy');
  expect(text(headers?.Properties)).toContain("script-src 'self'; style-src 'self'");
  expect(text(headers?.Properties)).not.toContain('unsafe');
});

test('the settings of the console are ones that its API and its upload can read', () => {
  const parameters = of('AWS::SSM::Parameter').filter(({ Properties }) => Properties.Name === signInParameter('production'));
  const parts = z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) }).parse(parameters[0]?.Properties.Value);
  const written = parts['Fn::Join'][1].map((part) => (typeof part === 'string' ? part : 'resolved-when-deployed')).join('');
  expect(signInSettings.parse(JSON.parse(written))).toMatchObject({ client: 'resolved-when-deployed', bucket: 'resolved-when-deployed' });
});

test('browsers put files into the inbox from the console alone, and nothing else', () => {
  const cors = of('AWS::S3::Bucket').filter(({ Properties }) => Properties.CorsConfiguration !== undefined);
  expect(cors.map(({ id }) => id.startsWith('Inbox'))).toEqual([true]);
  expect(text(cors[0]?.Properties.CorsConfiguration)).toContain('"AllowedMethods":["PUT"]');
});

test('the settings that a function is given are the ones that it can read', () => {
  const [settings] = resourcesOf('rooms').filter(({ Type }) => Type === 'AWS::SSM::Parameter');
  const parts = z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) }).parse(settings?.Properties.Value);
  const written = parts['Fn::Join'][1].map((part) => (typeof part === 'string' ? part : 'resolved-when-deployed')).join('');
  expect(functionSettings({ PLI_SETTINGS: written })).toMatchObject({ environment: 'production', table: 'pli-production', receptions: 5 });
});

test('cfn-lint finds nothing in the templates', () => {
  const lint = process.env.PLI_CFN_LINT ?? 'cfn-lint';
  // W3005: the CDK writes a dependency that a reference says already.
  const answer = spawnSync(lint, ['--regions', 'eu-west-3', '--ignore-checks', 'W3005', '--', ...stacks.map(({ file }) => file)], {
    encoding: 'utf8',
  });
  expect(answer.stdout).toBe('');
  expect(answer.status).toBe(0);
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** The architecture of a file of machine code (ELF), or undefined for any other file. */
const machine = (path: string): string | undefined => {
  const head = readFileSync(path).subarray(0, 20);
  if (head.subarray(0, 4).toString('latin1') !== '\u007fELF') return undefined;
  return { 62: 'x86_64', 183: 'arm64' }[head.readUInt16LE(18)] ?? 'another';
};

test('machine code in a function or its layers is for the function’s own processor', () => {
  for (const name of roomNames) {
    const { architecture, layers } = rooms[name];
    const folders = [built.packed.room(name), ...layers.map((layer) => built.packed.layer(layer))];
    const native = folders
      .flatMap(filesIn)
      .map(machine)
      .filter((found) => found !== undefined);
    expect(new Set(native), name).toEqual(new Set(native.length === 0 ? [] : [architecture.name]));
  }
  expect(filesIn(built.packed.layer('pages')).map(machine)).toContain('x86_64');
});

/**
 * Own code is all JavaScript that is packed with a function: what we wrote, the libraries that are bundled with it, and its threads. It is not what layers hold (engines), and
 * not data that code reads: the model's weights (`.json`), the letters' templates and their style sheet (`.hbs`, `.css`, `.txt`). Data is parsed when it is asked for, is no code that
 * every start compiles, and changes without the code.
 */
const ownCode = /\.mjs$/;
const data = /\.(hbs|css|txt|json)$/;
const megabyte = 1_048_576;
/** What the two functions that decide may still grow by before something has to be left out of them. */
const headroom = 8_192;

const size = (folder: string, named: RegExp = /./): number =>
  filesIn(folder)
    .filter((file) => named.test(file))
    .reduce((sum, file) => sum + statSync(file).size, 0);

test('the own code of every function is at most 1 MB, and those that decide have room for more', () => {
  for (const name of roomNames) {
    const room = built.packed.room(name);
    const least = name === 'triage' || name === 'decide' ? headroom : 0;
    expect(size(room, ownCode) + least, name).toBeLessThanOrEqual(megabyte);
    expect(filesIn(room).filter((file) => !ownCode.test(file) && !data.test(file))).toEqual([]);
  }
});

test('of all the languages in which mistakes can be told, functions hold French alone', () => {
  for (const name of ['decide', 'administer'] as const) {
    const code = filesIn(built.packed.room(name))
      .filter((file) => ownCode.test(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('');
    expect(code).toContain('Trop petit : ');
    expect(code).not.toContain('Too small: ');
  }
});

test('a function with its layers stays within what Lambda takes', () => {
  for (const name of roomNames) {
    const whole = size(built.packed.room(name)) + rooms[name].layers.reduce((sum, layer) => sum + size(built.packed.layer(layer)), 0);
    expect(whole, name).toBeLessThan(250e6);
  }
});

test('each address of the console’s API has its function, and only the administrators’ may erase what is locked or keep people out', () => {
  const routes = of('AWS::ApiGatewayV2::Route').map(({ Properties }) => String(Properties.RouteKey));
  expect(routes.sort()).toEqual(Object.values(answering).flat().sort());
  const policy = (name: string): string =>
    text(
      resourcesOf('rooms')
        .filter(({ Type, id }) => Type === 'AWS::IAM::Policy' && id.startsWith(name))
        .map(({ Properties }) => Properties),
    );
  for (const name of ['api', 'decide', 'write']) {
    expect(policy(name)).toContain('dynamodb:Query');
    expect(policy(name), name).not.toMatch(/BypassGovernanceRetention|cognito-idp:Admin(Disable|Enable)/);
  }
  expect(policy('administer')).toContain('s3:BypassGovernanceRetention');
  expect(policy('administer')).toContain('cognito-idp:AdminDisableUser');
});

test('the administrators’ function may put whatever installing what was learnt writes, and nothing else of the configuration', () => {
  const statement = z.object({ Action: z.union([z.string(), z.array(z.string())]), Resource: z.unknown() });
  const policy = z.object({ PolicyDocument: z.object({ Statement: z.array(statement) }) });
  const puts = resourcesOf('rooms')
    .filter(({ Type, id }) => Type === 'AWS::IAM::Policy' && id.startsWith('administer'))
    .flatMap(({ Properties }) => policy.parse(Properties).PolicyDocument.Statement)
    .filter(({ Action }) => [Action].flat().includes('s3:PutObject'));
  const keys = puts.flatMap(({ Resource }) => [...text(Resource).matchAll(/\/(configuration\/[^"]+)"/g)].map(([, key]) => key));
  expect(new Set(keys)).toEqual(new Set(learntKeys));
});

/** What the emulator’s CloudFormation does not know; of a key it does not take the tags. */
const untagged = (key: { Type: string; Properties?: unknown }) => ({
  ...key,
  Properties: { ...z.record(z.string(), z.unknown()).parse(key.Properties), Tags: undefined },
});
const unknown = /GuardDuty|SES::Receipt|Budgets|CloudWatch::Dashboard/;

test('the emulator’s CloudFormation makes what the data and messages stacks describe', async () => {
  const cloud = new CloudFormationClient({});
  for (const { name, file } of stacks.filter((stack) => /data|messages/.test(stack.name))) {
    const whole = z
      .object({ Resources: z.record(z.string(), z.object({ Type: z.string() }).loose()) })
      .loose()
      .parse(JSON.parse(readFileSync(file, 'utf8')));
    const known = Object.entries(whole.Resources).filter(([, { Type }]) => !unknown.test(Type));
    const Resources = Object.fromEntries(known.map(([id, found]) => [id, found.Type === 'AWS::KMS::Key' ? untagged(found) : found]));
    const body = { ...whole, Resources, Parameters: undefined, Rules: undefined };
    await cloud.send(
      new CreateStackCommand({ StackName: name, TemplateBody: JSON.stringify(body), Capabilities: ['CAPABILITY_NAMED_IAM'] }),
    );
    const { StackResources = [] } = await cloud.send(new DescribeStackResourcesCommand({ StackName: name }));
    const made = new Set(StackResources.map(({ LogicalResourceId }) => LogicalResourceId));
    const holding = Object.entries(Resources).filter(([, { Type }]) =>
      /S3::Bucket$|SQS::Queue$|DynamoDB::Table$|SNS::Topic$|IAM::Role$/.test(Type),
    );
    expect(holding.filter(([id]) => !made.has(id)).map(([id]) => id)).toEqual([]);
  }
});
