import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideCommand } from '../../local/commands/decide.ts';
import type { Store } from '../../local/open-store.ts';
import { putLetter } from '../functions/api/put-letter.ts';
import { newLetter } from '../ports/records.ts';
import { temporaryStore } from './temporary-store.ts';

let store: Store;
beforeAll(() => {
  store = temporaryStore();
});
afterAll(() => store.close());

test('pli decide: letters that wait are composed anew, as in the console; one that a person wrote waits to be read again', async () => {
  const mailId = await putLetter('s09', store);
  const document = (await store.register.mail(mailId))?.documents[0];
  const of = { documentId: document?.id ?? '', state: 'awaiting-approval' } as const;
  const [composed, written] = [newLetter(mailId, of), newLetter(mailId, { ...of, lastEditor: 'yvan.trehorel' })];
  for (const letter of [composed, written]) await store.register.createLetter(letter);
  await decideCommand(of.documentId, { kind: 'formal-notice', by: 'yvan.trehorel' }, store);
  expect((await store.register.mail(mailId))?.documents[0]?.kind).toBe('formal-notice');
  expect((await store.register.letter(composed.id))?.state).toBe('ordered');
  expect(await store.register.letter(written.id)).toMatchObject({
    state: 'awaiting-approval',
    problems: [{ code: 'fields-changed' }],
  });
});
