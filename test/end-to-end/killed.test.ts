import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { dataFolder } from '../../local/data-folder.ts';
import { openStore } from '../../local/open-store.ts';
import { queues } from '../../shared/mail/kinds.ts';
import { seededRandom } from '../seeded-random.ts';
import { pli, startPli } from './command.ts';
import { writeInbox } from './inbox.ts';

const root = mkdtempSync(join(tmpdir(), 'pli-kill-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const mailroom = (name: string): string => {
  const data = join(root, name);
  mkdirSync(join(data, 'inbox'), { recursive: true });
  cpSync(join(root, 'mail'), join(data, 'inbox'), { recursive: true, preserveTimestamps: true });
  return data;
};

/** Everything that must be the same however often the run was killed: no time of day, no history. */
const endState = async (data: string): Promise<unknown> => {
  const store = openStore(dataFolder({ data }));
  try {
    const mail = (await store.register.listMail()).map(({ id, state, documents, problem }) => ({ id, state, documents, problem }));
    const letters = (await store.register.listLetters()).map(({ id, state, pdf, template }) => ({ id, state, pdf, template }));
    const waiting = queues.map((queue) => ({
      queue,
      messages: store.queues
        .peek(queue)
        .map((entry) => JSON.stringify(entry.body))
        .sort(),
    }));
    const sent = readdirSync(store.folder.outbox, { recursive: true, encoding: 'utf8' }).sort();
    return { mail: mail.sort((a, b) => a.id.localeCompare(b.id)), letters, waiting, sent, dead: store.queues.dead() };
  } finally {
    store.close();
  }
};

test('killed at ten random moments and started again, the mailroom ends in the same state, no letter and no message twice', {
  timeout: 400_000,
}, async () => {
  await writeInbox(join(root, 'mail'));
  const calm = mailroom('calm');
  await pli('run', '--once', '--data', calm);
  const stormy = mailroom('stormy');
  const random = seededRandom(20261125);
  for (let kill = 0; kill < 10; kill++) {
    const child = startPli('run', '--once', '--data', stormy);
    const over = once(child, 'close');
    await Promise.race([over, pause(400 + random() * 2_600)]);
    child.kill('SIGKILL');
    await over;
  }
  await pli('run', '--once', '--data', stormy);
  expect(await endState(stormy)).toEqual(await endState(calm));
});
