import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { npmEngine } from '../../engines/ocr/create-reader.ts';
import { secretKey } from '../../functions/adapters/access/session-secret.ts';
import { openCore } from '../../functions/adapters/lambda/open-core.ts';
import { jobsOf, jobTag } from '../../functions/adapters/reading/job.ts';
import { csrfOf, signToken } from '../../functions/api/session-token.ts';
import { packAll } from '../../infra/packaging/pack-all.ts';
import { type RoomName, roomNames, rooms } from '../../infra/rooms.ts';
import type { Role } from '../../shared/contracts/configuration.ts';
import { type Step, steps } from '../../shared/contracts/messages.ts';
import type { MailRecord } from '../../shared/contracts/record.ts';
import { signInParameter } from '../../shared/contracts/sign-in-settings.ts';
import { transcript } from '../../shared/contracts/transcript.ts';
import { writeInbox } from '../end-to-end/inbox.ts';
import { newLetter, newMail } from '../ports/records.ts';
import { emulated } from './emulated.ts';
import { putIntoInbox, sqsRecord, useSettings } from './house.ts';
import { inPackedRoom, peaksIn } from './packed-room.ts';

const folder = mkdtempSync(join(tmpdir(), 'pli-packed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const packed = await packAll(join(folder, 'packages'));
const aws = await emulated('packed');
const core = await openCore(aws.settings);
const inbox = join(folder, 'inbox');
beforeAll(async () => {
  await useSettings(aws, { mode: 'tesseract', threshold: 0.7, paidPagesPerDay: 0, dollarsPerPage: 0.0015 });
  await writeInbox(inbox);
});

test('every packed function loads by itself, with nothing beside it but its layers', () => {
  for (const name of roomNames) {
    const answer = inPackedRoom(packed, name, folder, 'console.log(typeof handler);');
    expect(answer.stdout.trim(), `${name}: ${answer.stderr}`).toBe('function');
  }
});

const done = '{"batchItemFailures":[]}';

/** Runs a packed function in a process of its own. @returns what it printed */
const runPacked = (name: RoomName, event: string): string => {
  const script = `const answer = await handler(${event}, { getRemainingTimeInMillis: () => 600000 });
process.stdout.write(JSON.stringify(answer) + '\\n', () => process.exit(0));`;
  const { stdout, stderr } = inPackedRoom(packed, name, folder, script);
  return `${stderr}${stdout}`.trim();
};
const invokePacked = (name: RoomName, body: unknown): string =>
  runPacked(name, JSON.stringify({ Records: [sqsRecord(JSON.stringify(body), 'one')] }));

const takeIn = async (name: string): Promise<void> => {
  const event = await putIntoInbox(aws, name, readFileSync(join(inbox, name)), '2026-11-23');
  expect(invokePacked('intake', event), name).toBe(done);
};

/** Every message that waits for a step goes through its packed function. */
const workThrough = async (...through: readonly Step[]): Promise<void> => {
  for (const step of through) for (const body of await aws.receive(step)) expect(invokePacked(step, body), step).toBe(done);
};

const engineOf = async ({ parts }: MailRecord): Promise<string[]> => {
  const [part] = parts;
  const read = new TextDecoder().decode(await core.files.get(z.parse(z.string(), part?.transcript)));
  return z.parse(transcript, JSON.parse(read)).pages.map((page) => (page.source === 'ocr' ? page.engine : page.source));
};

test('a born-digital PDF, a scan and an e-mail go all the way through the packed functions: threads, recognition, printing, sending', {
  timeout: 300_000,
}, async () => {
  for (const name of ['recours.pdf', 'recours photographié.png', 'adresse.eml']) await takeIn(name);
  await workThrough(...steps);
  const mail = await core.register.listMail();
  expect(mail.map(({ state }) => state)).toEqual(['triaged', 'triaged', 'triaged']);
  const named = new Map(mail.map((record) => [record.fileName, record]));
  const [print, scan] = [named.get('recours.pdf'), named.get('recours photographié.png')];
  if (print === undefined || scan === undefined) throw new Error('a file has no record');
  expect(await engineOf(print)).toEqual(['text-layer']);
  expect(await engineOf(scan)).toEqual([npmEngine]);
  const kinds = (record: MailRecord) => record.documents.map(({ kind, route }) => [kind, route.queue]);
  expect(kinds(scan)).toEqual(kinds(print));
  const letters = await core.register.listLetters();
  expect(letters.map(({ template, state }) => [template, state])).toEqual([
    ['recourse-receipt', 'sent'],
    ['recourse-receipt', 'sent'],
  ]);
});

/** The emulated Textract announces on this topic and knows no words: a job of its has no page. */
const makeTopic = async (): Promise<void> => {
  const Resources = { Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'textract' } } };
  await new CloudFormationClient({}).send(new CreateStackCommand({ StackName: 'textract', TemplateBody: JSON.stringify({ Resources }) }));
};

