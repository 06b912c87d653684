import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { resumeDecided } from '../../../functions/sweep/resume-decided.ts';
import { decideOn, triageMail } from '../../../functions/triage/step.ts';
import { redrive } from '../../../local/commands/redrive.ts';
import { defaultConfiguration } from '../../../shared/contracts/default-configuration.ts';
import { mailRecord } from '../../../shared/contracts/record.ts';
import { documentKey } from '../../../shared/triage/document-key.ts';
import { layTwoLetters } from '../../console/two-letters.ts';
import { type RunningConsole, runningConsole } from './running-console.ts';
import { type Visitor, visitorOf } from './visitor.ts';

let room: RunningConsole;
let comeIn: (name: string) => Promise<Visitor>;
beforeAll(async () => {
  const people = [
    ...defaultConfiguration.people,
    { id: 'lise.carrec', name: 'Lise Carrec', roles: ['handler'], departments: ['mediation'] },
  ];
  room = await runningConsole('/nowhere', (data) => {
    writeFileSync(join(data, 'pli.yaml'), JSON.stringify({ people }));
    layTwoLetters(data);
  });
  comeIn = visitorOf(room.server);
}, 180_000);
afterAll(() => room.close());

const row = z.object({ id: z.string(), deliveryId: z.string(), documentId: z.string(), kind: z.string(), version: z.number() }).loose();
const view = z.object({
  items: z.array(row),
  found: z.number(),
  next: z.number().optional(),
  counts: z.object({ all: z.number(), mine: z.number(), free: z.number(), overdue: z.number(), kinds: z.record(z.string(), z.number()) }),
  decidedToday: z.number(),
});
const desk = async (visitor: Visitor, queue: string, question: object = {}) =>
  view.parse(await (await visitor.send('POST', `/queues/${queue}/view`, question)).json());
const recordOf = async (visitor: Visitor, id: string) =>
  z.object({ record: mailRecord }).parse(await (await visitor.get(`/mail/${id}`)).json()).record;
const inQueue = async (visitor: Visitor, queue: string, kind: string) => {
  const found = (await desk(visitor, queue)).items.find((item) => item.kind === kind);
  if (found === undefined) throw new Error(`no ${kind} in ${queue}`);
  return found;
};

test('a desk is filtered by kind, holder and text without regard to accents, and counted as a whole', async () => {
  const visitor = await comeIn('Hélène Quéméneur');
  const whole = await desk(visitor, 'recourse');
  expect(whole.counts.all).toBe(whole.found);
  expect(whole.counts.kinds).toEqual({ 'recourse-claim': 2 });
  expect((await desk(visitor, 'recourse', { kind: 'summons' })).items).toEqual([]);
  expect((await desk(visitor, 'legal', { text: 'KERVELLA irène' })).items.map(({ kind }) => kind)).toEqual(['summons']);
  expect((await desk(visitor, 'legal', { text: 'Quiberon' })).items).toEqual([]);
  expect((await desk(visitor, 'recourse', { limit: 1 })).next).toBe(1);
  expect((await desk(visitor, 'recourse', { limit: 1, offset: 1 })).items[0]?.id).not.toBe(whole.items[0]?.id);
  expect((await visitor.send('POST', '/queues/recourse/view', { sort: 'magic' })).status).toBe(400);
});

test('a summons shows court, parties, and each deadline with how it was computed', async () => {
  const visitor = await comeIn('Hélène Quéméneur');
  expect(await inQueue(visitor, 'legal', 'summons')).toMatchObject({
    court: expect.stringMatching(/Nantes/i),
    hearingDate: '2027-01-12',
    claimants: [expect.stringMatching(/Kervella/i)],
    deadlines: expect.arrayContaining([
      expect.objectContaining({ code: 'appoint-counsel', basis: expect.any(String), workingDaysLeft: expect.any(Number) }),
    ]),
  });
});

