import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetPerson } from '../../local/commands/keep.ts';
import type { Store } from '../../local/open-store.ts';
import { createAudit } from '../../local/store/audit.ts';
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
  expect(await forgetPerson('zenaide quillivic', true, store)).toContain('2 courrier(s) effacé(s)');
  for (const { id } of [named, medical]) expect(await store.register.mail(id)).toBeUndefined();
  expect(await store.register.mail(other.id)).toBeDefined();
  const log = await createAudit(store.database).audit({ by: 'pli', without: [], limit: 10 });
  expect(log.every(({ what }) => what === 'erased')).toBe(true);
  expect(new Set(log.map(({ subject }) => subject))).toEqual(new Set([medical.id, named.id]));
});

test('two letters are no name', async () => {
  await expect(forgetPerson('zé', true, store)).rejects.toMatchObject({ code: 'name-invalid' });
});
