import { Hono } from 'hono/tiny';
import type { Person } from '../../../shared/contracts/configuration.ts';
import { configurationError } from '../../../shared/errors.ts';
import { queueNames } from '../../../shared/mail/kinds.ts';
import type { ApiEnvironment } from '../api-environment.ts';
import type { Access, ApiPorts, OpenAccess } from '../api-ports.ts';
import { deskCalendar } from '../calendar.ts';
import { addressToken, hasAddress, isOpen, makeKnown } from '../calendar-addresses.ts';
import { deskNamed, ownDesk } from '../own-desk.ts';
import { personOfToken } from '../session-token.ts';
import { noteAddress, withdrawNoted } from '../withdraw-addresses.ts';

const unknown = (): Error =>
  configurationError('unknown-calendar', 'Ce calendrier n’existe pas ou plus : demandez une nouvelle adresse dans la console.');

/** Whose feed it is, as they are known now: a year is long, and roles change. */
const ownerOf = async (id: string, { configuration }: ApiPorts, directory: OpenAccess['directory']): Promise<Person | undefined> =>
  directory === undefined ? configuration.people.find((candidate) => candidate.id === id) : directory.find(id);

/** The feed that a calendar programme fetches: its address holds a token that opens nothing else, for a year or until it is withdrawn. */
export const calendarFeed = (ports: ApiPorts, { secret, directory }: OpenAccess): Hono<ApiEnvironment> =>
  new Hono<ApiEnvironment>().get('/:token', async (context) => {
    const [, token] = /^(.+)\.ics$/.exec(context.req.param('token')) ?? [];
    if (token === undefined) throw unknown();
    const owner = await personOfToken(token, 'calendar', Date.parse(ports.clock.now()), secret);
    const [id, desk, generation] = owner?.split(' ') ?? [];
    const queue = deskNamed(desk);
    // Nobody is asked about a token that is forged or at its end.
    if (id === undefined || queue === undefined) throw unknown();
    const person = await ownerOf(id, ports, directory);
    if (person === undefined) throw unknown();
    const feed = { person: person.id, queue };
    if (!(await isOpen(feed, generation, ports))) throw unknown();
    await makeKnown(feed, generation, ports);
    return context.body(await deskCalendar(queue, person, ports), 200, { 'Content-Type': 'text/calendar; charset=utf-8' });
  });

/** Gives a person the address of a desk's feed, says whether there is one, and withdraws it. */
export const calendarRoutes = (ports: ApiPorts, { secret }: Pick<Access, 'secret'>): Hono<ApiEnvironment> =>
  new Hono<ApiEnvironment>()
    .get('/queues/:queue/calendar', async (context) => {
      const person = context.get('person');
      const queue = ownDesk(context.req.param('queue'), person);
      return context.json({ given: await hasAddress({ person: person.id, queue }, ports) });
    })
    .post('/queues/:queue/calendar', async (context) => {
      const person = context.get('person');
      const queue = ownDesk(context.req.param('queue'), person);
      const feed = { person: person.id, queue };
      const { token, until } = await addressToken(feed, secret, ports);
      await noteAddress(ports, person.id, 'calendar-given', feed);
      return context.json({
        path: `/api/calendar/${token}.ics`,
        name: queueNames[queue],
        until: new Date(until).toISOString().slice(0, 10),
      });
    })
    .post('/queues/:queue/calendar/withdraw', async (context) => {
      const person = context.get('person');
      const queue = ownDesk(context.req.param('queue'), person);
      await withdrawNoted({ person: person.id, queue }, person.id, ports);
      return context.json({ given: false });
    });
