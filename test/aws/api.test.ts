import { createHash, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { secretKey } from '../../functions/adapters/access/session-secret.ts';
import { houseLog } from '../../functions/adapters/administration/house-log.ts';
import { createApiHandler } from '../../functions/adapters/api/create-handler.ts';
import { openCore } from '../../functions/adapters/lambda/open-core.ts';
import { signToken } from '../../functions/api/session-token.ts';
import { signInParameter } from '../../shared/contracts/sign-in-settings.ts';
import { deliveryIdOf, mailIdOf } from '../../shared/mail/identify.ts';
import { newDelivery, newDocument, newLetter, newMail } from '../ports/records.ts';
import { type Answer, callApi } from './call-api.ts';
import { emulated } from './emulated.ts';
import { useSettings } from './house.ts';

const userPool = 'eu-west-3_Abcdef123';
const client = 'console-client';
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const forger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = z.object({ kty: z.literal('RSA'), n: z.string(), e: z.string() }).parse(pair.publicKey.export({ format: 'jwk' }));
const keys = { keys: [{ ...jwk, kid: 'one', use: 'sig', alg: 'RS256' } as const] };

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

type Claims = Readonly<Record<string, unknown>>;
const idToken = (claims: Claims, key: KeyObject = pair.privateKey): string => {
  const now = Math.floor(Date.now() / 1000);
  const iss = `https://cognito-idp.eu-west-3.amazonaws.com/${userPool}`;
  const payload = { sub: 'x', iss, aud: client, token_use: 'id', iat: now, auth_time: now, exp: now + 3600, ...claims };
  const signed = `${base64url({ alg: 'RS256', kid: 'one' })}.${base64url(payload)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`;
};

/** A sign-in page's token address: takes a code once, with the secret of its challenge. */
const waiting = new Map<string, { challenge: string; token: string }>();
const directory = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => {
    body += chunk.toString('utf8');
  });
  request.on('end', () => {
    const asked = new URLSearchParams(body);
    const found = waiting.get(asked.get('code') ?? '');
    waiting.delete(asked.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url');
    const right = found !== undefined && found.challenge === challenge && asked.get('client_id') === client;
    response.writeHead(right ? 200 : 400, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(right ? { id_token: found.token } : { error: 'invalid_grant' }));
  });
});

const aws = await emulated('api');
const core = await openCore(aws.settings);
const call = callApi(createApiHandler({ keys }));
beforeAll(async () => {
  await useSettings(aws, { mode: 'tesseract', threshold: 0.7, paidPagesPerDay: 0, dollarsPerPage: 0.0015 });
  await new Promise<void>((listening) => directory.listen(0, '127.0.0.1', listening));
  const domain = `http://127.0.0.1:${(directory.address() as AddressInfo).port}`;
  const Value = JSON.stringify({ userPool, client, domain, origin: 'https://pli.example', bucket: 'console' });
  await new SSMClient({}).send(new PutParameterCommand({ Name: signInParameter('test'), Type: 'String', Value, Overwrite: true }));
});
afterAll(() => directory.close());

/** To the sign-in page and back with this token. */
const signIn = async (token: string, forge: { state?: string } = {}): Promise<Answer> => {
  const away = await call('GET', '/api/sign-in');
  const query = new URL(away.location ?? '').searchParams;
  const code = `code-${waiting.size}-${Math.round(performance.now() * 1000)}`;
  waiting.set(code, { challenge: query.get('code_challenge') ?? '', token });
  return call('GET', `/api/sign-in/back?code=${code}&state=${forge.state ?? query.get('state') ?? ''}`, away.cookies);
};

const session = z.object({
  person: z.object({ id: z.string(), roles: z.array(z.string()) }),
  csrf: z.string(),
  directUploads: z.boolean(),
});

