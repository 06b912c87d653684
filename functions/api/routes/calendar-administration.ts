import { Hono } from 'hono/tiny';
import { calendarOf, type ShownCalendars } from '../../../shared/contracts/calendar-addresses.ts';
import { queueNames, queues } from '../../../shared/mail/kinds.ts';
import { administrator } from '../administered.ts';
import type { ApiEnvironment } from '../api-environment.ts';
import type { ApiPorts } from '../api-ports.ts';
import { feedsWithAddress } from '../calendar-addresses.ts';
import { overseersOnly } from '../overseer.ts';
import { type AddressPorts, withdrawNoted } from '../withdraw-addresses.ts';

type CalendarPorts = AddressPorts & Pick<ApiPorts, 'configuration'>;

/** Everybody's open addresses. */
const addresses = async (ports: CalendarPorts): Promise<ShownCalendars> => {
  const people = ports.administration === undefined ? ports.configuration.people : await ports.administration.people();
  const all = people.flatMap(({ id, name }) => queues.map((queue) => ({ person: id, name, queue, queueName: queueNames[queue] })));
  const given = new Set<unknown>(await feedsWithAddress(all, ports));
  return { items: all.filter((one) => given.has(one)) };
};

/** Everybody's calendar addresses, and another's withdrawn by an administrator. */
export const calendarAdministrationRoutes = (ports: CalendarPorts): Hono<ApiEnvironment> =>
  new Hono<ApiEnvironment>()
    .get('/admin/calendars', overseersOnly, async (context) => context.json(await addresses(ports)))
    .post('/admin/calendars/withdraw', overseersOnly, async (context) => {
      const by = administrator(context);
      await withdrawNoted(calendarOf.parse(await context.req.json()), by.id, ports);
      return context.json(await addresses(ports));
    });
