import { eraseEverywhere } from '../../functions/api/erase-mail.ts';
import { personMail } from '../../functions/api/person-mail.ts';
import { pastTerm } from '../../functions/api/retention-terms.ts';
import { configurationError } from '../../shared/errors.ts';
import { plusDays } from '../../shared/text/calendar-day.ts';
import { counted } from '../../shared/text/counted.ts';
import { type Desk, localDesk } from '../desk.ts';
import type { Store } from '../open-store.ts';
import { createAudit } from '../store/audit.ts';

const erasedInWords = (count: number): string => counted(count, 'courrier effacé', 'courriers effacés');

/** Erases what is older than the configured terms, lines of the log too. @returns how many pieces of mail */
export const purge = async (store: Store): Promise<number> => {
  const { retention } = store.configuration;
  const { due } = await pastTerm(store.register, retention, store.clock.today());
  const desk = localDesk(store);
  for (const record of due) await eraseEverywhere(record.id, desk, desk);
  createAudit(store.database).forgetBefore(`${plusDays(store.clock.today(), -retention.auditDays)}T00:00:00.000Z`);
  return due.length;
};

/** `pli purge`: the same, told in the log. */
export const purgeCommand = async (store: Store): Promise<string> => {
  const count = await purge(store);
  await localDesk(store).note({ at: store.clock.now(), by: 'pli', what: 'purged', subject: String(count) });
  return `${erasedInWords(count)}.`;
};

/** `pli forget`: erases one piece of mail with everything made of it; the log keeps its id alone. */
export const forget = async (mailId: string, desk: Pick<Desk, 'register' | 'files' | 'eraseOutbox' | 'note' | 'clock'>): Promise<void> => {
  if ((await desk.register.mail(mailId)) === undefined) throw configurationError('unknown-mail', `Aucun courrier « ${mailId} ».`);
  await eraseEverywhere(mailId, desk, desk);
  await desk.note({ at: desk.clock.now(), by: 'pli', what: 'erased', subject: mailId });
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
    return `${lines}\nRien n'a été effacé : relisez la liste, puis ajoutez --yes pour effacer ${found.items.length === 1 ? 'ce courrier' : `ces ${found.items.length} courriers`}.`;
  for (const { id } of found.items) await forget(id, localDesk(store));
  return `${lines}\n${erasedInWords(found.items.length)}.`;
};
