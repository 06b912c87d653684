import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CountedIn } from '../../../functions/api/overview/counted.ts';
import { overviewOf } from '../../../functions/api/overview/overview-of.ts';
import { routeMessage } from '../../../functions/triage/route-message.ts';
import type { Store } from '../../../local/open-store.ts';
import { countedInStore } from '../../../local/store/counted-in-store.ts';
import { createRegister } from '../../../local/store/register.ts';
import { newDocument, newLetter, newMail } from '../../ports/records.ts';
import { temporaryStore } from '../temporary-store.ts';

let store: Store;
const pieces = 10;
const time = { from: '2026-11-25', to: '2026-11-25', today: '2026-11-25' };

beforeEach(async () => {
  store = temporaryStore();
  for (let index = 0; index < pieces; index++) {
    const document = newDocument('mediation', 'S26-104233');
    const mail = newMail({ state: 'triaged', documents: [document] });
    await store.register.createMail(mail);
    await store.register.createLetter(newLetter(mail.id, { documentId: document.id, state: 'sent' }));
    await store.queues.deliver(await routeMessage(mail, document, 'mediation'));
  }
});
afterEach(() => store.close());

const figures = async (counted: CountedIn) => overviewOf({ ...(await counted(time)), ...time, configuration: {} });

test('the overview reads no whole record and no whole message: with all of them unreadable the figures are the same', async () => {
  const before = await figures(countedInStore(store.database));
  store.database.exec("UPDATE mail SET record = 'gone'; UPDATE letter SET record = 'gone'");
  store.database.exec("UPDATE message SET body = json_object('documentId', body ->> '$.documentId')");
  const after = await figures(countedInStore(store.database));
  expect(before).toMatchObject({ mail: { received: pieces }, letters: { sent: pieces }, complaints: { received: pieces } });
  expect(after).toEqual(before);
  await expect(store.register.listMail()).rejects.toThrow();
});

test('what an older version left uncounted is counted when the store is opened, and then once only', async () => {
  const before = await figures(countedInStore(store.database));
  store.database.exec('DELETE FROM mail_row; DELETE FROM counted_mail; UPDATE counted_letter SET form = 0');
  expect((await figures(countedInStore(store.database))).mail.received).toBe(0);
  createRegister(store.database);
  expect(await figures(countedInStore(store.database))).toEqual(before);
  store.database.exec("UPDATE mail SET record = 'gone'; UPDATE letter SET record = 'gone'");
  createRegister(store.database);
  expect(await figures(countedInStore(store.database))).toEqual(before);
});