const visitor = async (username: string, ...groups: string[]) => {
  const back = await signIn(idToken({ 'cognito:username': username, name: username, 'cognito:groups': groups }));
  expect(back).toMatchObject({ status: 302, location: '/' });
  const cookies = back.cookies.filter((cookie) => cookie.startsWith('pli-session='));
  const { csrf } = session.parse((await call('GET', '/api/session', cookies)).body);
  return {
    get: (path: string) => call('GET', `/api${path}`, cookies),
    change: (method: string, path: string, body: unknown) => call(method, `/api${path}`, cookies, body, { 'x-pli-csrf': csrf }),
  };
};

/** A piece of mail at a desk, with a letter that waits for a second person. */
const awaiting = async (kind: 'complaint' | 'medical-report' = 'complaint') => {
  const document = newDocument('mediation', 'S26-104233', { kind });
  const mail = newMail({ state: 'triaged', documents: [document] });
  await core.register.createMail(mail);
  const delivery = newDelivery({
    mailId: mail.id,
    documentId: document.id,
    queue: 'mediation',
    deliveryId: await deliveryIdOf(document.id, 'mediation'),
  });
  await core.queues.deliver(delivery);
  const html = `letters/${mail.id}.html`;
  await core.files.put(html, new TextEncoder().encode('<p>Nous avons bien reçu votre réclamation.</p>'), 'text/html');
  const letter = newLetter(mail.id, { documentId: document.id, state: 'awaiting-approval', release: 'approval', html });
  await core.register.createLetter(letter);
  return { mail, letter, delivery };
};

test('whoever the user pool knows comes in by its page, with the roles of its groups', async () => {
  const back = await signIn(
    idToken({ 'cognito:username': 'helene.quemeneur', name: 'Hélène Quémeneur', 'cognito:groups': ['handler', 'staff'] }),
  );
  expect(back).toMatchObject({ status: 302, location: '/' });
  const { person, directUploads } = session.parse((await call('GET', '/api/session', back.cookies)).body);
  expect(person).toMatchObject({ id: 'helene.quemeneur', roles: ['handler'] });
  expect(directUploads).toBe(true);
});

test('a forged token, one for another client, one that has expired, one without a role and an answer to another question are refused with 401', async () => {
  const right = { 'cognito:username': 'helene.quemeneur', 'cognito:groups': ['handler'] };
  const refused = [
    await signIn(idToken(right, forger.privateKey)),
    await signIn(idToken({ ...right, aud: 'another-client' })),
    await signIn(idToken({ ...right, token_use: 'access' })),
    await signIn(idToken({ ...right, exp: 1_700_000_000 })),
    await signIn(idToken({ 'cognito:username': 'nobody', 'cognito:groups': [] })),
    await signIn(idToken(right), { state: 'another' }),
  ];
  for (const { status, cookies } of refused) {
    expect(status).toBe(401);
    expect(cookies.filter((cookie) => /^pli-session=./.test(cookie))).toEqual([]);
  }
});

test('without a session, and with one that is forged, every address answers 401 and says that a directory lets people in', async () => {
  for (const cookies of [[], ['pli-session=session.eA.9999999999999.AAAA']])
    for (const path of ['/api/queues', '/api/queues/mediation', '/api/mail', '/api/letters', '/api/session'])
      expect(await call('GET', path, cookies), path).toMatchObject({ status: 401, body: { error: { code: 'no-session-directory' } } });
});

test('a desk lists its queue, shows a piece of mail, and one person takes it', async () => {
  const { mail, delivery } = await awaiting();
  const helene = await visitor('helene.quemeneur', 'handler');
  const nadia = await visitor('nadia.kerbrat', 'approver');
  const listed = await helene.get('/queues/mediation');
  expect(listed.status).toBe(200);
  expect(JSON.stringify(listed.body)).toContain(delivery.deliveryId);
  expect(await helene.get(`/mail/${mail.id}`)).toMatchObject({ status: 200, body: { record: { id: mail.id } } });
  const { deliveryId } = delivery;
  expect((await helene.change('POST', '/queues/mediation/take', { deliveryId })).status).toBe(200);
  expect((await nadia.change('POST', '/queues/mediation/take', { deliveryId })).status).toBe(409);
  expect((await nadia.change('POST', '/queues/mediation/finish', { deliveryId })).status).toBe(409);
  expect((await helene.change('POST', '/queues/mediation/finish', { deliveryId })).status).toBe(200);
  expect(JSON.stringify((await helene.get('/queues/mediation')).body)).not.toContain(deliveryId);
});

