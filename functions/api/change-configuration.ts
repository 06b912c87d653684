import type { Configuration, Person } from '../../shared/contracts/configuration.ts';
import type { ConfigurationChange, ShownChanges } from '../../shared/contracts/configuration-change.ts';
import { configurationError } from '../../shared/errors.ts';
import type { Clock } from '../../shared/ports.ts';
import { textDifferences } from '../../shared/text/text-differences.ts';
import type { Administration } from './administration.ts';
import type { ConfigurationChanges, ProposedConfiguration } from './configuration-changes.ts';

export type ChangePorts = {
  readonly changes: ConfigurationChanges;
  readonly clock: Clock;
  readonly configuration: Configuration;
  readonly administration: Pick<Administration, 'note' | 'configurationFrom'>;
};

const administrators = ({ people }: Pick<Configuration, 'people'>): Person[] =>
  people.filter(({ roles }) => roles.includes('administrator'));

/** A change is put in force by another administrator than who proposed it; where there is no other, by oneself. */
const mayApply = (person: Person, { by }: ProposedConfiguration, configuration: Configuration): boolean =>
  person.roles.includes('administrator') && (person.id !== by || administrators(configuration).every(({ id }) => id === by));

const nameOf = (id: string, { people }: Pick<Configuration, 'people'>): string => people.find((person) => person.id === id)?.name ?? id;

const shownProposal = (proposal: ProposedConfiguration, person: Person, ports: ChangePorts): ConfigurationChange => {
  const { id, by, at, why, text, basis } = proposal;
  const now = ports.changes.text();
  return {
    id,
    by,
    byName: nameOf(by, ports.configuration),
    at,
    why,
    yaml: text,
    differences: textDifferences(now, text),
    current: ports.changes.fingerprint(now) === basis,
    mayApply: mayApply(person, proposal, ports.configuration),
  };
};

/** The file in force, the change that waits, and the former files. */
export const shownChanges = (person: Person, ports: ChangePorts): ShownChanges => {
  const { changes, configuration } = ports;
  const proposal = changes.proposal();
  return {
    file: changes.text(),
    restart: [...changes.restart()],
    versions: changes.versions().map((version) => ({
      ...version,
      byName: nameOf(version.by, configuration),
      proposedByName: nameOf(version.proposedBy, configuration),
    })),
    ...(proposal === undefined ? {} : { proposal: shownProposal(proposal, person, ports) }),
  };
};

const note = ({ administration, clock }: ChangePorts, by: string, what: string, subject: string, why?: string): Promise<void> =>
  administration.note({ at: clock.now(), by, what, subject, ...(why === undefined ? {} : { why }) });

/** @throws AppError `not-free`, `not-changed`, `no-administrator` */
const refuse = (text: string, { changes, administration }: ChangePorts): void => {
  if (changes.proposal() !== undefined)
    throw configurationError('not-free', 'Une proposition attend déjà : appliquez-la ou retirez-la d’abord.');
  if (text === changes.text()) throw configurationError('not-changed', 'Ce texte ne change rien à la configuration en vigueur.');
  if (administrators(administration.configurationFrom(text)).length === 0)
    throw configurationError('no-administrator', 'Il faut garder au moins une personne avec le rôle « administrator ».');
};

const propose = async (text: string, why: string, person: Person, ports: ChangePorts): Promise<void> => {
  const { changes, clock } = ports;
  refuse(text, ports);
  const [at, basis] = [clock.now(), changes.fingerprint(changes.text())];
  const id = changes.fingerprint(`${at} ${person.id} ${text}`).slice(0, 16);
  changes.propose({ id, by: person.id, at, why, text, basis });
  await note(ports, person.id, 'configuration-proposed', id, why);
};

/** Proposes a configuration: of the file, only what differs changes. @throws AppError kind `configuration` for a text that is none, or while another change waits */
export const proposeConfiguration = (change: { yaml: string; why: string }, person: Person, ports: ChangePorts): Promise<void> =>
  propose(ports.changes.drafted(change.yaml), change.why, person, ports);

/** Proposes to go back to a former file, word for word. @throws AppError `unknown-version` */
export const proposeVersion = (change: { version: string; why: string }, person: Person, ports: ChangePorts): Promise<void> =>
  propose(ports.changes.textOf(change.version), change.why, person, ports);

const waiting = (id: string, { changes }: ChangePorts): ProposedConfiguration => {
  const proposal = changes.proposal();
  if (proposal?.id !== id) throw configurationError('unknown-proposal', 'Cette proposition n’existe plus : rechargez la page.');
  return proposal;
};

/**
 * Puts the proposed configuration in force; the former file is kept.
 * @throws AppError `own-proposal` for who proposed it where there is another administrator, `not-current` when the file has changed since
 */
export const applyProposal = async (id: string, person: Person, ports: ChangePorts): Promise<void> => {
  const { changes, clock, configuration } = ports;
  const proposal = waiting(id, ports);
  if (!mayApply(person, proposal, configuration))
    throw configurationError('own-proposal', 'Un autre administrateur doit appliquer ce que vous proposez.');
  if (changes.fingerprint(changes.text()) !== proposal.basis)
    throw configurationError('not-current', 'pli.yaml a changé depuis cette proposition : retirez-la et recommencez.');
  changes.replace(person.id, clock.now());
  await note(ports, person.id, 'configuration-applied', id, proposal.why);
};

/** Takes the proposed change back. @throws AppError `unknown-proposal` */
export const withdrawProposal = async (id: string, person: Person, ports: ChangePorts): Promise<void> => {
  waiting(id, ports);
  ports.changes.withdraw();
  await note(ports, person.id, 'configuration-withdrawn', id);
};
