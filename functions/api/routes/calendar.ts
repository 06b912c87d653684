import { Hono } from 'hono';
import type { Person } from '../../../shared/contracts/configuration.ts';
import { configurationError } from '../../../shared/errors.ts';
import { type Queue, queueNames, queues } from '../../../shared/mail/kinds.ts';
import { sightOf } from '../../../shared/mail/sight.ts';
import type { ApiEnvironment } from '../api-environment.ts';
import type { Access, ApiPorts, OpenAccess } from '../api-ports.ts';
import { deskCalendar } from '../calendar.ts';
import { personOfToken, signToken } from '../session-token.ts';

const days = 365;
const unknown = (): Error =>
  configurationError('unknown-calendar', 'Ce calendrier n’existe pas ou plus : demandez une nouvelle adresse dans la console.');

const deskNamed = (name: string | undefined): Queue | undefined => queues.find((queue) => queue === name);

/** Whose feed it is, as they are known now: a year is long, and roles change. */
const ownerOf = async (id: string, { configuration }: ApiPorts, directory: OpenAccess['directory']): Promise<Person | undefined> =>
  directory === undefined ? configuration.people.find((candidate) => candidate.id === id) : directory.find(id);

/** The feed that a calendar programme fetches: its address holds a token that opens nothing else, for a year. */
export const calendarFeed = (ports: ApiPorts, { secret, directory }: OpenAccess): Hono<ApiEnvironment> =>
  new Hono<ApiEnvironment>().get('/:token', async (context) => {
    const [, token] = /^(.+)\.ics$/.exec(context.req.param('token')) ?? [];
    if (token === undefined) throw unknown();
    const now = Date.parse(ports.clock.now());
    const owner = await personOfToken(token, 'calendar', now, secret);
    const [id, desk] = owner?.split(' ') ?? [];
    const person = await ownerOf(id ?? '', ports, directory);
    const queue = deskNamed(desk);
    if (person === undefined || queue === undefined) throw unknown();
    return context.body(await deskCalendar(queue, person, ports), 200, { 'Content-Type': 'text/calendar; charset=utf-8' });
  });

/** Gives a person the address of a desk's feed. */
export const calendarRoutes = (ports: ApiPorts, { secret }: Access): Hono<ApiEnvironment> =>
  new Hono<ApiEnvironment>().post('/queues/:queue/calendar', async (context) => {
    const person = context.get('person');
    const queue = deskNamed(context.req.param('queue'));
    if (queue === undefined || sightOf(person).departments?.includes(queue) === false)
      throw configurationError('unknown-queue', 'Cette file n’existe pas, ou elle n’est pas pour vous.');
    const until = Date.parse(ports.clock.now()) + days * 86_400_000;
    const token = await signToken('calendar', `${person.id} ${queue}`, until, secret);
    return context.json({ path: `/api/calendar/${token}.ics`, name: queueNames[queue], until: new Date(until).toISOString().slice(0, 10) });
  });
