import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packZip } from '../../../engines/archive/pack-zip.ts';
import { makeBackup } from '../../../local/backup/make-backup.ts';
import { restoreBackup } from '../../../local/backup/restore-backup.ts';
import { dataFolder } from '../../../local/data-folder.ts';
import { openStore, type Store } from '../../../local/open-store.ts';
import { schemaVersion, schemaVersionOf } from '../../../local/store/database.ts';
import { pli } from '../../end-to-end/command.ts';
import { putLetter } from '../../functions/api/put-letter.ts';
import { newMail } from '../../ports/records.ts';

let root: string;
let store: Store;
let mailId: string;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'pli-backup-'));
  const data = join(root, 'here');
  mkdirSync(join(data, 'outbox', 'post'), { recursive: true });
  writeFileSync(join(data, 'pli.yaml'), 'retention:\n  rejectedDays: 12\n');
  writeFileSync(join(data, 'calibration.json'), '{"slope":1.1,"offset":0}');
  writeFileSync(join(data, 'outbox', 'post', 'l-1.pdf'), 'a letter');
  store = openStore(dataFolder({ data }));
  mailId = await putLetter('s10', store);
});
afterEach(() => {
  store.close();
  rmSync(root, { recursive: true, force: true });
});

const there = () => dataFolder({ data: join(root, 'there') });
const file = () => join(root, 'copies', 'copy.zip');
const below = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
/** The backup with one thing about it changed. */
const changed = async (change: (files: Map<string, Uint8Array>) => void): Promise<string> => {
  await makeBackup(file(), store);
  const { default: yauzl } = await import('yauzl');
  const archive = await yauzl.openPromise(file(), { lazyEntries: true });
  const files = new Map<string, Uint8Array>();
  for await (const entry of archive.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk));
    files.set(entry.fileName, Buffer.concat(chunks));
  }
  change(files);
  const path = join(root, 'changed.zip');
  writeFileSync(path, await packZip([...files].map(([name, bytes]) => ({ name, bytes }))));
  return path;
};

test('a backup restored elsewhere is the same mailroom: register, files, outbox, configuration and what was learnt', async () => {
  const made = await makeBackup(file(), store);
  const manifest = await restoreBackup(file(), there());
  expect(made.files).toBe(manifest.files.length);
  const restored = openStore(dataFolder({ data: there().root }));
  expect(await restored.register.mail(mailId)).toEqual(await store.register.mail(mailId));
  expect((await restored.register.find('réclamation')).map(({ id }) => id)).toEqual([mailId]);
  expect(restored.configuration.retention.rejectedDays).toBe(12);
  expect(restored.configuration.calibration).toEqual({ slope: 1.1, offset: 0 });
  const ours = below(store.folder.root).filter((name) => !name.startsWith('pli.sqlite') && name !== 'client');
  expect(below(there().root).filter((name) => !name.startsWith('pli.sqlite'))).toEqual(ours);
  for (const name of ours) expect(readFileSync(join(there().root, name))).toEqual(readFileSync(join(store.folder.root, name)));
  restored.close();
});

test('a backup is of one moment: what comes meanwhile is not in its database, and does no harm', async () => {
  const making = makeBackup(file(), store);
  const late = newMail();
  const adding = store.register.createMail(late);
  await Promise.all([making, adding]);
  await restoreBackup(file(), there());
  const restored = openStore(there());
  expect(await restored.register.mail(mailId)).toBeDefined();
  restored.close();
});

