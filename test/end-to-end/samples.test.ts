import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { dataFolder } from '../../local/data-folder.ts';
import { openStore } from '../../local/open-store.ts';
import type { LetterRecord, MailRecord } from '../../shared/contracts/record.ts';
import { jsonLines, pli } from './command.ts';

const root = resolve(import.meta.dirname, '../..');
const printed = join(root, 'var', 'corpus', 'samples');
const data = mkdtempSync(join(tmpdir(), 'pli-samples-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const truthShape = z.object({
  documents: z.array(z.object({ kind: z.string(), queue: z.string(), letters: z.array(z.string()).default([]) })),
});

let records: MailRecord[];
let letters: LetterRecord[];

const truthOf = (fileName: string): z.infer<typeof truthShape> =>
  truthShape.parse(JSON.parse(readFileSync(join(printed, `${fileName.replace(/\.[a-z]+$/, '')}.truth.json`), 'utf8')));

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'test', 'corpus', 'print-corpus.ts'), 'samples'], { cwd: root });
  mkdirSync(join(data, 'inbox'));
  for (const name of readdirSync(printed)) if (!name.endsWith('.json')) cpSync(join(printed, name), join(data, 'inbox', name));
  await pli('run', '--once', '--data', data);
  const store = openStore(dataFolder({ data }));
  records = await store.register.listMail();
  letters = await store.register.listLetters();
  store.close();
}, 300_000);

test('every sample ends triaged, each of its documents on the right queue', () => {
  const got = records
    .map((record) => [record.fileName, record.state, ...record.documents.map((document) => document.route.queue)].join(' '))
    .sort();
  const wanted = records
    .map((record) => [record.fileName, 'triaged', ...truthOf(record.fileName).documents.map((document) => document.queue)].join(' '))
    .sort();
  expect(got).toEqual(wanted);
  expect(records.length).toBeGreaterThanOrEqual(30);
});

test('each letter owed is there exactly once', () => {
  const got = records
    .map((record) =>
      [
        record.fileName,
        ...letters
          .filter((letter) => letter.mailId === record.id)
          .map((letter) => letter.template)
          .sort(),
      ].join(' '),
    )
    .sort();
  const wanted = records
    .map((record) =>
      [
        record.fileName,
        ...truthOf(record.fileName)
          .documents.flatMap((document) => document.letters)
          .sort(),
      ].join(' '),
    )
    .sort();
  expect(got).toEqual(wanted);
});

test('what needs no approval was sent, with a proof, unless the check before print found something missing; what takes a position waits', () => {
  const automatic = letters.filter((letter) => letter.release === 'automatic');
  const complete = automatic.filter((letter) => letter.problems?.length === 0);
  expect(complete.map((letter) => [letter.state, letter.proof !== undefined])).toEqual(complete.map(() => ['sent', true]));
  expect(complete.length).toBeGreaterThan(15);
  const lacking = automatic.filter((letter) => letter.problems?.length !== 0);
  expect(lacking.map((letter) => letter.state)).toEqual(lacking.map(() => 'awaiting-approval'));
  expect(letters.filter((letter) => letter.release === 'approval').every((letter) => letter.state === 'awaiting-approval')).toBe(true);
});

test('pli queue legal --json keeps to the published schema, one message a line', async () => {
  const schema: unknown = JSON.parse(readFileSync(join(root, 'docs', 'schemas', 'routed-mail.json'), 'utf8'));
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(z.record(z.string(), z.unknown()).parse(schema));
  const messages = jsonLines((await pli('queue', 'legal', '--json', '--data', data)).out);
  expect(messages.length).toBeGreaterThan(5);
  for (const message of messages) expect([validate(message), validate.errors]).toEqual([true, null]);
});

test('a medical report leaves no field, quote or reason of its own in the message of its department', async () => {
  const record = records.find((candidate) => candidate.documents.some((document) => document.kind === 'medical-report'));
  const messages = jsonLines((await pli('queue', 'claims', '--json', '--data', data)).out);
  const shape = z.object({ mailId: z.string(), fields: z.record(z.string(), z.unknown()), deadlines: z.array(z.unknown()) });
  const message = messages.map((line) => shape.parse(line)).find((line) => line.mailId === record?.id);
  expect(message).toMatchObject({ fields: {}, deadlines: [] });
});

test('a scanned summons with its service in words gives court, hearing, parties and the time to appoint counsel (CPC art. 763)', () => {
  const document = records.find((record) => record.fileName === 's03-appel-en-garantie.pdf')?.documents[0];
  const value = (name: string): unknown => document?.fields[name]?.value;
  expect([value('court'), value('serviceDate'), value('hearingDate'), value('hearingTime')]).toEqual([
    'Tribunal judiciaire de Marseille',
    '2026-11-18',
    '2027-01-21',
    '08:45',
  ]);
  expect([value('claimants'), value('defendants')]).toEqual([['Provence Étanchéité'], ['Vauclair Assurances']]);
  expect(document?.deadlines.map(({ code, due }) => [code, due])).toEqual([
    ['appoint-counsel', '2026-12-03'],
    ['hearing', '2027-01-21'],
  ]);
});

test('the letter to the insured whom an act calls is addressed where the act says that he lives', () => {
  const addressOf = (fileName: string): readonly string[] | undefined => {
    const mail = records.find((record) => record.fileName === fileName);
    return letters.find((letter) => letter.mailId === mail?.id && letter.template === 'insured-summons-notice')?.address;
  };
  expect(addressOf('s01-assignation-fond-tj.pdf')).toEqual(['3 rue des Forgerons', '44400 REZÉ']);
  expect(addressOf('s02-refere-expertise.pdf')).toEqual(['2 rue du Manoir', '35510 CESSON-SÉVIGNÉ']);
});
