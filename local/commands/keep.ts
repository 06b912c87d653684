import { eraseMail } from '../../functions/api/erase-mail.ts';
import { personMail } from '../../functions/api/person-mail.ts';
import { pastTerm } from '../../functions/api/retention-terms.ts';
import { configurationError } from '../../shared/errors.ts';
import { type Desk, localDesk } from '../desk.ts';
import type { Store } from '../open-store.ts';
import { createAudit } from '../store/audit.ts';

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

/** The mail that names a person, a line each. */
const linesOf = (found: Awaited<ReturnType<typeof personMail>>): string[] =>
  found.items.map(({ id, fileName, received, kindNames, running }) =>
    [id, received, fileName, kindNames.join(', '), running ? 'délai en cours' : ''].filter((part) => part !== '').join('  '),
  );

/** `pli forget --person`: shows the mail that names a person and, when told so, erases all of it. */
export const forgetPerson = async (name: string, sure: boolean, store: Store): Promise<string> => {
  if (name.trim().length < 3) throw configurationError('name-invalid', 'Donnez au moins trois lettres du nom.');
  const found = await personMail(name, { id: 'pli', name: 'pli', roles: ['administrator', 'medical'] }, store);
  if (found.items.length === 0) return 'Aucun courrier ne nomme cette personne.';
  const lines = linesOf(found).join('\n');
  if (!sure)
    return `${lines}\nRien n'a été effacé : relisez la liste, puis ajoutez --yes pour effacer ces ${found.items.length} courrier(s).`;
  for (const { id } of found.items) {
    await forget(id, localDesk(store));
    await createAudit(store.database).note({ at: store.clock.now(), by: 'pli', what: 'erased', subject: id });
  }
  return `${lines}\n${found.items.length} courrier(s) effacé(s).`;
};
