import { Hono } from 'hono';
import { z } from 'zod';
import type { Overview } from '../../../shared/contracts/overview.ts';
import { day } from '../../../shared/contracts/scalars.ts';
import { configurationError } from '../../../shared/errors.ts';
import { queues } from '../../../shared/mail/kinds.ts';
import { plusDays } from '../../../shared/text/calendar-day.ts';
import type { ApiEnvironment, Routes } from '../api-environment.ts';
import type { ApiPorts } from '../api-ports.ts';
import { overseersOnly } from '../overseer.ts';
import { csv } from '../overview/csv.ts';
import { mailReceived } from '../overview/mail-received.ts';
import { overviewOf } from '../overview/overview-of.ts';
import { overviewRows } from '../overview/overview-rows.ts';

const usual = 30;
const most = 366;
const asked = z.object({ from: day.optional(), to: day.optional() });

type Time = { readonly from: string; readonly to: string };

/** @throws AppError `time-invalid` for a time that ends before it begins, or is longer than a year */
const timeOf = (query: Record<string, string>, today: string): Time => {
  const found = asked.parse(query);
  const to = found.to ?? today;
  const from = found.from ?? plusDays(to, 1 - usual);
  if (from > to || plusDays(from, most) <= to)
    throw configurationError('time-invalid', `La période doit finir après son début et compter au plus ${most} jours.`);
  return { from, to };
};

const counted = async ({ from, to }: Time, ports: ApiPorts): Promise<Overview> => {
  const waiting = [];
  for (const queue of queues) for (const { message } of await ports.deliveries(queue)) waiting.push(message);
  const today = ports.clock.today();
  const mail = await mailReceived({ from, to, today }, ports.register);
  const letters = await ports.register.listLetters();
  return overviewOf({ mail, letters, waiting, from, to, today, configuration: ports.configuration });
};

/** What there was to do and how it was done, in figures; for administrators and auditors. */
export const overviewRoutes: Routes = (ports) =>
  new Hono<ApiEnvironment>()
    .get('/overview', overseersOnly, async (context) =>
      context.json(await counted(timeOf(context.req.query(), ports.clock.today()), ports)),
    )
    .get('/overview.csv', overseersOnly, async (context) => {
      const time = timeOf(context.req.query(), ports.clock.today());
      return context.body(csv(overviewRows(await counted(time, ports))), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="apercu-${time.from}-${time.to}.csv"`,
      });
    });
