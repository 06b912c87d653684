import { Hono } from 'hono/tiny';
import { z } from 'zod';
import type { Person } from '../../../shared/contracts/configuration.ts';
import type { BulkAnswer, QueueCounts } from '../../../shared/contracts/console.ts';
import { AppError, configurationError } from '../../../shared/errors.ts';
import { type Queue, queueNames, queues } from '../../../shared/mail/kinds.ts';
import { sightOf } from '../../../shared/mail/sight.ts';
import type { ApiEnvironment, Routes } from '../api-environment.ts';
import type { ApiPorts, DeskLine } from '../api-ports.ts';
import { deskCalendar } from '../calendar.ts';
import { deskQuestion, deskView, visibleLines } from '../desk-view.ts';
import { ownDesk } from '../own-desk.ts';
import { requireRole } from '../person.ts';

const worker = ['handler', 'approver', 'jurist', 'mailroom'] as const;
const actions = ['take', 'give-back', 'finish'] as const;
type Action = (typeof actions)[number];

type Move = { readonly queue: Queue; readonly line: DeskLine; readonly person: Person; readonly ports: ApiPorts };

const moves: Readonly<Record<Action, (move: Move) => Promise<void>>> = {
  take: async ({ queue, line, person, ports }) => {
    if (line.holder !== person.id && !(await ports.take(queue, line, person.id)))
      throw configurationError('not-waiting', 'Quelqu’un d’autre vient de prendre ce courrier.');
  },
  'give-back': async ({ queue, line, person, ports }) => {
    if (!(await ports.giveBack(queue, line, person.id))) throw configurationError('not-taken', 'Vous n’avez pas pris ce courrier.');
  },
  finish: async ({ queue, line, person, ports }) => {
    if (!(await ports.finish(queue, line, person.id)))
      throw configurationError('not-taken', 'Prenez d’abord ce courrier, puis classez-le.');
  },
};

const away = (): Error => configurationError('unknown-delivery', 'Ce courrier n’attend plus ici, ou il n’est pas pour vous.');

const moveAll = async (action: Action, ids: readonly string[], queue: Queue, person: Person, ports: ApiPorts): Promise<BulkAnswer> => {
  const lines = new Map((await visibleLines(queue, person, ports)).map((line) => [line.deliveryId, line]));
  const done: string[] = [];
  const refused: { deliveryId: string; why: string }[] = [];
  for (const deliveryId of new Set(ids)) {
    const line = lines.get(deliveryId);
    try {
      if (line === undefined) throw away();
      await moves[action]({ queue, line, person, ports });
      done.push(deliveryId);
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'configuration') throw error;
      refused.push({ deliveryId, why: error.message });
    }
  }
  return { done, refused };
};

const one = z.strictObject({ deliveryId: z.string() });
const many = z.strictObject({ action: z.enum(actions), deliveryIds: z.array(z.string()).min(1).max(200) });

const countOf = async (queue: Queue, person: Person, ports: ApiPorts): Promise<QueueCounts['items'][number]> => {
  const counted = await ports.lists.counts(queue, sightOf(person), ports.clock.today());
  return { queue, name: queueNames[queue], ...counted };
};

/** The desks: what waits for a department, who has taken it, and its calendar. */
export const queueRoutes: Routes = (ports) => {
  const routes = new Hono<ApiEnvironment>()
    .get('/queues', async (context) => {
      const person = context.get('person');
      const own = queues.filter((queue) => sightOf(person).departments?.includes(queue) !== false);
      const items = [];
      for (const queue of own) items.push(await countOf(queue, person, ports));
      return context.json({ items } satisfies QueueCounts);
    })
    .get('/queues/:queue', async (context) => {
      const person = context.get('person');
      const queue = ownDesk(context.req.param('queue'), person);
      return context.json(await deskView(queue, deskQuestion.parse({}), person, ports));
    })
    .post('/queues/:queue/view', async (context) => {
      const person = context.get('person');
      const queue = ownDesk(context.req.param('queue'), person);
      return context.json(await deskView(queue, deskQuestion.parse(await context.req.json()), person, ports));
    })
    .post('/queues/:queue/bulk', async (context) => {
      const person = context.get('person');
      requireRole(person, worker);
      const queue = ownDesk(context.req.param('queue'), person);
      const { action, deliveryIds } = many.parse(await context.req.json());
      return context.json(await moveAll(action, deliveryIds, queue, person, ports));
    })
    .get('/queues/:queue/calendar.ics', async (context) => {
      const person = context.get('person');
      const calendar = await deskCalendar(ownDesk(context.req.param('queue'), person), person, ports);
      return context.body(calendar, 200, { 'Content-Type': 'text/calendar; charset=utf-8' });
    });
  for (const action of actions)
    routes.post(`/queues/:queue/${action}`, async (context) => {
      const person = context.get('person');
      requireRole(person, worker);
      const queue = ownDesk(context.req.param('queue'), person);
      const { deliveryId } = one.parse(await context.req.json());
      const line = (await visibleLines(queue, person, ports)).find((candidate) => candidate.deliveryId === deliveryId);
      if (line === undefined) throw away();
      await moves[action]({ queue, line, person, ports });
      return context.json({ done: deliveryId });
    });
  return routes;
};
