import { eraseMail } from '../../functions/api/erase-mail.ts';
import { pastTerm } from '../../functions/api/retention-terms.ts';
import { configurationError } from '../../shared/errors.ts';
import { type Desk, localDesk } from '../desk.ts';
import type { Store } from '../open-store.ts';

/** `pli purge`: erases what is older than the configured terms. @returns how many pieces of mail */
export const purge = async (store: Store): Promise<number> => {
  const due = await pastTerm(store.register, store.configuration.retention, store.clock.today());
  for (const record of due) await forget(record.id, localDesk(store));
  return due.length;
};

/** `pli forget`: erases one piece of mail with everything made of it. */
export const forget = async (mailId: string, desk: Pick<Desk, 'register' | 'files' | 'eraseOutbox'>): Promise<void> => {
  if ((await desk.register.mail(mailId)) === undefined) throw configurationError('unknown-mail', `Aucun courrier « ${mailId} ».`);
  const letters = await desk.register.listLetters({ mailId });
  await desk.eraseOutbox(letters.map((letter) => letter.id));
  await eraseMail(mailId, desk);
};
