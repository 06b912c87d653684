import { afterAll, beforeAll, expect, test } from 'vitest';
import { forget, forgetPerson, purgeCommand } from '../../local/commands/keep.ts';
import { localDesk } from '../../local/desk.ts';
import type { Store } from '../../local/open-store.ts';
import { createAudit } from '../../local/store/audit.ts';
import { pli } from '../end-to-end/command.ts';
import { newDocument, newMail } from '../ports/records.ts';
import { temporaryStore } from './temporary-store.ts';

let store: Store;
const named = newMail({ state: 'triaged' });
const medical = newMail({ state: 'triaged', documents: [newDocument('claims', 'S26-104233', { kind: 'medical-report' })] });
const other = newMail({ state: 'triaged' });
beforeAll(async () => {
  store = temporaryStore();
  for (const mail of [named, medical, other]) await store.register.createMail(mail);
  for (const mail of [named, medical]) await store.register.indexText(mail.id, 'Madame Zénaïde Quillivic, Brest');
  await store.register.indexText(other.id, 'Madame Zénaïde Tremeur, Brest');
});
afterAll(() => store.close());

test('a person’s mail is first shown, and nothing is erased', async () => {
  const said = await forgetPerson('zenaide quillivic', false, store);
  expect(said).toContain(named.id);
  expect(said).toContain(medical.id);
  expect(said).toContain('--yes');
  expect(await store.register.mail(named.id)).toBeDefined();
});

test('told so, all of it is erased, medical mail too, that of others stays, and the log holds the ids', async () => {
  expect(await forgetPerson('zenaide quillivic', true, store)).toContain('2 courriers effacés');
  for (const { id } of [named, medical]) expect(await store.register.mail(id)).toBeUndefined();
  expect(await store.register.mail(other.id)).toBeDefined();
  const log = await createAudit(store.database).audit({ by: 'pli', without: [], limit: 10 });
  expect(log.every(({ what }) => what === 'erased')).toBe(true);
  expect(new Set(log.map(({ subject }) => subject))).toEqual(new Set([medical.id, named.id]));
});

test('two letters are no name', async () => {
  await expect(forgetPerson('zé', true, store)).rejects.toMatchObject({ code: 'name-invalid' });
});

test('one piece of mail that is erased, and a purge, stand in the log by ids and counts alone', async () => {
  const secret = newMail({ state: 'triaged', fileName: 'courrier-de-mme-quillivic.pdf' });
  const old = newMail({ state: 'rejected', received: '2001-01-02', appeared: '2001-01-02T08:00:00.000Z' });
  for (const mail of [secret, old]) await store.register.createMail(mail);
  await forget(secret.id, localDesk(store));
  expect(await purgeCommand(store)).toBe('1 courrier effacé.');
  expect(await store.register.mail(old.id)).toBeUndefined();
  const [purged, erased] = await createAudit(store.database).audit({ by: 'pli', without: [], limit: 2 });
  expect(purged).toMatchObject({ what: 'purged', subject: '1' });
  expect(erased).toMatchObject({ what: 'erased', subject: secret.id });
  expect(JSON.stringify(store.database.prepare('SELECT * FROM audit').all())).not.toContain('quillivic');
  await expect(forget(secret.id, localDesk(store))).rejects.toMatchObject({ code: 'unknown-mail' });
});

test('a purge asked of a deployed mailroom says in French who does it there', async () => {
  const { code, err } = await pli('purge', '--aws', 'essai');
  expect(code).toBe(2);
  expect(err).toContain('Sur AWS rien n’est à lancer');
  expect(err).toContain('« Appliquer maintenant »');
});