test('a letter is released by a second person, and its order to leave waits for the functions', async () => {
  const { letter } = await awaiting();
  const nadia = await visitor('nadia.kerbrat', 'approver');
  const { version } = z.object({ version: z.number() }).parse((await nadia.get(`/letters/${letter.id}`)).body);
  expect((await nadia.change('POST', `/letters/${letter.id}/approve`, { version })).status).toBe(200);
  expect((await core.register.letter(letter.id))?.state).toBe('released');
  expect(await aws.receive('dispatch')).toContainEqual({ type: 'dispatch', letterId: letter.id });
});

test('without the role a letter is not released, and medical mail is not there', async () => {
  const { letter } = await awaiting();
  const medical = await awaiting('medical-report');
  const helene = await visitor('helene.quemeneur', 'handler');
  expect((await helene.change('POST', `/letters/${letter.id}/approve`, { version: letter.version })).status).toBe(403);
  for (const path of [`/mail/${medical.mail.id}`, `/letters/${medical.letter.id}`, `/mail/${medical.mail.id}/original`])
    expect((await helene.get(path)).status, path).toBe(404);
  expect((await (await visitor('malo.riou', 'medical')).get(`/mail/${medical.mail.id}`)).status).toBe(200);
});

test('a large file is put into the inbox in pieces, each at an address of its own, and an unfinished one is refused', async () => {
  const helene = await visitor('helene.quemeneur', 'mailroom');
  const bytes = Buffer.alloc(9 * 1_048_576, 'courrier ');
  const asked = await helene.change('POST', '/uploads', { name: '../scan de midi.pdf', bytes: bytes.length });
  const plan = z.object({ id: z.string(), key: z.string(), pieceBytes: z.number(), pieces: z.array(z.string()) }).parse(asked.body);
  expect(plan.pieces).toHaveLength(2);
  const tags: string[] = [];
  for (const [index, address] of plan.pieces.entries()) {
    const put = await fetch(address, { method: 'PUT', body: bytes.subarray(index * plan.pieceBytes, (index + 1) * plan.pieceBytes) });
    expect(put.status).toBe(200);
    tags.push(put.headers.get('etag') ?? '');
  }
  const { id, key } = plan;
  expect((await helene.change('POST', '/uploads/finish', { id, key, tags: ['"wrong"', '"wrong"'] })).status).toBe(422);
  expect((await helene.change('POST', '/uploads/finish', { id, key: 'elsewhere.pdf', tags })).status).toBe(422);
  const mailId = mailIdOf(createHash('sha256').update(bytes).digest('hex'));
  const accepted = { name: 'scan de midi.pdf', id: mailId, outcome: 'accepted' };
  expect(await helene.change('POST', '/uploads/finish', { id, key, tags })).toMatchObject({ status: 202, body: accepted });
  expect(key).toMatch(/^upload\/[0-9a-f]{8}\/scan de midi\.pdf$/);
  const { ContentLength } = await aws.s3.send(new GetObjectCommand({ Bucket: aws.buckets.inbox, Key: key }));
  expect(ContentLength).toBe(bytes.length);
  expect((await helene.change('POST', '/uploads', { name: 'a.pdf', bytes: 0 })).status).toBe(422);
  expect((await helene.change('POST', '/uploads', { name: 'a.pdf', bytes: 10 * 1_073_741_824 })).status).toBe(413);
});

