import type { Person } from '../../../shared/contracts/configuration.ts';
import type { Access, ApiPorts } from '../../api/api-ports.ts';
import { endedSessions } from '../access/ended-sessions.ts';
import { sessionHours } from '../access/session-hours.ts';
import { sessionPeople } from '../access/session-people.ts';
import { sessionSecret } from '../access/session-secret.ts';
import { type Core, openCore } from '../lambda/open-core.ts';
import { functionSettings } from '../lambda/settings.ts';

/** A deployed mailroom behind the guard of the console's sessions. */
export type Guarded = {
  readonly core: Core & Pick<ApiPorts, 'sessions'>;
  readonly access: Access;
  /** Hears of somebody who came in: the directory's roles hold over the configuration's. */
  readonly noteIn: (person: Person) => void;
};

/** The people whom the directory let in, beside those of the configuration. */
const noteInto =
  (people: Person[]) =>
  (person: Person): void => {
    const at = people.findIndex(({ id }) => id === person.id);
    people.splice(at < 0 ? people.length : at, at < 0 ? 0 : 1, person);
  };

/** Opens what every function of the console's API has: the mailroom, its people, and what sessions are known by. */
export const openGuard = async (): Promise<Guarded> => {
  const core = await openCore(functionSettings());
  const people = [...core.configuration.people];
  const noteIn = noteInto(people);
  return {
    core: { ...core, configuration: { ...core.configuration, people }, sessions: endedSessions(core.table) },
    access: { secret: await sessionSecret(core.files), sessionHours, secure: true, directory: sessionPeople(noteIn) },
    noteIn,
  };
};