test('several pieces of mail are taken and given back at once; one that another holds is told, and keeps none back', async () => {
  const [jurist, handler] = [await comeIn('Hélène Quéméneur'), await comeIn('Yvan Tréhorel')];
  const ids = (await desk(jurist, 'recourse')).items.map(({ deliveryId }) => deliveryId);
  await jurist.send('POST', '/queues/recourse/take', { deliveryId: ids[0] });
  const answer = await (await handler.send('POST', '/queues/recourse/bulk', { action: 'take', deliveryIds: ids })).json();
  expect(answer).toEqual({ done: ids.slice(1), refused: [{ deliveryId: ids[0], why: expect.stringMatching(/autre vient de prendre/) }] });
  expect((await desk(handler, 'recourse', { holder: 'mine' })).items.map(({ deliveryId }) => deliveryId)).toEqual(ids.slice(1));
  expect((await desk(handler, 'recourse')).counts).toMatchObject({ mine: 1, free: 0 });
  await handler.send('POST', '/queues/recourse/bulk', { action: 'give-back', deliveryIds: ids });
  await jurist.send('POST', '/queues/recourse/bulk', { action: 'give-back', deliveryIds: ids });
  expect((await desk(handler, 'recourse')).counts.free).toBe(2);
});

test('who works for one desk sees no other: its mail, its calendar and its letters are 404', async () => {
  const [lise, jurist] = [await comeIn('Lise Carrec'), await comeIn('Hélène Quéméneur')];
  const { id } = await inQueue(jurist, 'legal', 'summons');
  for (const path of [`/mail/${id}`, `/mail/${id}/original`, '/queues/legal', '/queues/legal/calendar.ics'])
    expect((await lise.get(path)).status, path).toBe(404);
  const page = z.object({ items: z.array(z.object({ id: z.string(), kind: z.string().optional() })) });
  const seen = page.parse(await (await lise.get('/mail')).json()).items;
  expect(seen.map(({ kind }) => kind)).toEqual(['complaint']);
  expect(page.parse(await (await lise.send('POST', '/search', { text: 'Kervella' })).json()).items).toEqual([]);
  const letters = z.object({ items: z.array(z.object({ mailId: z.string() })) }).parse(await (await lise.get('/letters')).json()).items;
  expect(letters.length).toBeGreaterThan(0);
  expect(new Set(letters.map(({ mailId }) => mailId))).toEqual(new Set([seen[0]?.id]));
  const queues = z.object({ items: z.array(z.object({ queue: z.string() })) }).parse(await (await lise.get('/queues')).json()).items;
  expect(queues.map(({ queue }) => queue)).toEqual(['mediation']);
});

test('the list of mail goes on from its cursor: nothing twice, nothing missed', async () => {
  const visitor = await comeIn('Hélène Quéméneur');
  const page = z.object({ items: z.array(z.object({ id: z.string() })), next: z.string().optional() });
  const whole = page.parse(await (await visitor.get('/mail')).json());
  expect(whole.next).toBeUndefined();
  const ids: string[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const found: z.infer<typeof page> = page.parse(
      await (await visitor.get(`/mail?limit=2${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`)).json(),
    );
    ids.push(...found.items.map(({ id }) => id));
    cursor = found.next;
  }
  expect(ids).toEqual(whole.items.map(({ id }) => id));
  expect(ids).toHaveLength(6);
});

test('a search is narrowed by desk, kind and day received', async () => {
  const visitor = await comeIn('Hélène Quéméneur');
  const found = async (question: object) =>
    z
      .object({ items: z.array(z.object({ kind: z.string() }).loose()) })
      .parse(await (await visitor.send('POST', '/search', question)).json()).items;
  expect(await found({ text: 'Vauclair', kind: 'complaint' })).toHaveLength(1);
  expect(await found({ text: 'Vauclair', queue: 'recourse' })).toHaveLength(2);
  expect(await found({ text: 'Vauclair', from: '2027-01-01' })).toEqual([]);
});

test('a day received that a person gives is kept with the author and what it was, and moves what runs from it', async () => {
  const visitor = await comeIn('Yvan Tréhorel');
  const { id } = await inQueue(visitor, 'mediation', 'complaint');
  const before = await recordOf(visitor, id);
  const due = (record: typeof before) => record.documents[0]?.deadlines.map(({ code, prudent }) => `${code} ${prudent}`);
  expect((await visitor.send('PATCH', `/mail/${id}/received`, { day: '2999-01-01', version: before.version })).status).toBe(400);
  expect((await visitor.send('PATCH', `/mail/${id}/received`, { day: '2026-11-02', version: before.version })).status).toBe(200);
  const after = await recordOf(visitor, id);
  expect(after).toMatchObject({ received: '2026-11-02', receivedFrom: 'clerk' });
  expect(after.receivedBy).toMatchObject({ by: 'yvan.trehorel', said: { received: before.received, receivedFrom: before.receivedFrom } });
  expect(due(after)).not.toEqual(due(before));
  expect((await visitor.send('PATCH', `/mail/${id}/received`, { day: '2026-11-03', version: before.version })).status).toBe(409);
});

