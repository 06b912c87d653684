import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAudit } from '../../../local/store/audit.ts';
import { countedInStore } from '../../../local/store/counted-in-store.ts';
import { openDatabase, schemaVersion, schemaVersionOf } from '../../../local/store/database.ts';
import { createRegister } from '../../../local/store/register.ts';
import { newMail } from '../../ports/records.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pli-upgrade-'));
  path = join(folder, 'pli.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const olderStore = (): void => {
  const database = new DatabaseSync(path);
  database.exec(readFileSync(join(import.meta.dirname, 'store-v1.sql'), 'utf8'));
  database.close();
};
const tables = (database: DatabaseSync): unknown =>
  database.prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name").all();
const oldId = 'm-00000000000000a1';

test('a store of version 1 is opened as one of today’s version, with all that stood in it', async () => {
  olderStore();
  const database = openDatabase(path);
  const register = createRegister(database);
  expect(schemaVersionOf(database)).toBe(schemaVersion);
  expect(await register.mail(oldId)).toMatchObject({ state: 'triaged', documents: [{ kind: 'complaint' }] });
  expect((await register.find('réclamation')).map(({ id }) => id)).toEqual([oldId]);
  expect((await register.listLetters({ mailId: oldId })).length).toBeGreaterThan(0);
  expect(await register.pagesOn('2026-11-24')).toBe(1);
  const counted = await countedInStore(database)({ from: '2026-01-01', to: '2026-12-31', today: '2026-12-31' });
  expect(counted.mail.map(({ id }) => id)).toEqual([oldId]);
  expect(new Set(counted.letters.map(({ mailId }) => mailId))).toEqual(new Set([oldId]));
  const audit = createAudit(database);
  await audit.note({ at: '2030-11-25T10:00:00.000Z', by: 'odile.marechaux', what: 'came-in' });
  expect((await audit.audit({ without: [], limit: 1 })).map(({ what }) => what)).toEqual(['came-in']);
  database.close();
});

test('an upgraded store has the tables of a new one', () => {
  olderStore();
  const upgraded = openDatabase(path);
  const fresh = openDatabase(join(folder, 'fresh.sqlite'));
  const ours = (sql: unknown): string => JSON.stringify(sql).replaceAll('IF NOT EXISTS ', '');
  expect(ours(tables(upgraded))).toBe(ours(tables(fresh)));
  upgraded.close();
  fresh.close();
});

test('the older store is kept beside it as it was; a new store and one of today’s version leave no copy', () => {
  olderStore();
  openDatabase(path).close();
  const kept = new DatabaseSync(`${path}.v1`, { readOnly: true });
  expect(schemaVersionOf(kept)).toBe(1);
  expect(kept.prepare('SELECT count(*) AS count FROM mail').get()).toEqual({ count: 1 });
  kept.close();
  openDatabase(path).close();
  openDatabase(join(folder, 'fresh.sqlite')).close();
  expect(existsSync(`${path}.v${schemaVersion}`)).toBe(false);
  expect(existsSync(join(folder, 'fresh.sqlite.v0'))).toBe(false);
});

test('a store of a later version is refused and left as it is', () => {
  const later = new DatabaseSync(path);
  later.exec(`PRAGMA user_version = ${schemaVersion + 1}`);
  later.close();
  expect(() => openDatabase(path)).toThrow(/version plus récente/);
  const after = new DatabaseSync(path);
  expect(schemaVersionOf(after)).toBe(schemaVersion + 1);
  expect(tables(after)).toEqual([]);
  after.close();
});

test('a step that fails leaves the store in its older version', () => {
  olderStore();
  const broken = new DatabaseSync(path);
  broken.exec('CREATE TABLE audit (x TEXT)');
  broken.close();
  expect(() => openDatabase(path)).toThrow(/audit already exists/);
  const after = new DatabaseSync(path);
  expect(schemaVersionOf(after)).toBe(1);
  after.close();
});

test('RGPD art. 17: after an erasure no byte of the store’s files holds what was erased', async () => {
  const database = openDatabase(path);
  const register = createRegister(database);
  const secret = 'Quillivic-Trébuchet';
  const mail = newMail({ fileName: `${secret}.pdf` });
  await register.createMail(mail);
  for (let index = 0; index < 50; index++) await register.createMail(newMail());
  await register.indexText(mail.id, `Lettre de Madame ${secret} du 3 mai. `.repeat(50));
  const holds = (): boolean => {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    return /Quillivic|quillivic/.test(readFileSync(path, 'latin1'));
  };
  expect(holds()).toBe(true);
  await register.eraseMail(mail.id);
  expect(holds()).toBe(false);
  database.close();
});
