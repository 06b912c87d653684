import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { recompose } from '../../functions/correspond/recompose.ts';
import { dataFolder } from '../../local/data-folder.ts';
import { letterComposer } from '../../local/letter-composer.ts';
import { openStore } from '../../local/open-store.ts';
import { jsonLines, pli, type Ran } from './command.ts';
import { writeInbox } from './inbox.ts';

const data = mkdtempSync(join(tmpdir(), 'pli-approval-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const line = z.object({ id: z.string(), template: z.string(), state: z.string(), recipient: z.string() });
const lettersNow = async (): Promise<z.infer<typeof line>[]> =>
  jsonLines((await pli('letters', '--json', '--data', data)).out).map((found) => line.parse(found));
const letter = async (template: string): Promise<z.infer<typeof line>> => {
  const found = (await lettersNow()).find((candidate) => candidate.template === template);
  if (found === undefined) throw new Error(`no ${template}`);
  return found;
};
const approve = (id: string, by: string): Promise<Ran> => pli('approve', id, '--by', by, '--data', data);

beforeAll(async () => {
  mkdirSync(join(data, 'inbox'));
  await writeInbox(join(data, 'inbox'));
  await pli('run', '--once', '--data', data);
}, 120_000);

test('an answer to a complaint waits; somebody unknown or without the role cannot release it: exit 2', { timeout: 60_000 }, async () => {
  const { id, state } = await letter('complaint-answer');
  expect(state).toBe('awaiting-approval');
  expect((await approve(id, 'personne.inconnue')).code).toBe(2);
  expect((await approve(id, 'odile.marechaux')).code).toBe(2);
  expect((await letter('complaint-answer')).state).toBe('awaiting-approval');
});

test('an act of defence is released by a jurist only', { timeout: 60_000 }, async () => {
  const { id } = await letter('counsel-instruction');
  const refused = await approve(id, 'yvan.trehorel');
  expect(refused.code).toBe(2);
  expect(refused.err).toMatch(/jurist/);
});

test('an answer that still has gaps to fill does not leave, and the reason says so', { timeout: 60_000 }, async () => {
  const { id } = await letter('complaint-answer');
  const refused = await approve(id, 'yvan.trehorel');
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/ne peut partir/);
});

test('who edited a letter cannot approve it; another can, and it is sent once', { timeout: 120_000 }, async () => {
  const { id } = await letter('complaint-answer');
  const text = join(data, 'answer.txt');
  writeFileSync(
    text,
    'Nous avons relu votre dossier et vous remercions de votre patience.\n\nUn rendez-vous avec notre expert vous sera proposé avant le 4 décembre 2026.\n',
  );
  const edited = await pli(
    'letter',
    'edit',
    id,
    '--by',
    'yvan.trehorel',
    '--text',
    text,
    '--address',
    '14 rue des Capucins|35000 Rennes',
    '--data',
    data,
  );
  expect([edited.code, edited.err]).toEqual([0, '']);
  expect(edited.out).toContain('{+Un rendez-vous avec notre expert');
  expect(edited.out).toMatch(/\[-.*À compléter/);
  const own = await approve(id, 'yvan.trehorel');
  expect(own.code).toBe(2);
  expect(own.err).toMatch(/une autre personne/);
  const released = await approve(id, 'nadia.kerbrat');
  expect([released.code, released.err]).toEqual([0, '']);
  expect((await approve(id, 'nadia.kerbrat')).code).toBe(2);
  await pli('run', '--once', '--data', data);
  await pli('run', '--once', '--data', data);
  expect((await letter('complaint-answer')).state).toBe('sent');
  const sent = readdirSync(join(data, 'outbox'), { recursive: true, encoding: 'utf8' }).filter((name) => name.includes(id));
  expect(sent.sort().map((name) => name.split('.').at(-1))).toEqual(['json', 'pdf']);
});

test('a forbidden statement in an edited letter blocks its release with the reason', { timeout: 120_000 }, async () => {
  const { id } = await letter('counsel-instruction');
  const text = join(data, 'liability.txt');
  writeFileSync(text, 'Nous reconnaissons la responsabilité de notre assuré.\n');
  await pli('letter', 'edit', id, '--by', 'yvan.trehorel', '--text', text, '--data', data);
  const refused = await approve(id, 'helene.quemeneur');
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/reconnaiss/);
});

test('a jurist lets a forbidden sentence through in this text alone; any edit takes the release back', { timeout: 120_000 }, async () => {
  const { id } = await letter('counsel-instruction');
  const release = (by: string, quote = 'Nous reconnaissons'): Promise<Ran> =>
    pli('letter', 'release', id, '--quote', quote, '--by', by, '--data', data);
  expect((await release('yvan.trehorel')).code).toBe(2);
  const other = await release('helene.quemeneur', 'Nous garantissons');
  expect(other.code).toBe(2);
  expect(other.err).toContain('« Nous reconnaissons »');
  expect((await release('helene.quemeneur')).code).toBe(0);
  const show = async (): Promise<string> => (await pli('letter', 'show', id, '--data', data)).out;
  expect(await show()).toMatch(/« Nous reconnaissons » : libéré par helene\.quemeneur le \d{4}-/);
  expect((await release('helene.quemeneur')).code).toBe(2);
  const text = join(data, 'liability.txt');
  writeFileSync(text, 'Nous reconnaissons la pleine responsabilité de notre assuré.\n');
  await pli('letter', 'edit', id, '--by', 'yvan.trehorel', '--text', text, '--data', data);
  expect(await show()).toContain('Nous reconnaissons la {+pleine +}responsabilité de notre assuré.');
  expect(await show()).not.toContain('libéré par');
  expect((await approve(id, 'helene.quemeneur')).err).toMatch(/« Nous reconnaissons »/);
});

test('every version of a letter is kept: its text, its author, what was changed', { timeout: 60_000 }, async () => {
  const { id } = await letter('counsel-instruction');
  const first = (await pli('letter', 'show', id, '--version', '1', '--data', data)).out;
  expect(first).toMatch(/version 1 .* correspond : awaiting-approval\n.*version 2 .* yvan\.trehorel : edited\n.*version 3 /);
  expect(first).not.toContain('Nous reconnaissons');
  expect(first).toContain('Maître');
  expect((await pli('letter', 'show', id, '--version', '4', '--data', data)).code).toBe(2);
});

test('a rejected letter is a draft again, with the reason in its history', { timeout: 60_000 }, async () => {
  const { id } = await letter('counsel-instruction');
  expect((await pli('reject', id, '--by', 'helene.quemeneur', '--why', 'à reprendre', '--data', data)).code).toBe(0);
  const state = jsonLines((await pli('letters', '--state', 'drafted', '--json', '--data', data)).out);
  expect(JSON.stringify(state)).toMatch(/à reprendre/);
});

test('every letter composes again from its archive to the very text that was printed', { timeout: 60_000 }, async () => {
  const store = openStore(dataFolder({ data }));
  try {
    const letters = await store.register.listLetters();
    const again = await Promise.all(letters.map(({ id }) => recompose(id, { ...store, composer: letterComposer() })));
    expect(again.length).toBeGreaterThan(5);
    expect(again.map(({ same }) => same)).toEqual(again.map(() => true));
  } finally {
    store.close();
  }
});