test('of two corrections of one field at the same moment, both made of the same record, one is refused and told so', async () => {
  const [jurist, yvan] = [await comeIn('Hélène Quéméneur'), await comeIn('Yvan Tréhorel')];
  const { id, documentId } = await inQueue(jurist, 'legal', 'summons');
  const { version } = await recordOf(jurist, id);
  const fields = `/mail/${id}/documents/${documentId}/fields`;
  const answers = await Promise.all([
    jurist.send('PATCH', fields, { name: 'caseNumber', text: '26/01234', version }),
    yvan.send('PATCH', fields, { name: 'hearingTime', text: '10:30', version }),
  ]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
});

test('what was decided and not sent is finished by the sweep and by « pli redrive »', async () => {
  const visitor = await comeIn('Yvan Tréhorel');
  const { store } = room;
  for (const [kind, again] of [
    ['court-filing', () => resumeDecided(store, 0)],
    ['recourse-claim', () => redrive(store)],
  ] as const) {
    const { id } = await inQueue(
      visitor,
      kind === 'court-filing' ? 'recourse' : 'legal',
      kind === 'court-filing' ? 'recourse-claim' : 'court-filing',
    );
    const record = await recordOf(visitor, id);
    const [document] = record.documents;
    if (document === undefined) throw new Error('no document');
    const key = documentKey(document.part, ...document.pages);
    const said = { kind: document.kind, confidence: document.confidence };
    const settled = { ...record.settled, [key]: { kind, by: 'yvan.trehorel', at: store.clock.now(), said } };
    const decided = await decideOn({ ...record, settled }, store, 'triaged', 'yvan.trehorel', record.version);
    expect(decided?.state).toBe('decided');
    expect(await again()).toBeGreaterThanOrEqual(1);
    const taken = store.queues.take('triage', 60, 'test');
    await triageMail(z.object({ type: z.literal('triage'), mailId: z.string() }).parse(taken?.body), store);
    if (taken !== undefined) store.queues.done(taken.id);
    expect((await recordOf(visitor, id)).state).toBe('triaged');
    expect((await desk(visitor, kind === 'court-filing' ? 'legal' : 'recourse')).items.map((item) => item.id)).toContain(id);
    expect((await desk(visitor, kind === 'court-filing' ? 'recourse' : 'legal')).items.map((item) => item.id)).not.toContain(id);
  }
});

test('a file is cut by hand: letters that are no more leave their desks, new ones come to theirs, and how the program had cut is kept', async () => {
  const visitor = await comeIn('Yvan Tréhorel');
  const queued = async () => {
    const found = [];
    for (const queue of ['legal', 'mediation', 'recourse', 'claims', 'review'])
      found.push(...(await desk(visitor, queue)).items.filter(({ fileName }) => fileName === 'deux-lettres.txt'));
    return [...new Set(found.map(({ documentId }) => documentId))];
  };
  const [first] = await queued();
  expect(await queued()).toHaveLength(2);
  const id = (await room.store.register.listMail()).find(({ fileName }) => fileName === 'deux-lettres.txt')?.id ?? '';
  const before = await recordOf(visitor, id);
  const part = before.parts[0]?.id;
  const cut = (ranges: readonly (readonly [number, number])[], version: number) =>
    visitor.send('POST', `/mail/${id}/split`, { documents: ranges.map((pages) => ({ part, pages })), version });
  for (const ranges of [
    [[1, 3]],
    [[2, 1]],
    [
      [1, 2],
      [2, 2],
    ],
  ] as const)
    expect((await cut(ranges, before.version)).status).toBe(400);
  expect((await cut([[1, 2]], before.version)).status).toBe(200);
  const whole = await recordOf(visitor, id);
  expect(whole.documents.map(({ pages }) => pages)).toEqual([[1, 2]]);
  expect(whole.split).toMatchObject({ by: 'yvan.trehorel', said: [{ pages: [1, 1] }, { pages: [2, 2] }] });
  expect(await queued()).toEqual([whole.documents[0]?.id]);
  const letters = await room.store.register.listLetters({ mailId: id });
  const former = letters.filter(({ documentId }) => documentId !== whole.documents[0]?.id);
  for (const letter of former) {
    expect(['withdrawn', 'sent']).toContain(letter.state);
    expect((await visitor.get(`/letters/${letter.id}`)).status).toBe(200);
  }
  expect(former.length).toBeGreaterThan(0);
  expect(
    (
      await cut(
        [
          [1, 1],
          [2, 2],
        ],
        before.version,
      )
    ).status,
  ).toBe(409);
  expect(
    (
      await cut(
        [
          [1, 1],
          [2, 2],
        ],
        whole.version,
      )
    ).status,
  ).toBe(200);
  expect(await queued()).toHaveLength(2);
  expect(await queued()).toContain(first);
});

test('a kind that a person decides counts as decided today', async () => {
  const visitor = await comeIn('Yvan Tréhorel');
  const before = (await desk(visitor, 'review')).decidedToday;
  const item = await inQueue(visitor, 'mediation', 'complaint');
  const path = `/mail/${item.id}/documents/${item.documentId}/kind`;
  expect((await visitor.send('POST', path, { kind: 'complaint', version: item.version })).status).toBe(200);
  expect((await desk(visitor, 'review')).decidedToday).toBe(before + 1);
});

test('a desk’s calendar is fetched by its address alone, says in French what is to be done, and holds no name', async () => {
  const visitor = await comeIn('Hélène Quéméneur');
  const { path } = z.object({ path: z.string() }).parse(await (await visitor.send('POST', '/queues/legal/calendar', {})).json());
  const feed = await fetch(`${room.server.url}${path}`);
  expect(feed.status).toBe(200);
  const text = await feed.text();
  expect(text).toContain('SUMMARY:Constituer avocat : Assignation');
  expect(text).not.toMatch(/Kervella/i);
  expect((await fetch(`${room.server.url}${path.replace('.ics', 'x.ics')}`)).status).toBe(404);
  const token = path.replace('/api/calendar/', '').replace('.ics', '');
  expect((await fetch(`${room.server.url}/api/mail`, { headers: { cookie: `pli-session=${token}` } })).status).toBe(401);
});

test('every address that a person was given of a desk’s calendar is withdrawn at once; a new one opens it again, others’ stay open', async () => {
  const [visitor, other] = [await comeIn('Hélène Quéméneur'), await comeIn('Odile Maréchaux')];
  const given = async (): Promise<unknown> => (await visitor.get('/queues/recourse/calendar')).json();
  const address = async (who: typeof visitor, queue = 'recourse'): Promise<string> =>
    z.object({ path: z.string() }).parse(await (await who.send('POST', `/queues/${queue}/calendar`, {})).json()).path;
  const status = async (path: string): Promise<number> => (await fetch(`${room.server.url}${path}`)).status;
  expect(await given()).toEqual({ given: false });
  // One from before addresses left a mark may be about: it is withdrawn unseen, once.
  expect((await visitor.send('POST', '/queues/recourse/calendar/withdraw', {})).status).toBe(200);
  expect((await visitor.send('POST', '/queues/recourse/calendar/withdraw', {})).status).toBe(409);
  const own = [await address(visitor), await address(visitor)];
  const others = [await address(other), await address(visitor, 'mediation')];
  expect(await given()).toEqual({ given: true });
  expect(await Promise.all([...own, ...others].map(status))).toEqual([200, 200, 200, 200]);
  expect((await visitor.send('POST', '/queues/recourse/calendar/withdraw', {})).status).toBe(200);
  expect(await given()).toEqual({ given: false });
  expect(await Promise.all([...own, ...others].map(status))).toEqual([404, 404, 200, 200]);
  const again = await address(visitor);
  expect(await Promise.all([again, ...own].map(status))).toEqual([200, 404, 404]);
});

test('an administrator sees whose calendars are open and withdraws one; the log says so', async () => {
  const [visitor, administrator] = [await comeIn('Yvan Tréhorel'), await comeIn('Odile Maréchaux')];
  const { path } = z.object({ path: z.string() }).parse(await (await visitor.send('POST', '/queues/claims/calendar', {})).json());
  const feed = { person: 'yvan.trehorel', queue: 'claims' };
  const open = async (): Promise<unknown> => (await administrator.get('/admin/calendars')).json();
  expect(await open()).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ ...feed, name: 'Yvan Tréhorel' })]) });
  expect((await visitor.send('POST', '/admin/calendars/withdraw', feed)).status).toBe(404);
  expect((await administrator.send('POST', '/admin/calendars/withdraw', feed)).status).toBe(200);
  expect((await fetch(`${room.server.url}${path}`)).status).toBe(404);
  expect(JSON.stringify(await open())).not.toContain('yvan.trehorel');
  const log: unknown = await (await administrator.get('/admin/audit?limit=5')).json();
  expect(log).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ what: 'calendar-withdrawn', subject: 'yvan.trehorel claims' })]),
  });
});

