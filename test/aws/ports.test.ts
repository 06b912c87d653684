import { CreateEmailIdentityCommand } from '@aws-sdk/client-sesv2';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { lambdaClock } from '../../functions/adapters/clock.ts';
import { createAwsPost } from '../../functions/adapters/post/create-post.ts';
import { createSqsQueues } from '../../functions/adapters/queues/create-queues.ts';
import { listDeliveries } from '../../functions/adapters/queues/list-deliveries.ts';
import { createDynamoRegister } from '../../functions/adapters/register/create-register.ts';
import { createS3Files } from '../../functions/adapters/store/files.ts';
import { defaultConfiguration } from '../../shared/contracts/default-configuration.ts';
import { clockContract } from '../ports/clock-contract.ts';
import { filesContract } from '../ports/files-contract.ts';
import { postContract } from '../ports/post-contract.ts';
import { queuesContract } from '../ports/queues-contract.ts';
import { entry, newDelivery, newDocument, newLetter, newMail } from '../ports/records.ts';
import { registerContract } from '../ports/register-contract.ts';
import { emulated } from './emulated.ts';

const aws = await emulated('ports');
const files = createS3Files(aws.s3, aws.store);
const outbox = createS3Files(aws.s3, aws.outbox);
const register = createDynamoRegister(aws.table, files);
const queues = createSqsQueues(aws.sqs, aws.urls, aws.table, lambdaClock);
const post = createAwsPost({ ses: aws.ses, outbox, table: aws.table, clock: lambdaClock, configuration: defaultConfiguration });

await aws.ses.send(new CreateEmailIdentityCommand({ EmailIdentity: 'vauclair-assurances.example' }));

const leftByEmail = async (letterId: string): Promise<number> => {
  const data = await fetch(`${process.env.AWS_ENDPOINT_URL}/moto-api/data.json`).then((answer) => answer.text());
  return data.split(`<${letterId}@vauclair-assurances.example>`).length - 1;
};

const left = async (letterId: string): Promise<number> => {
  const printed = (
    await Promise.all(['internal', 'post', 'registered'].map((channel) => outbox.list(`${channel}/${letterId}.pdf`)))
  ).flat();
  return printed.length + (await leftByEmail(letterId));
};

filesContract('S3', () => files);
registerContract('DynamoDB', () => register);
queuesContract('SQS', () => ({ queues, register, receive: aws.receive }));
postContract('SES and an outbox bucket', () => ({ post, sent: left }));
clockContract('Lambda', () => lambdaClock);

test('RGPD art. 17: no item of the table and no object of the store names an erased mail or its letters', async () => {
  const mail = newMail();
  const letter = newLetter(mail.id);
  await register.createMail(mail);
  const noise = Array.from({ length: 400_000 }, (_, index) => ((index * 2_654_435_761) >>> 0).toString(36)).join(' ');
  const document = newDocument('legal', 'S26-104233', { evidence: [{ quote: noise, page: 1, box: [0, 0, 1, 1], weight: 1 }] });
  await register.moveMail(mail.id, ['received'], 'read', { documents: [document] }, entry('read'));
  expect(await files.list(`records/${mail.id}/`)).toHaveLength(1);
  await register.createLetter(letter);
  await register.indexText(mail.id, 'Maëlle Kergoat, Brest, 29200');
  await register.partRead(mail.id, 'p1', 'transcript', 1, '2034-01-02');
  await queues.sendStep({ type: 'read', mailId: mail.id, partId: 'p1' }, `read:${mail.id}:p1`);
  await queues.sendStep({ type: 'correspond', letterId: letter.id }, letter.id);
  await queues.deliver(newDelivery({ mailId: mail.id }));
  await register.eraseMail(mail.id);
  const { Items = [] } = await aws.table.client.send(new ScanCommand({ TableName: aws.table.name }));
  expect(Items.filter((item) => [mail.id, letter.id].some((id) => JSON.stringify(item).includes(id)))).toEqual([]);
  expect(await files.list(`records/${mail.id}/`)).toEqual([]);
});

test('what was delivered to a department can be looked at, and nothing is taken from its queue', async () => {
  const delivery = newDelivery({ queue: 'claims' });
  await queues.deliver(delivery);
  expect(await listDeliveries('claims', aws.table)).toContainEqual(delivery);
  expect(await aws.receive('claims')).toContainEqual(delivery);
});
