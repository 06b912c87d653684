import { Hono } from 'hono';
import type { Person } from '../../../shared/contracts/configuration.ts';
import { configurationError } from '../../../shared/errors.ts';
import { type Queue, queueNames, queues } from '../../../shared/mail/kinds.ts';
import { sightOf } from '../../../shared/mail/sight.ts';
import type { ApiEnvironment } from '../api-environment.ts';
import type { Access, ApiPorts, OpenAccess } from '../api-ports.ts';
import { deskCalendar } from '../calendar.ts';
import { addressToken, hasAddress, isOpen, makeKnown } from '../calendar-addresses.ts';
import { personOfToken } from '../session-token.ts';
import { noteAddress, withdrawNoted } from '../withdraw-addresses.ts';

const unknown = (): Error =>
  configurationError('unknown-calendar', 'Ce calendrier n’existe pas ou plus : demandez une nouvelle adresse dans la console.');

const deskNamed = (name: string | undefined): Queue | undefined => queues.find((queue) => queue === name);

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

const mayRead = (person: Person, queue: Queue): boolean => sightOf(person).departments?.includes(queue) !== false;

/** A desk of this person's. @throws AppError `unknown-queue` */
const ownDesk = (person: Person, name: string): Queue => {
  const queue = deskNamed(name);
  if (queue === undefined || !mayRead(person, queue))
    throw configurationError('unknown-queue', 'Cette file n’existe pas, ou elle n’est pas pour vous.');
  return queue;
};

/** Gives a person the address of a desk's feed, says whether there is one, and withdraws it. */
export const calendarRoutes = (ports: ApiPorts, { secret }: Pick<Access, 'secret'>): Hono<ApiEnvironment> =>
  new Hono<ApiEnvironment>()
    .get('/queues/:queue/calendar', async (context) => {
      const person = context.get('person');
      const queue = ownDesk(person, context.req.param('queue'));
      return context.json({ given: await hasAddress({ person: person.id, queue }, ports) });
    })
    .post('/queues/:queue/calendar', async (context) => {
      const person = context.get('person');
      const queue = ownDesk(person, context.req.param('queue'));
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
      const queue = ownDesk(person, context.req.param('queue'));
      await withdrawNoted({ person: person.id, queue }, person.id, ports);
      return context.json({ given: false });
    });