test('a page that Textract took and failed on is fetched by the packed announcement and read by the packed Tesseract', {
  timeout: 300_000,
}, async () => {
  await makeTopic();
  await useSettings(aws, { mode: 'textract', threshold: 0.7, paidPagesPerDay: 5, dollarsPerPage: 0.0015 });
  const other = await sharp(join(inbox, 'recours photographié.png')).extend({ top: 40, background: 'white' }).png().toBuffer();
  writeFileSync(join(inbox, 'autre.png'), other);
  await takeIn('autre.png');
  await workThrough('read');
  const [waiting] = await core.register.listMail({ state: 'received' });
  if (waiting === undefined) throw new Error('the page is not waited for');
  const [job] = await jobsOf(aws.table, waiting.id);
  if (job?.jobId === undefined) throw new Error('Textract was not asked');
  const JobTag = jobTag({ mailId: waiting.id, partId: job.part }, job.picture);
  expect(invokePacked('announce', { JobId: job.jobId, JobTag, Status: 'SUCCEEDED' })).toBe(done);
  expect(await jobsOf(aws.table, waiting.id)).toMatchObject([{ state: 'failed' }]);
  await workThrough('read', 'triage');
  const [read] = await core.register.listMail({ state: 'triaged', limit: 1 });
  expect(read?.id).toBe(waiting.id);
  if (read !== undefined) expect(await engineOf(read)).toEqual([npmEngine]);
});

type Change = { readonly method: string; readonly csrf: string; readonly body: unknown };