test('a session that was ended is no session any more, though its cookie is sent again', async () => {
  const visitor = await comeIn('Odile Maréchaux');
  expect((await visitor.get('/mail')).status).toBe(200);
  expect((await fetch(`${room.server.url}/api/session`, { method: 'DELETE', headers: { cookie: visitor.cookie } })).status).toBe(403);
  expect((await visitor.send('DELETE', '/session', {})).status).toBe(204);
  expect((await visitor.get('/mail')).status).toBe(401);
  expect((await visitor.get('/session')).status).toBe(401);
});

test('news of a change comes by itself, and to who asks', async () => {
  const visitor = await comeIn('Hélène Quéméneur');
  const mark = async () => z.object({ mark: z.string() }).parse(await (await visitor.get('/news')).json()).mark;
  const before = await mark();
  const stream = (await visitor.get('/events')).body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await stream?.read())?.value).toMatch(/event: changed/);
  const { deliveryId } = await inQueue(visitor, 'legal', 'summons');
  await visitor.send('POST', '/queues/legal/take', { deliveryId });
  expect(await mark()).not.toBe(before);
  expect((await stream?.read())?.value).toMatch(/event: changed/);
  await stream?.cancel();
});

test('the hand-over of a summons is a ZIP file to download; a document without one has none', async () => {
  const visitor = await comeIn('Hélène Quéméneur');
  const { id, documentId } = await inQueue(visitor, 'legal', 'summons');
  const answer = await visitor.get(`/mail/${id}/documents/${documentId}/handover.zip`);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(new TextDecoder().decode((await answer.arrayBuffer()).slice(0, 2))).toBe('PK');
  const complaint = await inQueue(visitor, 'mediation', 'complaint');
  expect((await visitor.get(`/mail/${complaint.id}/documents/${complaint.documentId}/handover.zip`)).status).toBe(404);
});

test('a letter says who may approve it and why another may not, and is downloaded as it will be sent', async () => {
  const [odile, nadia] = [await comeIn('Odile Maréchaux'), await comeIn('Nadia Kerbrat')];
  const list = z.object({ items: z.array(z.object({ id: z.string(), template: z.string() })) });
  const letters = list.parse(await (await nadia.get('/letters?state=awaiting-approval')).json()).items;
  const id = letters.find(({ template }) => template === 'complaint-answer')?.id;
  expect(await (await nadia.get(`/letters/${id}/way`)).json()).toMatchObject({ canApprove: true, pages: 1 });
  expect(await (await odile.get(`/letters/${id}/way`)).json()).toMatchObject({ canApprove: false, whyNot: expect.stringMatching(/rôle/) });
  const print = await nadia.get(`/letters/${id}/letter.pdf`);
  expect(print.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(new TextDecoder().decode((await print.arrayBuffer()).slice(0, 5))).toBe('%PDF-');
  const sent = list.parse(await (await nadia.get('/letters?state=sent')).json()).items[0]?.id;
  expect(await (await nadia.get(`/letters/${sent}/way`)).json()).toMatchObject({
    canApprove: false,
    proof: { reference: expect.any(String) },
  });
});
