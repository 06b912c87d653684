import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AdminGetUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { ListObjectVersionsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sessionSecret } from '../../functions/adapters/access/session-secret.ts';
import { createApiHandler } from '../../functions/adapters/api/create-handler.ts';
import { openCore } from '../../functions/adapters/lambda/open-core.ts';
import { createS3Files } from '../../functions/adapters/store/files.ts';
import { auditPage, findings, personMail, shownPeople, triedConfiguration } from '../../shared/contracts/administration.ts';
import { shownCalendars } from '../../shared/contracts/calendar-addresses.ts';
import type { Role } from '../../shared/contracts/configuration.ts';
import { defaultConfiguration } from '../../shared/contracts/default-configuration.ts';
import type { LetterRecord, MailRecord } from '../../shared/contracts/record.ts';
import { writeInbox } from '../end-to-end/inbox.ts';
import { newDocument, newLetter, newMail } from '../ports/records.ts';
import { callApi, visitorWith } from './call-api.ts';
import { emulated } from './emulated.ts';
import { invoke, putIntoInbox, sqsRecord, useSettings } from './house.ts';
import { peoplePool } from './people-pool.ts';

const aws = await emulated('administration', 'administration');
const core = await openCore(aws.settings);
const call = callApi(createApiHandler());
const cognito = new CognitoIdentityProviderClient({});
const inbox = mkdtempSync(join(tmpdir(), 'pli-administration-'));
let pool = '';

beforeAll(async () => {
  await useSettings(aws, { mode: 'tesseract', threshold: 0.7, paidPagesPerDay: 0, dollarsPerPage: 0.0015 });
  pool = await peoplePool(
    [
      { id: 'malo.riou', name: 'Malo Riou', groups: ['administrator'] },
      { id: 'helene.quemeneur', name: 'Hélène Quémeneur', groups: ['handler', 'approver'] },
      { id: 'lise.carrec', name: 'Lise Carrec', groups: [] },
    ],
    aws.settings.environment,
  );
  await writeInbox(inbox);
}, 120_000);
afterAll(() => rmSync(inbox, { recursive: true, force: true }));

const visitor = async (id: string, name: string, ...given: Role[]) =>
  visitorWith(call, await sessionSecret(core.files), { id, name, roles: given });
const administrator = () => visitor('malo.riou', 'Malo Riou', 'administrator');
const auditor = () => visitor('ines.tanguy', 'Inès Tanguy', 'auditor');
const handler = () => visitor('helene.quemeneur', 'Hélène Quémeneur', 'handler', 'approver');

describe('who may', () => {
  const looked = ['configuration', 'checks', 'people', 'audit', 'retention', 'learning', 'unable'];

  test('administrators and auditors look; for others administration and overview are not there', async () => {
    for (const path of [...looked.map((one) => `/admin/${one}`), '/overview', '/overview.csv']) {
      expect((await (await administrator()).get(path)).status, path).toBe(200);
      expect((await (await auditor()).get(path)).status, path).toBe(200);
      expect((await (await handler()).get(path)).status, path).toBe(404);
    }
  });

  test('an auditor changes nothing, and without a session nobody comes so far', async () => {
    const changes = [
      ['/admin/people/lise.carrec/disable', {}],
      ['/admin/purge', {}],
      ['/admin/person', { name: 'Irène Kervella' }],
      ['/admin/forget', { mailIds: ['m-0'], confirmed: 'EFFACER' }],
      ['/admin/try-configuration', { yaml: '{}' }],
    ] as const;
    for (const [path, body] of changes) {
      expect((await (await auditor()).change('POST', path, body)).status, path).toBe(403);
      expect((await call('POST', `/api${path}`, [], body)).status, path).toBe(401);
    }
  });
});

