import { ListObjectVersionsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { CreateEmailIdentityCommand } from '@aws-sdk/client-sesv2';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { lambdaClock } from '../../functions/adapters/clock.ts';
import { countedInRows } from '../../functions/adapters/lists/counted-in-rows.ts';
import { createAwsPost } from '../../functions/adapters/post/create-post.ts';
import { createSqsQueues } from '../../functions/adapters/queues/create-queues.ts';
import { finishDelivery } from '../../functions/adapters/queues/finish-delivery.ts';
import { listDeliveries } from '../../functions/adapters/queues/list-deliveries.ts';
import { returnDelivery } from '../../functions/adapters/queues/return-delivery.ts';
import { takeDelivery } from '../../functions/adapters/queues/take-delivery.ts';
import { createDynamoRegister } from '../../functions/adapters/register/create-register.ts';
import { createArchivedFiles } from '../../functions/adapters/store/archived-files.ts';
import { createS3Files } from '../../functions/adapters/store/files.ts';
import { listKeys } from '../../functions/adapters/store/list-keys.ts';
import { presignUpload } from '../../functions/adapters/store/presign-upload.ts';
import { emailAddress } from '../../functions/dispatch/email-address.ts';
import { defaultConfiguration } from '../../shared/contracts/default-configuration.ts';
import type { FieldValue } from '../../shared/contracts/document.ts';
import { clockContract } from '../ports/clock-contract.ts';
import { countedContract } from '../ports/counted-contract.ts';
import { deskContract } from '../ports/desk-contract.ts';
import { filesContract } from '../ports/files-contract.ts';
import { postContract } from '../ports/post-contract.ts';
import { queuesContract } from '../ports/queues-contract.ts';
import { entry, newDelivery, newDocument, newLetter, newMail } from '../ports/records.ts';
import { registerContract } from '../ports/register-contract.ts';
import { emulated } from './emulated.ts';

const aws = await emulated('ports');
const { archive, store, outbound } = aws.buckets;
const files = createArchivedFiles(createS3Files(aws.s3, archive, true), createS3Files(aws.s3, store));
const outbox = createS3Files(aws.s3, outbound);
const register = createDynamoRegister(aws.table, files);
const queues = createSqsQueues(aws.sqs, aws.settings.queues, aws.table, lambdaClock);
const post = createAwsPost({ ses: aws.ses, outbox, table: aws.table, register, clock: lambdaClock, configuration: defaultConfiguration });

await aws.ses.send(new CreateEmailIdentityCommand({ EmailIdentity: 'vauclair-assurances.example' }));

/** What the emulator holds; while other tests write into it, it may have to be asked again. */
const emulatorHolds = async (attempts = 20): Promise<string> => {
  const answer = await fetch(`${process.env.AWS_ENDPOINT_URL}/moto-api/data.json`);
  if (answer.ok) return answer.text();
  if (attempts === 1) throw new Error(`the emulator answers ${answer.status}`);
  return emulatorHolds(attempts - 1);
};

const leftByEmail = async (letterId: string): Promise<number> => {
  const data = await emulatorHolds();
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
deskContract('DynamoDB', () => ({
  queues,
  take: (delivery, by) => takeDelivery(delivery, by, '2026-11-25T09:00:00.000Z', aws.table),
  giveBack: (delivery, by) => returnDelivery(delivery, by, aws.table),
  finish: (delivery, by) => finishDelivery(delivery, by, '2026-11-25T09:30:00.000Z', aws.table),
}));
postContract('SES and an outbox bucket', () => ({ post, sent: left }));
countedContract('DynamoDB', () => ({ register, queues, counted: countedInRows(aws.table, files) }));
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

test('RGPD art. 17: an original under retention can be removed in all its versions', async () => {
  const key = `original/${newMail().id}`;
  await files.put(key, new TextEncoder().encode('letter'), 'application/pdf');
  await aws.s3.send(new PutObjectCommand({ Bucket: archive, Key: key, Body: 'written over by hand' }));
  await files.remove(key);
  const { Versions = [], DeleteMarkers = [] } = await aws.s3.send(new ListObjectVersionsCommand({ Bucket: archive, Prefix: key }));
  expect([...Versions, ...DeleteMarkers]).toEqual([]);
});

test('a presigned upload puts one file into the inbox', async () => {
  const url = await presignUpload(aws.s3, aws.buckets.inbox, 'scan-0142.pdf', 60);
  const answer = await fetch(url, { method: 'PUT', body: 'letter' });
  expect(answer.status).toBe(200);
  expect(await listKeys(aws.s3, aws.buckets.inbox, '')).toEqual(['scan-0142.pdf']);
});

test('an answer goes to the address of whoever wrote, an instruction to counsel never', async () => {
  const document = newDocument('mediation', 'S26-104233');
  const value = 'maelle.kergoat@courriel.example';
  const contactEmail: FieldValue = { value, confidence: 1, quote: value, page: 1, box: [0, 0, 1, 1] };
  const mail = newMail({ documents: [{ ...document, fields: { contactEmail } }] });
  await register.createMail(mail);
  const answer = newLetter(mail.id, { documentId: document.id });
  expect(await emailAddress(answer, register)).toBe('maelle.kergoat@courriel.example');
  expect(await emailAddress({ ...answer, address: ['autre@courriel.example'] }, register)).toBe('autre@courriel.example');
  const instruction = { ...answer, template: 'counsel-instruction', recipient: 'Avocat de la compagnie' } as const;
  const readdressed = { ...answer, recipient: 'ancien@courriel.example', addressedTo: 'Maître Bel <bel@cabinet.example>' };
  expect(await emailAddress(readdressed, register)).toBe('bel@cabinet.example');
  await expect(emailAddress(instruction, register)).rejects.toMatchObject({ code: 'recipient-without-address', kind: 'input' });
});