/** An HTTP API's event. */
const httpEvent = (path: string, cookies: readonly string[] = [], change?: Change): string => {
  const http = { method: change?.method ?? 'GET', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' };
  const headers = {
    host: 'pli.example',
    'content-type': 'application/json',
    ...(change === undefined ? {} : { 'x-pli-csrf': change.csrf }),
  };
  return JSON.stringify({
    version: '2.0',
    rawPath: path,
    rawQueryString: '',
    cookies,
    headers,
    isBase64Encoded: false,
    requestContext: { http, domainName: 'pli.example' },
    ...(change === undefined ? {} : { body: JSON.stringify(change.body) }),
  });
};

test('the packed API sends people to sign in, lets nobody in without a session, and draws a page for who has one', async () => {
  const settings = {
    userPool: 'eu-west-3_Abcdef123',
    client: 'c',
    domain: 'https://in.example',
    origin: 'https://pli.example',
    bucket: 'console',
  };
  const Parameter = { Name: signInParameter('test'), Type: 'String', Value: JSON.stringify(settings), Overwrite: true } as const;
  await new SSMClient({}).send(new PutParameterCommand(Parameter));
  const away = { statusCode: 302, headers: { location: expect.stringContaining('https://in.example/oauth2/authorize') } };
  expect(JSON.parse(runPacked('api', httpEvent('/api/sign-in')))).toMatchObject(away);
  expect(JSON.parse(runPacked('api', httpEvent('/api/queues')))).toMatchObject({ statusCode: 401 });
  const secret = new TextDecoder().decode(await core.files.get(secretKey));
  const who = JSON.stringify({ id: 'nadia.kerbrat', name: 'Nadia Kerbrat', roles: ['approver'] });
  const session = `pli-session=${await signToken('session', who, Date.now() + 60_000, secret)}`;
  const mail = (await core.register.listMail()).find(({ fileName }) => fileName === 'recours.pdf');
  const drawn = z
    .object({ statusCode: z.literal(200), isBase64Encoded: z.literal(true), body: z.base64() })
    .parse(JSON.parse(runPacked('api', httpEvent(`/api/mail/${mail?.id}/pages/p1/1`, [session]))));
  const described = z
    .object({ statusCode: z.literal(200), body: z.string() })
    .parse(JSON.parse(runPacked('api', httpEvent('/api/openapi.json', [session]))));
  expect(JSON.parse(described.body)).toMatchObject({
    components: { schemas: expect.objectContaining({}) },
    paths: expect.objectContaining({}),
  });
  expect(described.body).toContain('"type":"object"');
  expect(await sharp(Buffer.from(drawn.body, 'base64')).metadata()).toMatchObject({ format: 'png', width: 910 });
});

/** Somebody's session, as the packed functions know it. */
const comeIn = async (id: string, ...given: Role[]) => {
  const secret = new TextDecoder().decode(await core.files.get(secretKey));
  const token = await signToken('session', JSON.stringify({ id, name: id, roles: given }), Date.now() + 60_000, secret);
  return { cookies: [`pli-session=${token}`], csrf: await csrfOf(token, secret) };
};

test('the packed parts of the API decide anew, write and print a letter again, and erase', { timeout: 120_000 }, async () => {
  const mail = (await core.register.listMail()).find(({ fileName }) => fileName === 'recours.pdf');
  const document = mail?.documents[0];
  if (mail === undefined || document === undefined) throw new Error('the mail is not there');
  const { cookies, csrf } = await comeIn('nadia.kerbrat', 'handler', 'approver', 'administrator');
  const ask = (room: 'decide' | 'write' | 'administer', method: string, path: string, body: unknown = {}) =>
    z
      .object({ statusCode: z.number(), body: z.string() })
      .parse(JSON.parse(runPacked(room, httpEvent(`/api${path}`, cookies, { method, csrf, body }))));
  const field = { name: 'claimNumber', text: 'S26-777777', version: mail.version };
  expect(ask('decide', 'PATCH', `/mail/${mail.id}/documents/${document.id}/fields`, field)).toMatchObject({ statusCode: 200 });
  expect((await core.register.mail(mail.id))?.documents[0]?.fields.claimNumber?.value).toBe('S26-777777');
  const letter = newLetter(mail.id, { documentId: document.id, template: 'recourse-receipt', state: 'awaiting-approval', channel: 'post' });
  await core.register.createLetter(letter);
  const written = ask('write', 'PUT', `/letters/${letter.id}`, {
    version: 0,
    body: 'Madame, Monsieur,\n\nNous avons bien reçu votre recours.',
  });
  expect(written).toMatchObject({ statusCode: 200 });
  expect((await core.register.letter(letter.id))?.pdf).toBeDefined();
  expect(ask('administer', 'POST', '/admin/forget', { mailIds: [mail.id], confirmed: 'EFFACER' })).toMatchObject({
    statusCode: 200,
    body: '{"erased":1}',
  });
  expect(await core.register.mail(mail.id)).toBeUndefined();
  expect(await core.files.list(`original/${mail.id}`)).toEqual([]);
});

test('the packed sweep erases what is past its retention', async () => {
  const old = newMail({ state: 'rejected', received: '2001-01-02', appeared: '2001-01-02T08:00:00.000Z' });
  await core.register.createMail(old);
  expect(runPacked('sweep', '{}')).toBe('undefined');
  expect(await core.register.mail(old.id)).toBeUndefined();
});

test('each packed function did its work within half the memory that it is given, its browser’s left out', () => {
  const peaks = peaksIn(folder);
  if (process.env.PLI_MEASURE === '1') console.log(JSON.stringify(Object.fromEntries(peaks)));
  for (const name of roomNames) {
    expect(peaks.get(name), name).toBeGreaterThan(0);
    expect(peaks.get(name), name).toBeLessThan(rooms[name].megabytes / 2);
  }
});