describe('people', () => {
  test('are those of the user pool, with the roles that its groups give them', async () => {
    const { items, mayDisable } = shownPeople.parse((await (await administrator()).get('/admin/people')).body);
    expect(mayDisable).toBe(true);
    const shown = items.map(({ id, name, roles: given, disabled }) => [id, name, given.map(({ role }) => role).sort(), disabled] as const);
    expect(shown.toSorted(([a], [b]) => a.localeCompare(b))).toEqual([
      ['helene.quemeneur', 'Hélène Quémeneur', ['approver', 'handler'], false],
      ['lise.carrec', 'Lise Carrec', [], false],
      ['malo.riou', 'Malo Riou', ['administrator'], false],
    ]);
  });

  test('somebody who is kept out is out at once, and in again by signing in anew when let in; nobody keeps themselves out', async () => {
    const [malo, helene] = [await administrator(), await handler()];
    expect((await helene.get('/queues')).status).toBe(200);
    expect(await malo.change('POST', '/admin/people/helene.quemeneur/disable')).toMatchObject({ status: 200, body: { disabled: true } });
    const asked = new AdminGetUserCommand({ UserPoolId: pool, Username: 'helene.quemeneur' });
    expect((await cognito.send(asked)).Enabled).toBe(false);
    expect((await helene.get('/queues')).status).toBe(401);
    expect((await helene.change('PUT', '/letters/l-0', {})).status).toBe(401);
    expect((await malo.change('POST', '/admin/people/helene.quemeneur/enable')).status).toBe(200);
    expect((await cognito.send(asked)).Enabled).toBe(true);
    expect((await helene.get('/queues')).status, 'a session from before stays ended').toBe(401);
    expect((await (await handler()).get('/queues')).status).toBe(200);
    expect(await malo.change('POST', '/admin/people/malo.riou/disable')).toMatchObject({ status: 409 });
    expect(await malo.change('POST', '/admin/people/nobody/disable')).toMatchObject({
      status: 404,
      body: { error: { code: 'unknown-person' } },
    });
    const { items } = auditPage.parse((await malo.get('/admin/audit?by=malo.riou')).body);
    expect(items.slice(0, 2).map(({ what, subject }) => [what, subject])).toEqual([
      ['person-enabled', 'helene.quemeneur'],
      ['person-disabled', 'helene.quemeneur'],
    ]);
  });
});

test('a calendar is open to whoever was given its address, as long as the directory has them with a role', async () => {
  const given = await (await handler()).change('POST', '/queues/recourse/calendar', {});
  const { path } = z.object({ path: z.string() }).parse(given.body);
  expect(await call('GET', path)).toMatchObject({ status: 200, body: expect.stringContaining('BEGIN:VCALENDAR') });
  const malo = await administrator();
  await malo.change('POST', '/admin/people/helene.quemeneur/disable');
  expect((await call('GET', path)).status).toBe(404);
  await malo.change('POST', '/admin/people/helene.quemeneur/enable');
  expect((await call('GET', path)).status).toBe(200);
  const roleless = await visitor('lise.carrec', 'Lise Carrec', 'handler');
  const other = z.object({ path: z.string() }).parse((await roleless.change('POST', '/queues/recourse/calendar', {})).body);
  expect((await call('GET', other.path)).status).toBe(404);
});

