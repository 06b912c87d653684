import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../../../functions/api/app.ts';
import { auditNames } from '../../../functions/api/audit-page.ts';
import { operations } from '../../../functions/api/openapi/operations.ts';
import { isPastTerm } from '../../../functions/api/retention-terms.ts';
import { signToken } from '../../../functions/api/session-token.ts';
import { restoreBackup } from '../../../local/backup/restore-backup.ts';
import { checkRetention } from '../../../local/commands/check-retention.ts';
import { dataFolder } from '../../../local/data-folder.ts';
import { apiPortsOf } from '../../../local/server/api-ports-of.ts';
import { createAudit } from '../../../local/store/audit.ts';
import {
  auditPage,
  backups,
  findings,
  personMail,
  retention,
  shownConfiguration,
  shownPeople,
  triedConfiguration,
} from '../../../shared/contracts/administration.ts';
import { defaultConfiguration } from '../../../shared/contracts/default-configuration.ts';
import type { MailRecord } from '../../../shared/contracts/record.ts';
import type { RetentionTerms } from '../../../shared/contracts/retention-terms.ts';
import { plusDays } from '../../../shared/text/calendar-day.ts';
import { newDocument, newLetter, newMail } from '../../ports/records.ts';
import { people, type ServedApi, servedApi } from './served-api.ts';

let api: ServedApi;
let complaint: string;
let summons: string;
let medical: string;
beforeAll(async () => {
  api = servedApi({ yaml: 'retention:\n  rejectedDays: 31\n' });
  const today = { appeared: '2026-11-25T08:00:00.000Z' };
  complaint = await api.letter('s10', today);
  summons = await api.letter('s01', today);
  medical = await api.letter('s21', today);
});
afterAll(() => api.close());

const register = () => api.mailroom.store.register;
const json = async (person: string, method: string, path: string, body?: unknown): Promise<unknown> => {
  const answer = await api.ask(person, method, path, body);
  if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};
const { administrator, auditor, handler } = people;
const log = async (query = '') => auditPage.parse(await json(administrator, 'GET', `/admin/audit?limit=200${query}`));

describe('who may', () => {
  const routes = Object.entries(operations).filter(([route]) => / \/(?:admin\/|overview)/.test(route));

  test.each(routes)('%s is not there for a handler or a stranger; an auditor looks on but changes nothing', async (route, { body }) => {
    const [method = '', path = ''] = route.split(' ');
    for (const person of [handler, people.medical]) expect((await api.ask(person, method, path, body?.example)).status).toBe(404);
    expect((await api.ask(undefined, method, path, body?.example)).status).toBe(401);
    if (method !== 'GET') expect((await api.ask(auditor, method, path, body?.example)).status).toBe(403);
    else if (path !== '/admin/checks') expect((await api.ask(auditor, method, path)).status).toBe(200);
  });

  test('there are such routes', () => expect(routes.length).toBeGreaterThan(10));
});

