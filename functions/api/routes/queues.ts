import { Hono } from 'hono';
import { z } from 'zod';
import type { Person } from '../../../shared/contracts/configuration.ts';
import type { DeskRow } from '../../../shared/contracts/console.ts';
import type { MailRecord, RecordedDocument } from '../../../shared/contracts/record.ts';
import { configurationError } from '../../../shared/errors.ts';
import { calendarFile } from '../../../shared/law/calendar-file.ts';
import { kindNames, priorities, type Queue, queueNames, queues } from '../../../shared/mail/kinds.ts';
import type { ApiEnvironment, Routes } from '../api-environment.ts';
import type { ApiPorts, Delivery } from '../api-ports.ts';
import { mailRow } from '../mail-row.ts';
import { requireRole } from '../person.ts';
import { maySee } from '../visible-mail.ts';

const never = '9999';
const nextDue = ({ message }: Delivery): string => message.deadlines.map((deadline) => deadline.prudent).sort()[0] ?? never;

/** What is due today or was due before comes first, then summonses, then the next prudent date, then the priority. */
const byUrgency =
  (today: string) =>
  (a: Delivery, b: Delivery): number =>
    Number(nextDue(b) <= today) - Number(nextDue(a) <= today) ||
    Number(b.message.kind === 'summons') - Number(a.message.kind === 'summons') ||
    nextDue(a).localeCompare(nextDue(b)) ||
    priorities.indexOf(a.message.priority) - priorities.indexOf(b.message.priority);

const isQueue = (name: string): name is Queue => queues.some((queue) => queue === name);

const queueNamed = (name: string): Queue => {
  if (!isQueue(name)) throw configurationError('unknown-queue', 'Cette file n’existe pas.');
  return name;
};

/** The two likeliest kinds, and the quotes that spoke loudest for the first. */
const likelihood = (document: RecordedDocument | undefined): Pick<DeskRow, 'likeliest' | 'why'> => {
  if (document === undefined) return { likeliest: [], why: [] };
  const { kind, confidence, runnerUp } = document;
  const kinds = runnerUp === undefined ? [{ kind, confidence }] : [{ kind, confidence }, runnerUp];
  const quotes = document.evidence.toSorted((a, b) => b.weight - a.weight).slice(0, 3);
  return { likeliest: kinds.map((one) => ({ ...one, name: kindNames[one.kind] })), why: quotes.map(({ quote }) => quote) };
};

type VisibleDelivery = Delivery & { readonly record: MailRecord };

/** What a person may see of a queue. */
const visibleDeliveries = async (queue: Queue, person: Person, ports: ApiPorts): Promise<VisibleDelivery[]> => {
  const visible: VisibleDelivery[] = [];
  for (const delivery of await ports.deliveries(queue)) {
    const record = await ports.register.mail(delivery.message.mailId);
    if (record !== undefined && maySee(person, record)) visible.push({ ...delivery, record });
  }
  return visible;
};

const deliveryNamed = async (id: string, queue: Queue, person: Person, ports: ApiPorts): Promise<VisibleDelivery> => {
  const found = (await visibleDeliveries(queue, person, ports)).find((delivery) => delivery.message.deliveryId === id);
  if (found === undefined) throw configurationError('unknown-delivery', 'Ce courrier n’attend plus ici, ou il n’est pas pour vous.');
  return found;
};

const deskRows = async (queue: Queue, person: Person, ports: ApiPorts): Promise<DeskRow[]> => {
  const rows: DeskRow[] = [];
  for (const delivery of (await visibleDeliveries(queue, person, ports)).sort(byUrgency(ports.clock.today()))) {
    const { record } = delivery;
    const document = record.documents.find((candidate) => candidate.id === delivery.message.documentId);
    const row = mailRow(document === undefined ? record : { ...record, documents: [document] }, ports.clock.today());
    const holder = ports.configuration.people.find((candidate) => candidate.id === delivery.holder)?.name ?? delivery.holder;
    rows.push({
      ...row,
      ...likelihood(document),
      deliveryId: delivery.message.deliveryId,
      documentId: delivery.message.documentId,
      queue,
      takenBy: holder,
    });
  }
  return rows;
};

const worker = ['handler', 'approver', 'jurist', 'mailroom'] as const;
const taking = z.strictObject({ deliveryId: z.string() });

/** The desks: what waits for a department, who has taken it, and its calendar. */
export const queueRoutes: Routes = (ports) =>
  new Hono<ApiEnvironment>()
    .get('/queues', async (context) => {
      const items = [];
      for (const queue of queues) {
        const waiting = (await visibleDeliveries(queue, context.get('person'), ports)).length;
        items.push({ queue, name: queueNames[queue], waiting });
      }
      return context.json({ items });
    })
    .get('/queues/:queue', async (context) =>
      context.json({ items: await deskRows(queueNamed(context.req.param('queue')), context.get('person'), ports) }),
    )
    .post('/queues/:queue/take', async (context) => {
      const person = context.get('person');
      requireRole(person, worker);
      const queue = queueNamed(context.req.param('queue'));
      const { deliveryId } = taking.parse(await context.req.json());
      await deliveryNamed(deliveryId, queue, person, ports);
      if (!(await ports.take(queue, deliveryId, person.id)))
        throw configurationError('not-waiting', 'Quelqu’un d’autre vient de prendre ce courrier.');
      return context.json({ taken: deliveryId });
    })
    .post('/queues/:queue/give-back', async (context) => {
      const person = context.get('person');
      requireRole(person, worker);
      const queue = queueNamed(context.req.param('queue'));
      const { deliveryId } = taking.parse(await context.req.json());
      const held = await deliveryNamed(deliveryId, queue, person, ports);
      if (held.holder !== person.id || !(await ports.giveBack(queue, deliveryId)))
        throw configurationError('not-taken', 'Vous n’avez pas pris ce courrier.');
      return context.json({ givenBack: deliveryId });
    })
    .post('/queues/:queue/finish', async (context) => {
      const person = context.get('person');
      requireRole(person, worker);
      const queue = queueNamed(context.req.param('queue'));
      const { deliveryId } = taking.parse(await context.req.json());
      const held = await deliveryNamed(deliveryId, queue, person, ports);
      if (held.holder !== person.id) throw configurationError('not-taken', 'Prenez d’abord ce courrier, puis classez-le.');
      await ports.finish(queue, deliveryId);
      return context.json({ finished: deliveryId });
    })
    .get('/queues/:queue/calendar.ics', async (context) => {
      const rows = await visibleDeliveries(queueNamed(context.req.param('queue')), context.get('person'), ports);
      const events = rows.flatMap(({ message }) =>
        message.deadlines.map((deadline) => ({
          uid: `${message.deliveryId}-${deadline.code}`,
          summary: `${kindNames[message.kind]} : ${deadline.code} (${message.mailId})`,
          deadline,
        })),
      );
      return context.body(calendarFile(events), 200, { 'Content-Type': 'text/calendar; charset=utf-8' });
    });
