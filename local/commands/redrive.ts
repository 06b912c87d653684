import { resumeDecided } from '../../functions/sweep/resume-decided.ts';
import type { MailRecord } from '../../shared/contracts/record.ts';
import type { MailState } from '../../shared/mail/state.ts';
import type { Store } from '../open-store.ts';

/** Where a failed piece of mail takes up its way again. */
const stateBefore = (record: MailRecord): MailState => {
  if (record.documents.length > 0) return 'decided';
  return record.parts.length > 0 && record.parts.every((part) => part.transcript !== undefined) ? 'read' : 'received';
};

/** `pli redrive`: gives what failed another chance. @returns how many messages wait again */
export const redrive = async (store: Store): Promise<number> => {
  const entry = { at: store.clock.now(), by: 'redrive', what: 'redriven' };
  for (const record of await store.register.listMail({ state: 'failed' }))
    await store.register.moveMail(record.id, ['failed'], stateBefore(record), { problem: undefined }, entry);
  for (const letter of await store.register.listLetters({ state: 'failed' })) {
    const to = letter.pdf === undefined ? 'ordered' : 'released';
    await store.register.moveLetter(letter.id, ['failed'], to, { problem: undefined }, entry);
  }
  // What was decided and not sent is no message any more: it waits again as one.
  return (await resumeDecided(store, 0)) + store.queues.redrive();
};
