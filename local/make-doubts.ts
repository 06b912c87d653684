import { routeMessage } from '../functions/triage/route-message.ts';
import { configurationError } from '../shared/errors.ts';
import type { Kind } from '../shared/mail/kinds.ts';
import type { Store } from './open-store.ts';

/** Lays mail of some kinds on the desk of what is to be checked, as if the program had been unsure whether it was a formal notice. @returns its ids */
export const makeDoubts = async (
  { register, queues, clock }: Pick<Store, 'register' | 'queues' | 'clock'>,
  kinds: readonly Kind[],
): Promise<string[]> => {
  const mail = await register.listMail({ state: 'triaged' });
  const ids: string[] = [];
  for (const kind of kinds) {
    const record = mail.find(({ id, documents }) => !ids.includes(id) && documents[0]?.kind === kind);
    if (record === undefined) throw configurationError('unknown-mail', `Aucun courrier de la nature « ${kind} ».`);
    const documents = record.documents.map((document) => ({
      ...document,
      confidence: 0.61,
      runnerUp: { kind: 'formal-notice' as const, confidence: 0.3 },
      route: { ...document.route, queue: 'review' as const, copies: [], reasons: ['Nature incertaine.'] },
    }));
    const entry = { at: clock.now(), by: 'triage', what: 'decided' };
    const doubted = await register.moveMail(record.id, ['triaged'], 'triaged', { documents }, entry);
    for (const document of doubted?.documents ?? []) await queues.deliver(await routeMessage(doubted ?? record, document, 'review'));
    ids.push(record.id);
  }
  return ids;
};