describe('configuration', () => {
  test('is shown with where it comes from, without what was learnt', async () => {
    const shown = z.object({ source: z.string(), yaml: z.string() }).parse((await (await auditor()).get('/admin/configuration')).body);
    expect(shown.source).toContain('la configuration livrée');
    expect(JSON.parse(shown.yaml)).toMatchObject({ company: { name: defaultConfiguration.company.name } });
    expect(JSON.parse(shown.yaml)).not.toHaveProperty('model');
  });

  const tried = async (yaml: string) =>
    triedConfiguration.parse((await (await administrator()).change('POST', '/admin/try-configuration', { yaml })).body);

  test('each mistake is named with its line', async () => {
    expect((await tried('{\n  "company": {\n')).problems).toEqual([expect.stringMatching(/^Texte, ligne \d+ : ce n’est pas du JSON/)]);
    const text = '{\n  "thresholds": {\n    "review": "beaucoup",\n    "sure": 1\n  },\n  "budget": { "pagesPerFile": 0 }\n}';
    const { problems } = await tried(text);
    expect(problems.map((problem) => /^Texte, ligne (\d+)/.exec(problem)?.[1])).toEqual(expect.arrayContaining(['3', '4', '6']));
    expect(problems.join('\n')).toContain('« sure » n’existe pas dans « thresholds »');
  });

  test('a changed rule says which mail of the last days would lie elsewhere, and changes nothing', async () => {
    const event = await putIntoInbox(aws, 'recours.pdf', readFileSync(join(inbox, 'recours.pdf')), core.clock.today());
    expect(await invoke('intake', [sqsRecord(JSON.stringify(event), 'one')])).toEqual([]);
    for (const step of ['read', 'triage'] as const)
      for (const body of await aws.receive(step)) expect(await invoke(step, [sqsRecord(JSON.stringify(body), 'one')])).toEqual([]);
    const [mail] = await core.register.listMail({ state: 'triaged' });
    const document = mail?.documents[0];
    expect(document).toMatchObject({ kind: 'recourse-claim', route: { queue: 'recourse' } });
    const routing = defaultConfiguration.routing.map((rule) => (rule.queue === 'recourse' ? { ...rule, queue: 'claims' } : rule));
    const found = await tried(JSON.stringify({ routing }, null, 2));
    expect(found).toMatchObject({
      problems: [],
      tried: 1,
      changed: [{ mailId: mail?.id, from: { queue: 'recourse' }, to: { queue: 'claims' } }],
    });
    expect(await core.register.mail(mail?.id ?? '')).toEqual(mail);
    expect(await tried('{}')).toMatchObject({ problems: [], tried: 1, changed: [] });
  });

  test('what waits among the dead letters is told with what to do', async () => {
    const check = async () => findings.parse((await (await administrator()).get('/admin/checks')).body).items;
    expect((await check()).map(({ well }) => well)).toEqual([true, true, true]);
    const QueueUrl = `${aws.settings.queues.triage}-dead-letters`;
    await aws.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{}' }));
    expect((await check()).find(({ name }) => name === 'Messages en échec')).toMatchObject({ well: false, says: 'À relancer : triage 1.' });
  });
});

