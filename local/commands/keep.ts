import { eraseMail } from '../../functions/api/erase-mail.ts';
import { configurationError } from '../../shared/errors.ts';
import { type Desk, localDesk } from '../desk.ts';
import type { Store } from '../open-store.ts';

const dayBefore = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** `pli purge`: erases what is older than the configured terms. @returns how many pieces of mail */
export const purge = async (store: Store): Promise<number> => {
  const { mailDays, rejectedDays } = store.configuration.retention;
  const today = store.clock.today();
  let erased = 0;
  for (const record of await store.register.listMail()) {
    const days = record.state === 'rejected' ? rejectedDays : record.state === 'triaged' ? mailDays : undefined;
    if (days === undefined || record.received >= dayBefore(today, days)) continue;
    await forget(record.id, localDesk(store));
    erased += 1;
  }
  return erased;
};

/** `pli forget`: erases one piece of mail with everything made of it. */
export const forget = async (mailId: string, desk: Pick<Desk, 'register' | 'files' | 'eraseOutbox'>): Promise<void> => {
  if ((await desk.register.mail(mailId)) === undefined) throw configurationError('unknown-mail', `Aucun courrier « ${mailId} ».`);
  const letters = await desk.register.listLetters({ mailId });
  await desk.eraseOutbox(letters.map((letter) => letter.id));
  await eraseMail(mailId, desk);
};
