import type { Person } from '../../shared/contracts/configuration.ts';
import { configurationError } from '../../shared/errors.ts';
import type { Access, ApiPorts } from './api-ports.ts';
import { csrfOf, personOfToken } from './session-token.ts';

/** What the guard asks to know whose session it is. */
export type SessionPorts = Pick<ApiPorts, 'configuration' | 'clock' | 'sessions'>;

export const noSession = (): Error =>
  configurationError('no-session', 'Votre session est finie ou votre lien n’est plus valable. Ouvrez le lien que « pli serve » affiche.');

export const personWith = (id: string | undefined, { configuration }: Pick<ApiPorts, 'configuration'>): Person => {
  const person = configuration.people.find((candidate) => candidate.id === id);
  if (person === undefined) throw noSession();
  return person;
};

/** The person of a session. @throws AppError `no-session` for one that is forged, at its end, or was ended; `no-session-directory` where a directory lets people in */
export const personOfSession = async (session: string, ports: SessionPorts, { secret, directory }: Access): Promise<Person> => {
  const genuine = await personOfToken(session, 'session', Date.parse(ports.clock.now()), secret);
  const subject = genuine !== undefined && (await ports.sessions.isRevoked(session)) ? undefined : genuine;
  if (directory === undefined) return personWith(subject, ports);
  const person = subject === undefined ? undefined : directory.personOf(subject);
  if (person === undefined) throw configurationError('no-session-directory', 'Votre session est finie : connectez-vous de nouveau.');
  return person;
};

/** @throws AppError `csrf` unless the change comes from a page that had the session's own value */
export const refuseForeign = async (session: string, value: string | undefined, { secret }: Access): Promise<void> => {
  if (value !== (await csrfOf(session, secret)))
    throw configurationError('csrf', 'Cette page est trop ancienne : rechargez-la, puis recommencez.');
};
