import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { intakeMessage } from '../../../shared/contracts/messages.ts';
import { mailRecord } from '../../../shared/contracts/record.ts';
import { pli } from '../../end-to-end/command.ts';
import { type RunningConsole, runningConsole } from './running-console.ts';

let room: RunningConsole;
beforeAll(async () => {
  room = await runningConsole('/nowhere');
}, 180_000);
afterAll(() => room.close());

type Visitor = { readonly cookie: string; readonly csrf: string };

const tokenOf = (name: string): string => {
  const link = room.server.links.find((candidate) => candidate.name === name);
  if (link === undefined) throw new Error(`nobody called ${name}`);
  return link.url.split('#jeton=')[1] ?? '';
};
const comeIn = async (name: string): Promise<Visitor> => {
  const answer = await fetch(`${room.server.url}/api/session`, { method: 'POST', body: JSON.stringify({ token: tokenOf(name) }) });
  const { csrf } = z.object({ csrf: z.string() }).parse(await answer.json());
  return { cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '', csrf };
};
const get = (visitor: Visitor, path: string): Promise<Response> =>
  fetch(`${room.server.url}/api${path}`, { headers: { cookie: visitor.cookie } });
const send = (visitor: Visitor, method: 'POST' | 'PUT' | 'PATCH', path: string, body: unknown): Promise<Response> =>
  fetch(`${room.server.url}/api${path}`, {
    method,
    headers: { cookie: visitor.cookie, 'x-pli-csrf': visitor.csrf },
    body: body instanceof FormData ? body : JSON.stringify(body),
  });
const rows = z.object({
  items: z.array(z.object({ id: z.string(), kind: z.string().optional(), deliveryId: z.string().optional() }).loose()),
});
const listed = async (visitor: Visitor, path: string) => rows.parse(await (await get(visitor, path)).json()).items;
const summons = async (visitor: Visitor): Promise<string> => {
  const found = (await listed(visitor, '/queues/legal')).find((row) => row.kind === 'summons');
  if (found === undefined) throw new Error('no summons');
  return found.id;
};
const recordOf = async (visitor: Visitor, id: string) =>
  z.object({ record: mailRecord }).parse(await (await get(visitor, `/mail/${id}`)).json()).record;

test('without a session, with a forged one or with a link for a session, every address but the session’s answers 401', async () => {
  for (const cookie of ['', 'pli-session=session.eA.9999999999999.AAAA', `pli-session=${tokenOf('Odile Maréchaux')}`])
    for (const path of ['/mail', '/queues', '/queues/legal', '/letters', '/mail/m-1/original', '/session', '/nothing'])
      expect((await fetch(`${room.server.url}/api${path}`, { headers: { cookie } })).status, `${path} ${cookie}`).toBe(401);
});

test('a session is a cookie that no script can read and that goes to no other site', async () => {
  const answer = await fetch(`${room.server.url}/api/session`, {
    method: 'POST',
    body: JSON.stringify({ token: tokenOf('Odile Maréchaux') }),
  });
  expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly/);
  expect(answer.headers.getSetCookie()[0]).toMatch(/SameSite=Strict/);
});

test('a change without what the session gave is refused', async () => {
  const visitor = await comeIn('Hélène Quéméneur');
  expect((await send({ ...visitor, csrf: '' }, 'POST', '/search', { text: 'Kervella' })).status).toBe(403);
  expect((await send({ ...visitor, csrf: (await comeIn('Odile Maréchaux')).csrf }, 'POST', '/search', { text: 'x' })).status).toBe(403);
  expect((await send(visitor, 'POST', '/search', { text: 'Kervella' })).status).toBe(200);
});

test('no answer may be kept, framed or run scripts that are not our own', async () => {
  const answer = await get(await comeIn('Hélène Quéméneur'), '/mail');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
  expect(answer.headers.get('x-frame-options')).toBe('DENY');
});

