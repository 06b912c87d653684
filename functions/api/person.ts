import type { Configuration, Person, Role } from '../../shared/contracts/configuration.ts';
import { roleNames } from '../../shared/contracts/role-names.ts';
import { configurationError } from '../../shared/errors.ts';

/** The configured person with this id. @throws AppError kind `configuration`: exit code 2 */
export const personNamed = (id: string, { people }: Pick<Configuration, 'people'>): Person => {
  const person = people.find((candidate) => candidate.id === id);
  if (person !== undefined) return person;
  const known = people.map((candidate) => candidate.id).join(', ');
  throw configurationError('unknown-person', `« ${id} » n'est pas une personne de la configuration. Personnes connues : ${known}.`);
};

/** @throws AppError `missing-role` unless the person has one of these roles */
export const requireRole = (person: Person, roles: readonly Role[]): void => {
  if (person.roles.some((role) => roles.includes(role))) return;
  throw configurationError(
    'missing-role',
    `${person.name} n'a pas le rôle nécessaire (${roles.map((role) => roleNames[role].toLowerCase()).join(' ou ')}). Demandez à une personne qui l'a.`,
  );
};
