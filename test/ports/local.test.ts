import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createOutbox } from '../../local/post/outbox.ts';
import { countedInStore } from '../../local/store/counted-in-store.ts';
import { stepMessage, steps } from '../../shared/contracts/messages.ts';
import { originalKey } from '../../shared/mail/keys.ts';
import { channels } from '../../shared/mail/state.ts';
import { temporaryStore } from '../local/temporary-store.ts';
import { clockContract } from './clock-contract.ts';
import { countedContract } from './counted-contract.ts';
import { deskContract } from './desk-contract.ts';
import { filesContract } from './files-contract.ts';
import { postContract } from './post-contract.ts';
import { queuesContract } from './queues-contract.ts';
import { newLetter, newMail } from './records.ts';
import { registerContract } from './register-contract.ts';

const store = temporaryStore();
afterAll(() => store.close());

/** Everything that waits on a queue, taken as a worker or a department takes it. */
const receive = async (queue: string): Promise<unknown[]> => {
  const isStep = steps.some((step) => step === queue);
  const bodies: unknown[] = [];
  for (;;) {
    const taken = isStep ? store.queues.take(queue, 900, 'test') : store.queues.takeDelivery(queue, undefined, 'test');
    if (taken === undefined) return bodies;
    bodies.push(isStep ? stepMessage.parse(taken.body) : taken.body);
    store.queues.done(taken.id);
  }
};

const left = async (letterId: string): Promise<number> =>
  channels.filter((channel) => existsSync(join(store.folder.outbox, channel, `${letterId}.pdf`))).length;

filesContract('a folder', () => store.files);
registerContract('SQLite', () => store.register);
queuesContract('SQLite', () => ({ queues: store.queues, register: store.register, receive }));
deskContract('SQLite', () => ({
  queues: store.queues,
  take: async ({ queue, deliveryId }, by) => store.queues.takeDelivery(queue, deliveryId, by) !== undefined,
  giveBack: async ({ queue, deliveryId }, by) => store.queues.giveBack(queue, deliveryId, by),
  finish: async ({ queue, deliveryId }, by) => store.queues.finishDelivery(queue, deliveryId, by),
}));
postContract('a folder', () => ({ post: createOutbox(store.folder.outbox, store.clock), sent: left }));
const counted = countedInStore(store.database);
countedContract('SQLite', () => ({ register: store.register, queues: store.queues, counted }));
clockContract('this machine', () => store.clock);

test('RGPD art. 17: no row of the database names an erased mail, its letters or its file', async () => {
  const mail = newMail({ fileName: 'courrier-de-mme-kergoat.pdf' });
  const letter = newLetter(mail.id);
  const appeared = mail.appeared;
  await store.queues.sendStep({ type: 'intake', key: originalKey(mail.id), name: mail.fileName, appeared }, `intake:${mail.id}`);
  await store.register.createMail(mail);
  await store.register.createLetter(letter);
  await store.register.indexText(mail.id, mail.fileName);
  await store.register.partRead(mail.id, 'p1', 'transcript', 1, '2034-01-02');
  await store.queues.sendStep({ type: 'correspond', letterId: letter.id }, letter.id);
  await store.register.eraseMail(mail.id);
  const tables = store.database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
    .map((row) => String(row['name']));
  expect(tables).toEqual(
    expect.arrayContaining(['mail', 'letter', 'message', 'mail_row', 'counted_mail', 'counted_letter', 'search', 'audit']),
  );
  const rows = tables.flatMap((name) => store.database.prepare(`SELECT * FROM ${name}`).all());
  const naming = rows.filter((row) => [mail.id, letter.id, mail.fileName].some((name) => JSON.stringify(row).includes(name)));
  expect(naming).toEqual([]);
});