test('a list shows the mail, a search finds it by what stands in it', async () => {
  const visitor = await comeIn('Hélène Quéméneur');
  const all = await listed(visitor, '/mail');
  expect(all.map((row) => row.kind)).toEqual(expect.arrayContaining(['summons', 'complaint', 'recourse-claim']));
  const found = rows.parse(await (await send(visitor, 'POST', '/search', { text: 'Kervella' })).json()).items;
  expect(found.map((row) => row.kind)).toEqual(['summons']);
});

test('what is not there, in any form of name, is 404 and says so in French', async () => {
  const visitor = await comeIn('Hélène Quéméneur');
  const id = await summons(visitor);
  for (const path of [
    '/mail/m-0',
    '/mail/..%2f..%2fpli.sqlite',
    `/mail/${id}/pages/..%2f..%2fx/1`,
    `/mail/${id}/pages/p/0`,
    '/letters/l-0',
    '/queues/none',
    '/calendar/calendar.eA.9999999999999.AAAA.ics',
    '/nothing',
  ])
    expect((await get(visitor, path)).status, path).toBe(404);
  expect(await (await get(visitor, '/mail/m-0')).json()).toEqual({
    error: { code: 'unknown-mail', message: expect.stringMatching(/n’existe pas/) },
  });
});

test.each(['medical-report', 'third-party-payer-claim'] as const)('a %s is 404 for who has not the medical role', async (kind) => {
  const [jurist, medical] = [await comeIn('Hélène Quéméneur'), await comeIn('Soizic Daumas')];
  const id = (await listed(jurist, '/mail')).find((row) => row.kind === 'complaint')?.id ?? '';
  const before = await room.store.register.mail(id);
  const documents = before?.documents.map((document) => ({ ...document, kind }));
  const entry = { at: room.store.clock.now(), by: 'test', what: 'changed' };
  await room.store.register.moveMail(id, ['triaged'], 'triaged', { documents: documents ?? [] }, entry);
  for (const path of [`/mail/${id}`, `/mail/${id}/original`, `/mail/${id}/record.json`]) {
    expect((await get(jurist, path)).status, path).toBe(404);
    expect((await get(medical, path)).status, path).toBe(200);
  }
  expect((await listed(jurist, '/mail')).map((row) => row.id)).not.toContain(id);
  const waiting = (await listed(medical, '/queues/mediation')).find((row) => row.id === id);
  expect(waiting).toBeDefined();
  expect((await listed(jurist, '/queues/mediation')).map((row) => row.id)).not.toContain(id);
  expect(await (await get(jurist, '/queues/mediation/calendar.ics')).text()).not.toContain(id);
  const { deliveryId } = waiting ?? {};
  expect((await send(medical, 'POST', '/queues/mediation/take', { deliveryId })).status).toBe(200);
  for (const what of ['take', 'give-back', 'finish'])
    expect((await send(jurist, 'POST', `/queues/mediation/${what}`, { deliveryId })).status, what).toBe(404);
  expect((await send(medical, 'POST', '/queues/mediation/give-back', { deliveryId })).status).toBe(200);
  const counts = async (visitor: Visitor) =>
    z.object({ items: z.array(z.object({ queue: z.string(), waiting: z.number() })) }).parse(await (await get(visitor, '/queues')).json())
      .items;
  const seen = async (visitor: Visitor) => (await counts(visitor)).find(({ queue }) => queue === 'mediation')?.waiting ?? -1;
  expect(await seen(jurist)).toBe((await seen(medical)) - 1);
  await room.store.register.moveMail(id, ['triaged'], 'triaged', { documents: before?.documents ?? [] }, entry);
});

test('the original is only ever a download', async () => {
  const visitor = await comeIn('Hélène Quéméneur');
  const answer = await get(visitor, `/mail/${await summons(visitor)}/original`);
  expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
});