describe('what people decide', () => {
  const decided = async (): Promise<{ mail: MailRecord; letter: LetterRecord }> => {
    const [mail] = await core.register.listMail({ state: 'triaged' });
    const [letter] = await core.register.listLetters({ mailId: mail?.id ?? '' });
    if (mail === undefined || letter === undefined) throw new Error('no mail, or no letter of it');
    return { mail, letter };
  };

  test('is decided anew by its own function, and letters that wait are written anew by their own room', async () => {
    const { mail, letter } = await decided();
    await core.register.moveLetter(
      letter.id,
      ['ordered'],
      'awaiting-approval',
      {},
      { at: core.clock.now(), by: 'correspond', what: 'awaiting-approval' },
    );
    await aws.receive('correspond');
    const [document] = mail.documents;
    const helene = await handler();
    const path = `/mail/${mail.id}/documents/${document?.id}/fields`;
    const body = { name: 'claimNumber', text: 'S26-777777', version: mail.version };
    expect(await helene.change('PATCH', path, body)).toMatchObject({ status: 200 });
    expect((await core.register.mail(mail.id))?.documents[0]?.fields.claimNumber?.value).toBe('S26-777777');
    expect(await core.register.letter(letter.id)).toMatchObject({ state: 'ordered', release: 'approval' });
    expect(await aws.receive('correspond')).toContainEqual({ type: 'correspond', letterId: letter.id });
    expect(await helene.change('PATCH', path, body)).toMatchObject({ status: 409, body: { error: { code: 'not-current' } } });
  });

  test('a letter is written again, and printed, while the person waits', { timeout: 120_000 }, async () => {
    const { letter } = await decided();
    expect(await invoke('correspond', [sqsRecord(JSON.stringify({ type: 'correspond', letterId: letter.id }), 'one')])).toEqual([]);
    const waiting = await core.register.letter(letter.id);
    expect(waiting?.state).toBe('awaiting-approval');
    const helene = await handler();
    const edited = await helene.change('PUT', `/letters/${letter.id}`, {
      version: waiting?.version,
      body: 'Madame, Monsieur,\n\nNous avons bien reçu votre recours.',
    });
    expect(edited).toMatchObject({ status: 200, body: { letter: { lastEditor: 'helene.quemeneur' } } });
    const after = await core.register.letter(letter.id);
    expect(after?.pdf).not.toBe(waiting?.pdf);
    expect(new TextDecoder().decode((await core.files.get(after?.pdf ?? '')).subarray(0, 5))).toBe('%PDF-');
    expect(await helene.get(`/letters/${letter.id}/way`)).toMatchObject({ status: 200, body: { pages: 1 } });
  });

  test('stands in the log, newest first, page after page; what steps did does not', async () => {
    const malo = await administrator();
    const read = async (query: string) => auditPage.parse((await malo.get(`/admin/audit?${query}`)).body);
    const whole = await read('limit=200');
    expect(whole.items.map(({ at }) => at)).toEqual(
      whole.items
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
    expect(whole.items.filter(({ by }) => by === 'helene.quemeneur').map(({ sort, what }) => [sort, what])).toEqual([
      ['letter', 'edited'],
      ['letter', 'fields-changed'],
      ['mail', 'decided'],
      ['house', 'calendar-given'],
    ]);
    expect(whole.items.filter(({ by }) => ['intake', 'read', 'triage', 'correspond'].includes(by))).toEqual([]);
    const lines = [];
    for (let cursor = ''; ; ) {
      const page = await read(`limit=2${cursor}`);
      lines.push(...page.items);
      if (page.next === undefined) break;
      cursor = `&cursor=${encodeURIComponent(page.next)}`;
    }
    expect(lines).toEqual(whole.items);
    const { items } = shownPeople.parse((await malo.get('/admin/people')).body);
    expect(items.find(({ id }) => id === 'helene.quemeneur')?.lastSeen).toBe(whole.items.find(({ by }) => by === 'helene.quemeneur')?.at);
    expect(items.find(({ id }) => id === 'lise.carrec')?.lastSeen).toBe(whole.items.find(({ by }) => by === 'lise.carrec')?.at);
  });
});

describe('RGPD art. 17: a person is forgotten', () => {
  const versionsOf = async (Bucket: string, Prefix: string): Promise<number> => {
    const { Versions = [], DeleteMarkers = [] } = await aws.s3.send(new ListObjectVersionsCommand({ Bucket, Prefix }));
    return Versions.length + DeleteMarkers.length;
  };

  test('by name: found, shown with what still runs, erased with every version, also under Object Lock, and the log says so by the id alone', async () => {
    const bytes = new TextEncoder().encode('Madame Irène Kervella demande');
    const field = {
      value: 'Irène Kervella',
      confidence: 1,
      quote: 'Irène Kervella',
      page: 1,
      box: [0, 0, 0.1, 0.1] as [number, number, number, number],
    };
    const document = newDocument('mediation', 'S26-104233', { fields: { complainantName: field } });
    const mail = newMail({ state: 'triaged', documents: [document] });
    await core.register.createMail(mail);
    await core.register.indexText(mail.id, `Irène Kervella ${mail.id}`);
    await core.files.put(mail.original, bytes, 'application/pdf');
    await aws.s3.send(new PutObjectCommand({ Bucket: aws.buckets.archive, Key: mail.original, Body: 'again' }));
    await core.files.put(`transcripts/${mail.id}/p1.json`, bytes, 'application/json');
    const letter = newLetter(mail.id, { documentId: document.id, channel: 'post', state: 'sent' });
    await core.register.createLetter(letter);
    await core.files.put(`letters/${letter.id}/text.html`, bytes, 'text/html');
    await createS3Files(aws.s3, aws.buckets.outbound).put(`post/${letter.id}.pdf`, bytes, 'application/pdf');
    expect(await versionsOf(aws.buckets.archive, mail.original)).toBe(2);

    const malo = await administrator();
    const found = personMail.parse((await malo.change('POST', '/admin/person', { name: 'Irène KERVELLA' })).body);
    expect(found.items).toMatchObject([{ id: mail.id, named: ['complainantName'] }]);
    expect(await malo.change('POST', '/admin/forget', { mailIds: [mail.id], confirmed: 'EFFACER' })).toMatchObject({
      status: 200,
      body: { erased: 1 },
    });

    expect(await core.register.mail(mail.id)).toBeUndefined();
    expect(await core.register.letter(letter.id)).toBeUndefined();
    for (const [bucket, prefix] of [
      [aws.buckets.archive, mail.original],
      [aws.buckets.store, `transcripts/${mail.id}`],
      [aws.buckets.store, `letters/${letter.id}`],
      [aws.buckets.outbound, `post/${letter.id}`],
    ] as const)
      expect(await versionsOf(bucket, prefix), prefix).toBe(0);
    const { Items = [] } = await aws.table.client.send(new ScanCommand({ TableName: aws.table.name }));
    const left = Items.filter((item) => JSON.stringify(item).includes(mail.id) || JSON.stringify(item).includes('kervella'));
    expect(left.map((item) => z.object({ entry: z.object({ what: z.string() }) }).parse(item).entry.what)).toEqual(['erased']);
  });

  test('retention: what is past its term is counted, and erased when an administrator says so', async () => {
    const old = newMail({ state: 'rejected', received: '2001-01-02', appeared: '2001-01-02T08:00:00.000Z' });
    await core.register.createMail(old);
    const malo = await administrator();
    const retention = z.object({ terms: z.array(z.object({ what: z.string(), due: z.number() })) });
    const due = async () => retention.parse((await malo.get('/admin/retention')).body).terms.find(({ what }) => what === 'rejected')?.due;
    expect(await due()).toBe(1);
    expect(await malo.change('POST', '/admin/purge')).toMatchObject({ status: 200, body: { erased: 1 } });
    expect(await due()).toBe(0);
    expect(await core.register.mail(old.id)).toBeUndefined();
  });

  test('retention: what appeared long ago but must stay hides nothing that is behind it', async () => {
    const kept = Array.from({ length: 101 }, (_, index) =>
      newMail({ state: 'rejected', received: core.clock.today(), appeared: `2002-01-02T08:00:00.${String(index).padStart(3, '0')}Z` }),
    );
    const old = newMail({ state: 'rejected', received: '2001-01-02', appeared: '2001-01-02T08:00:00.000Z' });
    for (const mail of [...kept, old]) await core.register.createMail(mail);
    expect(await (await administrator()).change('POST', '/admin/purge')).toMatchObject({ status: 200, body: { erased: 1 } });
    expect(await core.register.mail(old.id)).toBeUndefined();
    for (const { id } of kept) await core.register.eraseMail(id);
  });
});

describe('what cannot be done from here', () => {
  test('is said in French beforehand, with what to do instead, and refused with the same words', async () => {
    const malo = await administrator();
    const unable = z.record(z.string(), z.string()).parse((await malo.get('/admin/unable')).body);
    expect(Object.keys(unable).sort()).toEqual(['backups', 'configuration', 'learning', 'purge', 'steps']);
    const refused = async (method: 'GET' | 'POST', path: string) =>
      z
        .object({ error: z.object({ code: z.literal('not-here'), message: z.string() }) })
        .parse((method === 'GET' ? await malo.get(path) : await malo.change('POST', path)).body).error.message;
    expect(await refused('GET', '/admin/backups')).toBe(unable.backups);
    expect(await refused('POST', '/admin/backup')).toBe(unable.backups);
    expect(await refused('POST', '/admin/learning')).toBe(unable.learning);
    expect(await refused('GET', '/admin/configuration/changes')).toBe(unable.configuration);
    expect(await malo.change('POST', '/admin/learning/install')).toMatchObject({ status: 409, body: { error: { code: 'not-better' } } });
  });

  test('what people decided is counted all the same, and says what learning would have to go by', async () => {
    expect((await (await auditor()).get('/admin/learning')).body).toMatchObject({
      inForce: expect.stringMatching(/^shipped-/),
      corrections: { fields: [{ field: 'claimNumber', corrected: 1 }] },
    });
  });
});

test('an administrator sees whose calendars are open and withdraws one', async () => {
  const { path } = z.object({ path: z.string() }).parse((await (await handler()).change('POST', '/queues/claims/calendar', {})).body);
  const malo = await administrator();
  const feed = { person: 'helene.quemeneur', queue: 'claims' };
  expect((await malo.get('/admin/calendars')).body).toMatchObject({ items: expect.arrayContaining([expect.objectContaining(feed)]) });
  const { items } = shownCalendars.parse((await malo.change('POST', '/admin/calendars/withdraw', feed)).body);
  expect(items.filter(({ person, queue }) => person === feed.person && queue === feed.queue)).toEqual([]);
  expect((await call('GET', path)).status).toBe(404);
});
