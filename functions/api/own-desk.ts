import type { Person } from '../../shared/contracts/configuration.ts';
import { configurationError } from '../../shared/errors.ts';
import { type Queue, queues } from '../../shared/mail/kinds.ts';
import { sightOf } from '../../shared/mail/sight.ts';

/** The desk of this name, if there is one. */
export const deskNamed = (name: string | undefined): Queue | undefined => queues.find((queue) => queue === name);

/** A desk of this person's. @throws AppError `unknown-queue`, the same for one that is not there and one that is not theirs */
export const ownDesk = (name: string, person: Person): Queue => {
  const queue = deskNamed(name);
  if (queue === undefined || sightOf(person).departments?.includes(queue) === false)
    throw configurationError('unknown-queue', 'Cette file n’existe pas, ou elle n’est pas pour vous.');
  return queue;
};