test('a backup of an older version is put back and upgraded when it is opened; one of a later version is refused', async () => {
  const path = join(root, 'older.sqlite');
  const older = new DatabaseSync(path);
  older.exec(readFileSync(join(import.meta.dirname, '..', 'store', 'store-v1.sql'), 'utf8'));
  older.close();
  const put = async (database: string, name: string): Promise<string> => {
    const bytes = readFileSync(database);
    const listed = { name: 'pli.sqlite', size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    const manifest = { format: 'pli-backup', version: 1, made: '2026-11-25T10:00:00.000Z', schema: 1, files: [listed] };
    const archive = join(root, name);
    writeFileSync(
      archive,
      await packZip([
        { name: 'pli.sqlite', bytes },
        { name: 'manifest.json', bytes: Buffer.from(JSON.stringify(manifest)) },
      ]),
    );
    return archive;
  };
  const backup = await put(path, 'older.zip');
  await restoreBackup(backup, there());
  const restored = openStore(there());
  expect((await restored.register.listMail()).map(({ id }) => id)).toEqual(['m-00000000000000a1']);
  expect(schemaVersionOf(restored.database)).toBe(schemaVersion);
  // What the console's lists are read from is made of the older records.
  expect(restored.database.prepare('SELECT id FROM mail_row').all()).toEqual([{ id: 'm-00000000000000a1' }]);
  restored.close();
  const later = new DatabaseSync(path);
  later.exec(`PRAGMA user_version = ${schemaVersion + 1}`);
  later.close();
  await expect(restoreBackup(await put(path, 'later.zip'), dataFolder({ data: join(root, 'third') }))).rejects.toMatchObject({
    code: 'store-newer',
  });
});

test('by the commands: a backup says its hash, a restore says what was checked', async () => {
  const copied = await pli('backup', file(), '--data', store.folder.root);
  expect(copied).toMatchObject({ code: 0, out: expect.stringMatching(/sha256 [0-9a-f]{64}/) });
  const restored = await pli('restore', file(), '--data', there().root);
  expect(restored).toMatchObject({ code: 0, out: expect.stringMatching(/Vérifié et remis/) });
  expect((await pli('restore', file(), '--data', there().root)).code).toBe(2);
  const shown = await pli('forget', '--person', 'Gildas Tremeur-Absent', '--data', there().root);
  expect(shown.out).toContain('Aucun courrier');
});

test('a folder that holds a mailroom already is left alone', async () => {
  await makeBackup(file(), store);
  await expect(restoreBackup(file(), store.folder)).rejects.toMatchObject({ code: 'store-not-empty' });
});

const transcript = (names: Iterable<string>): string => [...names].find((name) => name.startsWith('files/transcripts/')) ?? 'none';
test.each<[string, RegExp, (files: Map<string, Uint8Array>) => void]>([
  ['a changed byte', /a changé/, (files) => files.set(transcript(files.keys()), new TextEncoder().encode('{}'))],
  ['a missing file', /manque/, (files) => files.delete(transcript(files.keys()))],
  ['a file too many', /de trop/, (files) => files.set('files/original/evil', new Uint8Array([1]))],
  ['no manifest', /liste de son contenu/, (files) => files.delete('manifest.json')],
  ['a manifest that is none', /ne se lit pas/, (files) => files.set('manifest.json', new TextEncoder().encode('{"format":"x"}'))],
])('%s is found out, and nothing is put back', async (_, message, change) => {
  const path = await changed(change);
  await expect(restoreBackup(path, there())).rejects.toThrow(message);
  expect(existsSync(there().root) ? below(there().root) : []).toEqual([]);
});

test('what is no archive at all is refused in French', async () => {
  writeFileSync(join(root, 'none.zip'), 'hello');
  await expect(restoreBackup(join(root, 'none.zip'), there())).rejects.toMatchObject({ code: 'backup-invalid' });
  await expect(restoreBackup(join(root, 'nothing.zip'), there())).rejects.toMatchObject({ code: 'backup-missing' });
});

test('a backup that fails leaves neither a half archive nor a copy of the database', async () => {
  writeFileSync(join(root, 'copies'), 'in the way');
  await expect(makeBackup(file(), store)).rejects.toThrow();
  expect(below(store.folder.root).filter((name) => name.startsWith('backup-'))).toEqual([]);
});
