import type { Person } from '../../shared/contracts/configuration.ts';
import type { LetterRecord, MailRecord } from '../../shared/contracts/record.ts';
import { configurationError } from '../../shared/errors.ts';
import { sees, sightOf } from '../../shared/mail/sight.ts';
import type { Ports } from '../../shared/ports.ts';

/** Whether a person may see a record: medical mail with its role, and the mail of one's own desks. */
export const maySee = (person: Person, record: MailRecord): boolean =>
  sees(sightOf(person), {
    documents: record.documents.map(({ kind, route }) => ({ kind, queue: route.queue, copies: route.copies })),
  });

const unknown = (): Error => configurationError('unknown-mail', 'Ce courrier n’existe pas, ou il n’est pas pour vous.');

/** A record that this person may see. @throws AppError `unknown-mail`, the same for one that is not there and one that is not theirs */
export const visibleMail = async (id: string, person: Person, { register }: Pick<Ports, 'register'>): Promise<MailRecord> => {
  const record = await register.mail(id);
  if (record === undefined || !maySee(person, record)) throw unknown();
  return record;
};

/** A letter whose mail this person may see. @throws AppError `unknown-letter` */
export const visibleLetter = async (id: string, person: Person, { register }: Pick<Ports, 'register'>): Promise<LetterRecord> => {
  const letter = await register.letter(id);
  const record = letter === undefined ? undefined : await register.mail(letter.mailId);
  if (letter === undefined || record === undefined || !maySee(person, record))
    throw configurationError('unknown-letter', 'Cette lettre n’existe pas, ou elle n’est pas pour vous.');
  return letter;
};
