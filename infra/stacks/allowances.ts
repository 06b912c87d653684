import { learntKeys } from '../../shared/contracts/learnt-keys.ts';
import { signInParameter } from '../../shared/contracts/sign-in-settings.ts';
import type { Allowance } from '../constructs/allow.ts';
import { type Environment, gathers } from '../environment.ts';
import { isQueued, type QueuedRoom, type RoomName, roomNames } from '../rooms.ts';
import type { DataStack } from './data-stack.ts';
import { type Department, departments, type MessagesStack } from './messages-stack.ts';

const named =
  'Files are named by the content of the mail, so no list of them exists beforehand; the statement holds for one sort of file in one bucket.';
const indexed = 'The indexes of the one table are named by the table; each room reads them through it.';
const resourceless = 'Textract knows no resources that a policy could name.';

const queuedRooms = roomNames.filter(isQueued);

/** What each room may do, and no more. */
export const allowancesOf = (
  environment: Environment,
  data: DataStack,
  messages: MessagesStack,
): Readonly<Record<RoomName, readonly Allowance[]>> => {
  const { names, key } = data;
  const sendTo = (...queues: (QueuedRoom | Department)[]): Allowance => ({
    actions: ['sqs:SendMessage'],
    resources: queues.map((queue) => names.arn('sqs', names.of(queue))),
  });
  const objects = (actions: string[], ...resources: string[]): Allowance => ({ actions, resources, because: named });
  const list = (...buckets: string[]): Allowance => ({ actions: ['s3:ListBucket'], resources: buckets });
  const register: Allowance = {
    actions: [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:DeleteItem',
      'dynamodb:BatchWriteItem',
      'dynamodb:Query',
    ],
    resources: [names.tableArn, `${names.tableArn}/index/*`],
    because: indexed,
  };
  const crypt: Allowance = { actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] };
  const configuration = objects(['s3:GetObject'], names.objects('store', 'configuration/*'));
  const bodies = objects(
    ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:DeleteObjectVersion'],
    names.objects('store', 'records/*'),
  );
  const versions: Allowance = { actions: ['s3:ListBucketVersions'], resources: [names.bucketArn('store'), names.bucketArn('archive')] };
  const every: Allowance[] = [register, crypt, configuration, bodies, versions, list(names.bucketArn('store'), names.bucketArn('archive'))];

  const pages = objects(
    ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:DeleteObjectVersion'],
    names.objects('store', 'transcripts/*'),
  );
  const ask: Allowance = {
    actions: ['textract:StartDocumentTextDetection', 'textract:GetDocumentTextDetection'],
    resources: ['*'],
    because: resourceless,
  };
  const erase = objects(
    ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:BypassGovernanceRetention'],
    names.objects('archive', 'original/*'),
    ...['parts/*', 'transcripts/*', 'letters/*', 'handover/*'].map((prefix) => names.objects('store', prefix)),
  );
  const people = names.arn('cognito-idp', `userpool/${data.people.pool.userPoolId}`);
  const session: Allowance = { actions: ['s3:GetObject', 's3:PutObject'], resources: [names.objects('store', 'secrets/session')] };
  const signIn: Allowance = {
    actions: ['ssm:GetParameter'],
    resources: [names.arn('ssm', `parameter${signInParameter(environment.name)}`)],
  };
  const gathering: Allowance[] = [
    objects(['s3:PutObject'], names.objects('inbox', 'scan/*')),
    objects(['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:DeleteObjectVersion'], names.objects('store', 'scans/*')),
    { actions: ['s3:ListBucketVersions'], resources: [names.bucketArn('inbox')] },
    sendTo('intake'),
    { actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'], resources: [names.arn('sqs', names.of('arrivals'))] },
  ];
  return {
    intake: [
      ...every,
      objects(['s3:GetObject', 's3:GetObjectVersion', 's3:DeleteObject', 's3:DeleteObjectVersion'], names.objects('inbox', '*')),
      list(names.bucketArn('inbox')),
      objects(['s3:GetObject', 's3:PutObject'], names.objects('archive', 'original/*')),
      objects(['s3:PutObject'], names.objects('store', 'parts/*')),
      sendTo('read'),
      { actions: ['sqs:ChangeMessageVisibility'], resources: [names.arn('sqs', names.of('intake'))] },
      ...(gathers(environment) ? gathering : []),
    ],
    read: [
      ...every,
      pages,
      objects(['s3:GetObject'], names.objects('store', 'parts/*')),
      ask,
      {
        actions: ['iam:PassRole'],
        resources: [messages.textract.role],
        conditions: { StringEquals: { 'iam:PassedToService': 'textract.amazonaws.com' } },
      },
      sendTo('triage'),
    ],
    announce: [...every, pages, ask, sendTo('read')],
    triage: [...every, objects(['s3:GetObject'], names.objects('store', 'transcripts/*')), sendTo(...departments, 'correspond')],
    correspond: [
      ...every,
      objects(['s3:GetObject'], names.objects('archive', 'original/*'), names.objects('store', 'transcripts/*')),
      objects(['s3:GetObject', 's3:PutObject'], names.objects('store', 'letters/*'), names.objects('store', 'handover/*')),
      sendTo('dispatch'),
    ],
    dispatch: [
      ...every,
      objects(['s3:GetObject'], names.objects('store', 'handover/*')),
      objects(['s3:GetObject', 's3:PutObject'], names.objects('store', 'letters/*'), names.objects('outbound', '*')),
      list(names.bucketArn('outbound')),
      {
        actions: ['ses:SendEmail', 'ses:SendRawEmail'],
        resources: [names.arn('ses', `identity/${environment.senderIdentity}`)],
      },
    ],
    sweep: [...every, pages, ask, erase, sendTo('read')],
    api: [
      ...every,
      session,
      objects(
        ['s3:GetObject'],
        names.objects('archive', 'original/*'),
        names.objects('store', 'parts/*'),
        names.objects('store', 'transcripts/*'),
        names.objects('store', 'letters/*'),
        names.objects('store', 'handover/*'),
      ),
      objects(['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject', 's3:AbortMultipartUpload'], names.objects('inbox', 'upload/*')),
      sendTo('read', 'correspond', 'dispatch'),
      { actions: ['cognito-idp:AdminGetUser', 'cognito-idp:AdminListGroupsForUser'], resources: [people] },
      signIn,
    ],
    decide: [...every, session, objects(['s3:GetObject'], names.objects('store', 'transcripts/*')), sendTo(...departments, 'correspond')],
    write: [
      ...every,
      session,
      objects(['s3:GetObject'], names.objects('archive', 'original/*'), names.objects('store', 'transcripts/*')),
      objects(['s3:GetObject', 's3:PutObject'], names.objects('store', 'letters/*'), names.objects('store', 'handover/*')),
    ],
    administer: [
      ...every,
      session,
      erase,
      objects(['s3:DeleteObject', 's3:DeleteObjectVersion'], names.objects('outbound', '*')),
      { actions: ['s3:PutObject'], resources: learntKeys.map((learnt) => names.objects('store', learnt)) },
      {
        actions: ['s3:ListBucket', 's3:ListBucketVersions'],
        resources: [names.bucketArn('outbound')],
      },
      {
        actions: ['sqs:GetQueueAttributes'],
        resources: [...departments, ...queuedRooms].map((queue) => names.arn('sqs', `${names.of(queue)}-dead-letters`)),
      },
      {
        actions: [
          'cognito-idp:ListUsers',
          'cognito-idp:ListUsersInGroup',
          'cognito-idp:AdminDisableUser',
          'cognito-idp:AdminEnableUser',
          'cognito-idp:AdminUserGlobalSignOut',
        ],
        resources: [people],
      },
      signIn,
    ],
  };
};