test('who put a file past the API follows it by its id, also where the mailroom was quicker; one that came before is a duplicate', async () => {
  const helene = await visitor('helene.quemeneur', 'mailroom');
  const bytes = Buffer.from('%PDF-1.4 un courrier');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const put = async (meanwhile?: (key: string) => Promise<unknown>) => {
    const asked = await helene.change('POST', '/uploads', { name: 'courrier.pdf', bytes: bytes.length });
    const plan = z.object({ id: z.string(), key: z.string(), pieces: z.array(z.string()) }).parse(asked.body);
    const tags = await Promise.all(
      plan.pieces.map(async (address) => (await fetch(address, { method: 'PUT', body: bytes })).headers.get('etag') ?? ''),
    );
    await meanwhile?.(plan.key);
    return helene.change('POST', '/uploads/finish', { id: plan.id, key: plan.key, tags });
  };
  const taken = (fileName: string) => core.register.createMail(newMail({ id: mailIdOf(sha256), sha256, fileName }));
  expect(await put(taken)).toMatchObject({ status: 202, body: { id: mailIdOf(sha256), outcome: 'accepted' } });
  expect(await helene.change('POST', '/mail/rows', { ids: [mailIdOf(sha256)] })).toMatchObject({
    status: 200,
    body: { items: [{ state: 'received' }] },
  });
  expect(await put()).toMatchObject({ status: 202, body: { id: mailIdOf(sha256), outcome: 'duplicate' } });
});

test('the same piece of mail asked for twice is one line: a file that was handed in twice is followed once', async () => {
  const { mail } = await awaiting();
  const helene = await visitor('helene.quemeneur', 'handler');
  const { status, body } = await helene.change('POST', '/mail/rows', { ids: [mail.id, mail.id] });
  expect({ status, body }).toMatchObject({ status: 200, body: { items: [{ id: mail.id }], hidden: [] } });
  expect(z.object({ items: z.array(z.unknown()) }).parse(body).items).toHaveLength(1);
});

test('a calendar’s address that is forged or at its end opens nothing, and the directory is not asked about it', async () => {
  const secret = new TextDecoder().decode(await core.files.get(secretKey));
  const past = await signToken('calendar', 'helene.quemeneur recourse 0', Date.now() - 1, secret);
  const forged = await signToken('calendar', 'helene.quemeneur recourse 0', Date.now() + 60_000, 'another secret');
  const nobodys = await signToken('calendar', '', Date.now() + 60_000, secret);
  for (const token of [past, forged, nobodys, 'calendar'])
    expect(await call('GET', `/api/calendar/${token}.ics`)).toMatchObject({ status: 404, body: { error: { code: 'unknown-calendar' } } });
});

test('who came in, opened a calendar and went out stands in the house’s log', async () => {
  const yvan = await visitor('yvan.trehorel', 'handler');
  expect((await yvan.change('POST', '/queues/recourse/calendar', {})).status).toBe(200);
  expect((await yvan.change('DELETE', '/session', {})).status).toBe(204);
  const log = houseLog(core.table, core.configuration.retention.auditDays);
  const lines = await log.audit({ limit: 10, by: 'yvan.trehorel', without: [] });
  expect(lines.map(({ what }) => what)).toEqual(['went-out', 'calendar-given', 'came-in']);
});

test('an original is downloaded at an address of the archive that is good for a minute', async () => {
  const { mail } = await awaiting();
  await core.files.put(mail.original, new TextEncoder().encode('original'), 'application/octet-stream');
  const helene = await visitor('helene.quemeneur', 'handler');
  const { status, location = '' } = await helene.get(`/mail/${mail.id}/original`);
  expect(status).toBe(302);
  expect(new URL(location).searchParams.get('X-Amz-Expires')).toBe('60');
  expect(await (await fetch(location)).text()).toBe('original');
});

test('the secret of sessions lies in the store once, and nowhere else', async () => {
  const { Contents = [] } = await aws.s3.send(new ListObjectsV2Command({ Bucket: aws.buckets.store, Prefix: 'secrets/' }));
  expect(Contents.map(({ Key }) => Key)).toEqual(['secrets/session']);
});