describe('configuration', () => {
  test('is shown as YAML with where it comes from and what the doctor finds', async () => {
    const shown = shownConfiguration.parse(await json(auditor, 'GET', '/admin/configuration'));
    expect(shown.source).toBe(join(api.data, 'pli.yaml'));
    expect(shown.yaml).toContain('rejectedDays: 31');
    expect(shown.findings).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'Routage', well: true })]));
  });

  test('the doctor’s findings on the machine are there too', async () => {
    const { items } = findings.parse(await json(administrator, 'GET', '/admin/checks'));
    expect(items.map(({ name }) => name)).toEqual(expect.arrayContaining(['Node', 'Chromium', 'Disque']));
  }, 60_000);

  const tried = async (yaml: string) => triedConfiguration.parse(await json(administrator, 'POST', '/admin/try-configuration', { yaml }));

  test('the configuration in force, tried, changes nothing', async () => {
    const { yaml } = shownConfiguration.parse(await json(auditor, 'GET', '/admin/configuration'));
    expect(await tried(yaml)).toEqual({ problems: [], tried: 2, left: 0, changed: [] });
  });

  test('a changed rule says which mail of last week would lie elsewhere, and leaves it where it is', async () => {
    const before = await register().mail(complaint);
    const { yaml } = shownConfiguration.parse(await json(auditor, 'GET', '/admin/configuration'));
    const rule = 'routing:\n  - when:\n      kind: complaint\n    queue: legal\n    priority: immediate\n    reason: Essai.\n';
    const { changed, problems } = await tried(yaml.replace(/^routing:\n/m, rule));
    expect(problems).toEqual([]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({ mailId: complaint, from: { queue: 'mediation' }, to: { queue: 'legal', priority: 'immediate' } });
    expect(await register().mail(complaint)).toEqual(before);
  });

  test('a threshold sends more to review, a letter no longer owed is named', async () => {
    const review = await tried('thresholds:\n  review: 1\n  summonsFloor: 0.02\n');
    expect(review.changed.map(({ to }) => to.queue)).toEqual(['review', 'review']);
    const silent = await tried('letters: []\n');
    expect(silent.changed.every(({ from, to }) => from.letters.length > 0 && to.letters.length === 0)).toBe(true);
    expect(silent.changed.length).toBe(2);
  });

  test('mail that a person decided stays as decided', async () => {
    const id = await api.letter('s12', { appeared: '2026-11-25T08:00:00.000Z' });
    expect((await api.decide(auditor, id, 'recourse-claim')).status).toBe(200);
    const { changed } = await tried('thresholds:\n  review: 1\n  summonsFloor: 0.02\n');
    expect(changed.map(({ mailId }) => mailId)).not.toContain(id);
  });

  test('mail older than a week is not tried', async () => {
    const old = await api.letter('s16', { appeared: '2026-11-10T08:00:00.000Z' });
    const { changed } = await tried('letters: []\n');
    expect(changed.map(({ mailId }) => mailId)).not.toContain(old);
  });

  test.each([
    ['thresholds:\n  review: 2\n', /ligne 2.*thresholds\.review/],
    ['routing: [', /ligne 1.*YAML/],
    ['nonsense: 1\n', /ligne 1.*nonsense/],
  ])('%j is no configuration, and the line is named', async (yaml, message) => {
    const { problems, tried: count } = await tried(yaml);
    expect(problems.join('\n')).toMatch(message);
    expect(count).toBe(0);
  });

  test('a text that refers to itself a thousandfold is refused, not unfolded', async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n`;
    expect((await tried(bomb)).problems.join('\n')).toMatch(/se répète trop/);
  });
});

test('people are shown with their roles and when they last did something', async () => {
  const { items } = shownPeople.parse(await json(auditor, 'GET', '/admin/people'));
  const odile = items.find(({ id }) => id === administrator);
  expect(odile?.roles.map(({ name }) => name)).toEqual(['Service courrier', 'Administrateur']);
  expect(odile?.lastSeen).toMatch(/^2026-11-25T/);
  expect(items.find(({ id }) => id === people.medical)?.lastSeen).toBeUndefined();
});

describe('the log', () => {
  test('tells newest first what people did on mail and letters and in the house; what the program did only when asked', async () => {
    const id = await api.letter('s09');
    expect((await api.decide(auditor, id, 'complaint')).status).toBe(200);
    const { items } = await log();
    expect(items.map(({ at }) => at)).toEqual(
      items
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(items).toContainEqual(
      expect.objectContaining({
        by: auditor,
        byName: 'Hélène Quéméneur',
        what: 'decided',
        whatName: 'Décision ou correction',
        sort: 'mail',
        subject: id,
      }),
    );
    expect(items.map(({ what }) => what)).toContain('configuration-tried');
    expect(items.some(({ by }) => by === 'triage' || by === 'intake')).toBe(false);
    expect((await log('&all=true')).items.some(({ by }) => by === 'triage')).toBe(true);
    expect(new Set((await log(`&by=${auditor}`)).items.map(({ by }) => by))).toEqual(new Set([auditor]));
  });

  test('all that the program writes into a history has a name in French', () => {
    const sources = ['functions', 'local'].flatMap((room) =>
      readdirSync(room, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    );
    const written = sources.flatMap((source) => [...source.matchAll(/\bby(?:: [^,]+)?, what: '([a-z-]+)'|entry\('([a-z-]+)'\)/g)]);
    const codes = new Set(written.map(([, code, other]) => code ?? other ?? ''));
    expect(codes.size).toBeGreaterThan(15);
    expect([...codes].filter((code) => !(code in auditNames))).toEqual([]);
  });

  test('its pages follow one another without gap or repetition', async () => {
    const whole = (await log('&all=true')).items;
    const pages = [];
    let cursor = '';
    do {
      const page = auditPage.parse(await json(auditor, 'GET', `/admin/audit?all=true&limit=7${cursor}`));
      pages.push(...page.items);
      cursor = page.next === undefined ? '' : `&cursor=${encodeURIComponent(page.next)}`;
    } while (cursor !== '');
    expect(pages.slice(0, whole.length)).toEqual(whole);
    expect(pages.length).toBeGreaterThan(20);
  });

  test('a reason given on medical mail is not told to who may not see the mail', async () => {
    const entry = { at: '2026-11-25T11:00:00.000Z', by: people.medical, what: 'rejected', why: 'Le patient …' };
    await register().moveMail(medical, ['triaged'], 'triaged', {}, entry);
    const line = (await log(`&by=${people.medical}`)).items.find(({ subject }) => subject === medical);
    expect(line).toMatchObject({ what: 'rejected' });
    expect(line?.why).toBeUndefined();
    const letter = newLetter(summons, { history: [{ ...entry, why: 'À reprendre.' }] });
    await register().createLetter(letter);
    expect((await log(`&by=${people.medical}`)).items.find(({ subject }) => subject === letter.id)?.why).toBe('À reprendre.');
  });

  test('coming in and going out are told', async () => {
    await api.comeIn(handler);
    expect((await log(`&by=${handler}`)).items.map(({ what }) => what)).toEqual(['came-in']);
    expect((await api.ask(handler, 'DELETE', '/session')).status).toBe(204);
    expect((await log(`&by=${handler}`)).items.map(({ what }) => what)).toEqual(['went-out', 'came-in']);
  });

  test.each(['nonsense', ' ', '%27%20OR%201=1'])('a page that is none is refused: %s', async (cursor) => {
    expect((await api.ask(auditor, 'GET', `/admin/audit?cursor=${cursor}`)).status).toBe(400);
  });
});

describe('retention', () => {
  const terms: RetentionTerms = {
    mailDays: 10,
    rejectedDays: 2,
    heldDays: 5,
    auditDays: 5,
    minorDays: 100,
    kinds: [
      { name: 'Actes', kinds: ['summons', 'court-decision'], days: 20, reason: 'test', certainty: 'unverified' },
      { name: 'Réclamations', kinds: ['complaint'], days: 4, reason: 'test', certainty: 'unverified' },
    ],
  };
  const at = (state: 'triaged' | 'rejected' | 'held' | 'failed', received: string, documents: MailRecord['documents'] = []) =>
    isPastTerm(newMail({ state, received, documents }), terms, '2026-11-25');
  const of = (kind: MailRecord['documents'][number]['kind'], over: Partial<MailRecord['documents'][number]> = {}) =>
    newDocument('legal', 'S26-104233', { kind, ...over });

  test('a piece of mail is kept on the last day of its term and due the day after', () => {
    expect([at('triaged', '2026-11-15'), at('triaged', '2026-11-14')]).toEqual([false, true]);
    expect([at('rejected', '2026-11-23'), at('rejected', '2026-11-22')]).toEqual([false, true]);
  });

  test('what waits for a person is never due', () => {
    expect([at('held', '2020-01-01'), at('failed', '2020-01-01')]).toEqual([false, false]);
  });

  test('each kind has its term; of several kinds in one piece of mail the longest counts', () => {
    expect([at('triaged', '2026-11-21', [of('complaint')]), at('triaged', '2026-11-20', [of('complaint')])]).toEqual([false, true]);
    expect([at('triaged', '2026-11-05', [of('summons')]), at('triaged', '2026-11-04', [of('summons')])]).toEqual([false, true]);
    expect([
      at('triaged', '2026-11-14', [of('complaint'), of('summons')]),
      at('triaged', '2026-11-14', [of('complaint'), of('other')]),
    ]).toEqual([false, true]);
    expect(at('triaged', '2026-11-15', [of('complaint'), of('other')])).toBe(false);
  });

  test('C. civ. art. 2235: what names a minor is kept so much longer', () => {
    const value = { value: 'minor', confidence: 1, quote: 'mineure', page: 1, box: [0, 0, 1, 0] as [number, number, number, number] };
    const minor = (received: string) => at('triaged', received, [of('other', { fields: { protectedPerson: value } })]);
    expect([minor('2026-08-07'), minor('2026-08-06')]).toEqual([false, true]);
  });

  test('nothing is due while a deadline of it runs', () => {
    const deadline = {
      code: 'hearing',
      prudent: '2026-11-25',
      from: '2026-01-01',
      basis: 't',
      explanation: 't',
      certainty: 'sure',
    } as const;
    const until = (due: string) => at('triaged', '2026-01-01', [of('summons', { deadlines: [{ ...deadline, due }] })]);
    expect([until('2026-11-25'), until('2026-11-24')]).toEqual([false, true]);
  });

  test('as shipped every kind has one term, acts and medical mail the longest, and nothing under the two years of C. assur. art. L114-1', () => {
    const shipped = defaultConfiguration.retention;
    const named = shipped.kinds.flatMap(({ kinds }) => kinds);
    expect(new Set(named).size).toBe(named.length);
    const due = (kind: MailRecord['documents'][number]['kind'], years: number) =>
      isPastTerm(newMail({ state: 'triaged', received: `${2026 - years}-11-20`, documents: [of(kind)] }), shipped, '2026-11-25');
    expect([due('summons', 14), due('summons', 15), due('medical-report', 14), due('claim-notice', 9), due('claim-notice', 10)]).toEqual([
      false,
      true,
      false,
      false,
      true,
    ]);
    expect(checkRetention(shipped).filter(({ well }) => !well)).toEqual([]);
    expect(checkRetention({ ...shipped, mailDays: 730 }).filter(({ well }) => !well)).toHaveLength(1);
    expect(
      checkRetention(terms)
        .map(({ says }) => says)
        .join('\n'),
    ).toContain('à confirmer par un juriste');
  });

  test('a held file is told once it has waited too long, and stays', async () => {
    const held = newMail({ state: 'held', appeared: '2026-10-24T08:00:00.000Z' });
    const fresh = newMail({ state: 'held', appeared: '2026-10-26T08:00:00.000Z' });
    for (const record of [held, fresh]) await register().createMail(record);
    expect(retention.parse(await json(auditor, 'GET', '/admin/retention')).held).toEqual({ days: 31, count: 1 });
    await json(administrator, 'POST', '/admin/purge');
    expect(await register().mail(held.id)).toBeDefined();
    for (const { id } of [held, fresh]) await register().eraseMail(id);
  });

  test('lines of the log go at the end of their term, histories with their mail', async () => {
    const { database, clock, configuration } = api.mailroom.store;
    const term = configuration.retention.auditDays;
    const [gone, kept] = [term + 1, term].map((days) => `${plusDays(clock.today(), -days)}T10:00:00.000Z`);
    const { note, audit } = createAudit(database);
    for (const when of [gone, kept]) await note({ at: when ?? '', by: 'maud.lestrat', what: 'came-in' });
    await json(administrator, 'POST', '/admin/purge');
    expect((await audit({ by: 'maud.lestrat', without: [], limit: 5 })).map(({ at: when }) => when)).toEqual([kept]);
  });

  test('the terms are shown with what is due; applied, it is gone and the log says how much', async () => {
    const old = newMail({ state: 'rejected', received: '2026-01-01', appeared: '2026-01-02T08:00:00.000Z' });
    const backdated = newMail({ state: 'rejected', received: '2026-01-01' });
    for (const record of [old, backdated]) await register().createMail(record);
    const shown = retention.parse(await json(auditor, 'GET', '/admin/retention'));
    expect(shown.terms.find(({ what }) => what === 'rejected')).toMatchObject({ days: 31, before: '2026-10-25', due: 1 });
    expect(await json(administrator, 'POST', '/admin/purge')).toEqual({ erased: 1 });
    expect(await register().mail(old.id)).toBeUndefined();
    for (const id of [complaint, backdated.id]) expect(await register().mail(id)).toBeDefined();
    expect((await log()).items).toContainEqual(expect.objectContaining({ what: 'purged', subject: '1', by: administrator }));
  });
});

describe('a person who wants to be forgotten (RGPD art. 17)', () => {
  test('is found wherever named, with the fields that name them; mail for other eyes is only counted', async () => {
    const name = 'Zénaïde Quillivic';
    const field = { value: 'QUILLIVIC Zenaide', confidence: 1, quote: 'x', page: 1, box: [0, 0, 1, 0] as [number, number, number, number] };
    const named = newMail({ state: 'triaged', documents: [newDocument('mediation', 'S26-104233', { fields: { insuredName: field } })] });
    const mentioned = newMail({ state: 'triaged', documents: [newDocument('claims', 'S26-104233')] });
    const hidden = newMail({ state: 'triaged', documents: [newDocument('claims', 'S26-104233', { kind: 'medical-report' })] });
    for (const record of [named, mentioned, hidden]) {
      await register().createMail(record);
      await register().indexText(record.id, `Madame ${name}`);
    }
    const found = personMail.parse(await json(administrator, 'POST', '/admin/person', { name }));
    expect(found.hidden).toBe(1);
    expect(found.items.map(({ id, named: fields }) => [id, fields])).toEqual(
      expect.arrayContaining([
        [named.id, ['insuredName']],
        [mentioned.id, []],
      ]),
    );
    expect(found.items).toHaveLength(2);
    const refused = await api.ask(administrator, 'POST', '/admin/forget', { mailIds: [mentioned.id, hidden.id], confirmed: 'EFFACER' });
    expect(refused.status).toBe(404);
    expect(await register().mail(mentioned.id)).toBeDefined();
  });

  test('is erased with everything made of their mail, once the word is typed; the log keeps ids, never the name', async () => {
    const outbox = join(api.data, 'outbox', 'post');
    const letter = newLetter(complaint, { state: 'sent' });
    await register().createLetter(letter);
    mkdirSync(outbox, { recursive: true });
    writeFileSync(join(outbox, `${letter.id}.pdf`), 'x');
    for (const confirmed of ['effacer', 'OUI', undefined])
      expect((await api.ask(administrator, 'POST', '/admin/forget', { mailIds: [complaint], confirmed })).status).toBe(400);
    expect(await register().mail(complaint)).toBeDefined();
    const body = { mailIds: [complaint, complaint], confirmed: 'EFFACER' };
    expect(await json(administrator, 'POST', '/admin/forget', body)).toEqual({ erased: 1 });
    expect(await register().mail(complaint)).toBeUndefined();
    expect(await register().letter(letter.id)).toBeUndefined();
    expect(existsSync(join(outbox, `${letter.id}.pdf`))).toBe(false);
    expect(await api.mailroom.store.files.list(`transcripts/${complaint}/`)).toEqual([]);
    const { items } = await log();
    expect(items.filter(({ what }) => what === 'erased').map(({ subject }) => subject)).toEqual([complaint]);
    expect(JSON.stringify(items)).not.toContain('Quillivic');
    expect((await api.ask(administrator, 'POST', '/admin/forget', body)).status).toBe(404);
  });

  test('a name of fewer than three letters is no name', async () => {
    expect((await api.ask(administrator, 'POST', '/admin/person', { name: '  a ' })).status).toBe(400);
  });
});

test('where the mailroom stands elsewhere, what needs its machine says so, and coming in still works', async () => {
  const { administration: _here, ...elsewhere } = apiPortsOf(api.mailroom, { draw: async () => undefined });
  const secret = 'another secret';
  const app = createApi(elsewhere, { secret, sessionHours: 1, secure: true });
  const token = await signToken('link', administrator, Date.now() + 1e6, secret);
  const came = await app.request('/api/session', { method: 'POST', body: JSON.stringify({ token }) });
  expect(came.status).toBe(200);
  const cookie = came.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  for (const path of ['audit', 'backups', 'configuration', 'people', 'learning'])
    expect((await app.request(`/api/admin/${path}`, { headers: { cookie } })).status, path).toBe(409);
  expect((await app.request('/api/admin/retention', { headers: { cookie } })).status).toBe(200);
});

test('a backup is made on the machine, listed, told in the log, and can be restored', async () => {
  const made = await json(administrator, 'POST', '/admin/backup');
  const { items, folder } = backups.parse(await json(auditor, 'GET', '/admin/backups'));
  expect(items[0]).toEqual(made);
  expect((await log()).items).toContainEqual(expect.objectContaining({ what: 'backup-made', subject: items[0]?.name }));
  const elsewhere = dataFolder({ data: join(api.data, 'elsewhere') });
  const file = join(folder, items[0]?.name ?? '');
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(items[0]?.sha256);
  await restoreBackup(file, elsewhere);
  expect(existsSync(elsewhere.database)).toBe(true);
});
