import type { Person } from '../../shared/contracts/configuration.ts';
import type { LetterRecord } from '../../shared/contracts/record.ts';
import { configurationError } from '../../shared/errors.ts';

/** @throws AppError `own-letter` for who wrote the letter last, or ordered it where nobody has written in it */
export const requireOther = ({ lastEditor, orderedBy }: LetterRecord, person: Person): void => {
  if ((lastEditor ?? orderedBy) === person.id)
    throw configurationError('own-letter', `${person.name} a écrit cette lettre : une autre personne doit l'approuver.`);
};