test('a page is a picture made here, with its words in their places', async () => {
  const visitor = await comeIn('Hélène Quéméneur');
  const id = await summons(visitor);
  const part = (await recordOf(visitor, id)).parts[0]?.id ?? '';
  const picture = new Uint8Array(await (await get(visitor, `/mail/${id}/pages/${part}/1`)).arrayBuffer());
  expect([...picture.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  const { words } = z
    .object({ words: z.array(z.object({ text: z.string() })) })
    .parse(await (await get(visitor, `/mail/${id}/words/${part}/1`)).json());
  expect(words.map((word) => word.text)).toContain('ASSIGNATION');
});

test('a corrected hearing date moves its deadline, keeps what was read, its author and time, and the desk’s message follows', async () => {
  const visitor = await comeIn('Hélène Quéméneur');
  const id = await summons(visitor);
  const before = (await recordOf(visitor, id)).documents[0];
  const fields = `/mail/${id}/documents/${before?.id}/fields`;
  const { version } = await recordOf(visitor, id);
  expect((await send(visitor, 'PATCH', fields, { name: 'hearingDate', text: 'demain', version })).status).toBe(400);
  expect((await send(visitor, 'PATCH', fields, { name: 'expertName', text: 'X', version })).status).toBe(404);
  expect((await send(visitor, 'PATCH', fields, { name: 'hearingDate', text: 'mardi 9 février 2027', version })).status).toBe(200);
  const record = await recordOf(visitor, id);
  expect(record.documents[0]?.fields['hearingDate']).toMatchObject({ value: '2027-02-09', confidence: 1 });
  expect(record.documents[0]?.deadlines.find((deadline) => deadline.code === 'hearing')?.due).toBe('2027-02-09');
  const [kept] = Object.values(record.corrected ?? {});
  expect(kept?.['hearingDate']).toMatchObject({ by: 'helene.quemeneur', said: { value: before?.fields['hearingDate']?.value } });
  const row = (await listed(visitor, '/queues/legal')).find((found) => found.id === id);
  expect(row?.['hearingDate']).toBe('2027-02-09');
  expect(record.documents[0]?.fields['hearingDate']).toMatchObject({ quote: '', box: [0, 0, 0, 0] });
  const stale = await send(visitor, 'PATCH', fields, { name: 'hearingTime', text: '10:30', version });
  expect(stale.status).toBe(409);
  expect(await stale.json()).toEqual({ error: { code: 'not-current', message: expect.stringMatching(/vient de changer ce courrier/) } });
  expect((await send(visitor, 'PATCH', fields, { name: 'hearingDate', absent: true, version: record.version })).status).toBe(200);
  expect((await recordOf(visitor, id)).documents[0]?.fields['hearingDate']).toBeUndefined();
});

test('one person takes a piece of mail, no second one does, and only who took it gives it back', async () => {
  const [jurist, handler] = [await comeIn('Hélène Quéméneur'), await comeIn('Yvan Tréhorel')];
  const deliveryId = (await listed(jurist, '/queues/recourse'))[0]?.deliveryId;
  expect((await send(jurist, 'POST', '/queues/recourse/take', { deliveryId })).status).toBe(200);
  expect((await send(handler, 'POST', '/queues/recourse/take', { deliveryId })).status).toBe(409);
  expect((await send(handler, 'POST', '/queues/recourse/give-back', { deliveryId })).status).toBe(409);
  expect((await send(handler, 'POST', '/queues/recourse/finish', { deliveryId })).status).toBe(409);
  expect((await send(jurist, 'POST', '/queues/recourse/give-back', { deliveryId })).status).toBe(200);
});

test('a kind that a person decides takes the mail to its desk and away from the others', async () => {
  const visitor = await comeIn('Yvan Tréhorel');
  const row = (await listed(visitor, '/queues/recourse')).find((found) => found.kind === 'recourse-claim');
  const path = `/mail/${row?.id}/documents/${String(row?.['documentId'])}/kind`;
  expect((await send(visitor, 'POST', path, { kind: 'complaint', version: row?.['version'] })).status).toBe(200);
  expect((await listed(visitor, '/queues/mediation')).map((found) => found.id)).toContain(row?.id);
  expect((await listed(visitor, '/queues/recourse')).map((found) => found.id)).not.toContain(row?.id);
  expect((await send(visitor, 'POST', path, { kind: 'nothing', version: 1 })).status).toBe(400);
  const { version: now } = await recordOf(visitor, String(row?.id));
  expect((await send(visitor, 'POST', path, { kind: 'recourse-claim', version: now })).status).toBe(200);
  expect((await listed(visitor, '/queues/recourse')).map((found) => found.id)).toContain(row?.id);
  expect((await listed(visitor, '/queues/mediation')).map((found) => found.id)).not.toContain(row?.id);
});

const letterRows = z.object({ items: z.array(z.object({ id: z.string(), template: z.string() })) });
const version = z.object({ version: z.number(), body: z.string() });

const detail = z.object({
  version: z.number(),
  statements: z.array(z.object({ quote: z.string(), released: z.object({ by: z.string() }).optional() })),
  versions: z.array(z.object({ number: z.number(), by: z.string() })),
});

/** A forbidden sentence that an approver cannot release and a jurist can. */
const checkRelease = async (id: string): Promise<void> => {
  const [nadia, helene] = [await comeIn('Nadia Kerbrat'), await comeIn('Hélène Quéméneur')];
  const now = async () => detail.parse(await (await get(nadia, `/letters/${id}`)).json());
  const { version: read, versions } = await now();
  expect((await send(nadia, 'POST', `/letters/${id}/approve`, { version: read })).status).toBe(422);
  const said = { version: read, quote: 'Nous reconnaissons' };
  const path = `/letters/${id}/statements`;
  expect((await send(nadia, 'POST', path, said)).status).toBe(403);
  expect((await send(helene, 'POST', path, { ...said, version: read - 1 })).status).toBe(409);
  expect((await send(helene, 'POST', path, { ...said, quote: 'Nous garantissons' })).status).toBe(404);
  expect((await send(helene, 'POST', path, said)).status).toBe(200);
  expect((await now()).statements).toEqual([{ quote: 'Nous reconnaissons', released: { by: 'helene.quemeneur' } }]);
  const last = versions.at(-1)?.number ?? 0;
  const changed = z
    .object({ by: z.string(), differences: z.array(z.object({ kind: z.string(), text: z.string() })) })
    .parse(await (await get(nadia, `/letters/${id}/versions/${last}`)).json());
  expect(changed.by).toBe('yvan.trehorel');
  expect(changed.differences.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(
    expect.arrayContaining([expect.stringContaining('Nous reconnaissons notre retard.')]),
  );
  for (const number of ['0', String(last + 1), 'x']) expect((await get(nadia, `/letters/${id}/versions/${number}`)).status).toBe(404);
};

test('the recipient of a letter that the rules ordered is corrected in the letter; what is no name, and a note’s, are refused', async () => {
  const yvan = await comeIn('Yvan Tréhorel');
  const written = z.object({ version: z.number(), text: z.string(), letter: z.object({ recipient: z.string() }) });
  const read = async (id: string) => written.parse(await (await get(yvan, `/letters/${id}`)).json());
  const letters = await room.store.register.listLetters();
  const { id = '', recipient } =
    letters.find(({ template, state }) => template === 'complaint-answer' && state === 'awaiting-approval') ?? {};
  const put = async (changes: object, of = id) => send(yvan, 'PUT', `/letters/${of}`, { version: (await read(of)).version, ...changes });
  expect((await put({ recipient: 'Jean & <i>Fils</i>', address: ['3 quai de la Fosse', '44000 Nantes'] })).status).toBe(200);
  const corrected = await read(id);
  expect(corrected.letter.recipient).toBe('Jean & <i>Fils</i>');
  expect(corrected.text).toContain('Jean & <i>Fils</i>');
  // What the rules owe is known by the name that they gave: it is neither taken back nor ordered again.
  expect(await room.store.register.letter(id)).toMatchObject({ recipient, lastEditor: 'yvan.trehorel', release: 'approval' });
  const problems = async () => (await room.store.register.letter(id))?.problems?.map(({ code }) => code);
  expect(await problems()).not.toContainEqual(expect.stringMatching(/^address-|unprintable/));
  for (const [name, code] of [
    ['\u200b ', 'recipient-invalid'],
    ['insured', 'recipient-invalid'],
  ])
    expect(await (await put({ recipient: name })).json()).toMatchObject({ error: { code } });
  expect((await put({ recipient: '' })).status).toBe(400);
  await put({ recipient: 'Société Batix 😀' });
  expect(await problems()).toContain('unprintable-sign');
  await put({ recipient: 'Anselme Quiberon' });
  const note = letters.find(({ template }) => template === 'legal-handover')?.id ?? '';
  expect(await (await put({ recipient: 'Quelqu’un' }, note)).json()).toMatchObject({ error: { code: 'recipient-fixed' } });
});

test('a letter: a forbidden statement is seen, its editor may not approve it, an old version and a replay are refused', async () => {
  const [yvan, nadia] = [await comeIn('Yvan Tréhorel'), await comeIn('Nadia Kerbrat')];
  const waiting = letterRows.parse(await (await get(yvan, '/letters?state=awaiting-approval')).json()).items;
  const id = waiting.find((letter) => letter.template === 'complaint-answer')?.id ?? '';
  const body = 'Nous avons relu votre dossier.\n\nUn rendez-vous avec notre expert vous sera proposé avant le 4 décembre 2026.';
  const seen = await send(yvan, 'POST', `/letters/${id}/check`, { body: `${body}\n\nNous reconnaissons notre responsabilité.` });
  expect(z.object({ statements: z.array(z.object({ quote: z.string() })) }).parse(await seen.json()).statements.length).toBeGreaterThan(0);
  const first = version.parse(await (await get(yvan, `/letters/${id}`)).json()).version;
  const positioned = `${body}\n\nNous reconnaissons notre retard.`;
  expect((await send(yvan, 'PUT', `/letters/${id}`, { body: positioned, version: first })).status).toBe(200);
  const overtaken = await send(nadia, 'PUT', `/letters/${id}`, { body, version: first });
  expect([overtaken.status, await overtaken.json()]).toMatchObject([409, { error: { code: 'not-current' } }]);
  await checkRelease(id);
  const second = version.parse(await (await get(yvan, `/letters/${id}`)).json()).version;
  expect((await send(yvan, 'PUT', `/letters/${id}`, { body, version: second })).status).toBe(200);
  const now = version.parse(await (await get(nadia, `/letters/${id}`)).json());
  expect(now.body).toContain('Un rendez-vous avec notre expert');
  expect((await send(yvan, 'POST', `/letters/${id}/approve`, { version: now.version })).status).toBe(403);
  expect((await send(nadia, 'POST', `/letters/${id}/approve`, { version: first })).status).toBe(409);
  expect((await send(nadia, 'POST', `/letters/${id}/approve`, { version: now.version })).status).toBe(200);
  expect((await send(nadia, 'POST', `/letters/${id}/approve`, { version: now.version })).status).toBe(409);
});

test('a released sentence lets its letter leave', async () => {
  const [yvan, nadia, helene] = [await comeIn('Yvan Tréhorel'), await comeIn('Nadia Kerbrat'), await comeIn('Hélène Quéméneur')];
  const complaint = (await listed(yvan, '/mail')).find((row) => row.kind === 'complaint')?.id ?? '';
  const ordered = await send(yvan, 'POST', '/letters', { mailId: complaint, template: 'complaint-holding' });
  const { id } = z.object({ id: z.string() }).parse(await ordered.json());
  await pli('run', '--once', '--data', room.data);
  const address = ['14 rue des Capucins', '35000 Rennes'];
  const { version: printed } = detail.parse(await (await get(yvan, `/letters/${id}`)).json());
  const retard = { body: 'Nous reconnaissons notre retard.', address, version: printed };
  expect((await send(yvan, 'PUT', `/letters/${id}`, retard)).status).toBe(200);
  const { version: read } = detail.parse(await (await get(nadia, `/letters/${id}`)).json());
  const said = { version: read, quote: 'Nous reconnaissons' };
  expect((await send(nadia, 'POST', `/letters/${id}/approve`, { version: read })).status).toBe(422);
  expect((await send(helene, 'POST', `/letters/${id}/statements`, said)).status).toBe(200);
  expect((await send(nadia, 'POST', `/letters/${id}/approve`, { version: read + 1 })).status).toBe(200);
});

const outcomes = z.object({
  items: z.array(z.object({ name: z.string(), outcome: z.string(), message: z.string(), id: z.string().optional() })),
});
const handIn = async (visitor: Visitor, files: readonly File[], received?: string) => {
  const form = new FormData();
  for (const file of files) form.append('files', file);
  if (received !== undefined) form.append('received', received);
  const answer = await send(visitor, 'POST', '/mail', form);
  return { status: answer.status, items: answer.status === 202 ? outcomes.parse(await answer.json()).items : [] };
};

test('an uploaded file waits under its own last name, whatever path it claims, with the day received that the clerk gave', async () => {
  const visitor = await comeIn('Odile Maréchaux');
  const names = ['../../evil.txt', '..\\..\\windows.txt', '.hidden', 'a\u0000b<c>.txt'];
  const { status } = await handIn(
    visitor,
    names.map((name) => new File([`Bonjour, ceci est une lettre. ${name}`], name)),
    '2026-11-20',
  );
  expect(status).toBe(202);
  const waiting = room.store.database.prepare("SELECT body FROM message WHERE queue = 'intake' AND state = 'waiting'").all();
  const messages = waiting.map(({ body }) => intakeMessage.parse(JSON.parse(String(body))));
  expect(messages.map(({ name }) => name)).toEqual(['evil.txt', 'windows.txt', '_hidden', expect.stringMatching(/^a_?b_c_\.txt$/)]);
  expect(messages.map(({ received }) => received)).toEqual(Array(4).fill('2026-11-20'));
  expect(readdirSync(room.data)).not.toContain('evil.txt');
  expect((await handIn(visitor, [new File(['x'], 'demain.txt')], '2999-01-01')).status).toBe(400);
});

test('a duplicate and a file that cannot be taken are told with what to do, and keep no other file out', async () => {
  const visitor = await comeIn('Odile Maréchaux');
  const { record } = z.object({ record: mailRecord }).parse(await (await get(visitor, `/mail/${await summons(visitor)}`)).json());
  const again = new File([new Uint8Array(await (await get(visitor, `/mail/${record.id}/original`)).arrayBuffer())], 'encore.pdf');
  const { items } = await handIn(visitor, [again, new File([], 'vide.pdf'), new File(['Bonjour encore.'], 'bonne.txt')]);
  expect(items).toMatchObject([
    { outcome: 'duplicate', id: record.id, message: expect.stringMatching(/déjà arrivé le .* Ouvrez le premier/) },
    { outcome: 'rejected', message: expect.stringMatching(/vide : numérisez-le/) },
    { outcome: 'accepted' },
  ]);
});

test('the calendar of a desk holds its deadlines', async () => {
  const answer = await get(await comeIn('Hélène Quéméneur'), '/queues/legal/calendar.ics');
  expect(answer.headers.get('content-type')).toContain('text/calendar');
  expect(await answer.text()).toContain('BEGIN:VEVENT');
});

test('a body that is no JSON or no form is the sender’s mistake', async () => {
  const visitor = await comeIn('Odile Maréchaux');
  const headers = { cookie: visitor.cookie, 'x-pli-csrf': visitor.csrf };
  expect((await fetch(`${room.server.url}/api/search`, { method: 'POST', headers, body: '{' })).status).toBe(400);
  expect((await fetch(`${room.server.url}/api/mail`, { method: 'POST', headers, body: '{}' })).status).toBe(422);
  expect((await fetch(`${room.server.url}/api/session`, { method: 'POST', body: 'x' })).status).toBe(400);
});

test('who tries one link after another is made to wait', async () => {
  const statuses = [];
  for (let index = 0; index < 25; index++)
    statuses.push(
      (await fetch(`${room.server.url}/api/session`, { method: 'POST', body: JSON.stringify({ token: `link.${index}` }) })).status,
    );
  expect(statuses[0]).toBe(401);
  expect(statuses.at(-1)).toBe(429);
});
