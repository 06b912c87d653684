import { Hono } from 'hono/tiny';
import { z } from 'zod';
import type { Overview } from '../../../shared/contracts/overview.ts';
import { day } from '../../../shared/contracts/scalars.ts';
import { configurationError } from '../../../shared/errors.ts';
import { plusDays } from '../../../shared/text/calendar-day.ts';
import type { ApiEnvironment, Routes } from '../api-environment.ts';
import type { ApiPorts } from '../api-ports.ts';
import { overseersOnly } from '../overseer.ts';
import type { CountedIn } from '../overview/counted.ts';
import { csv } from '../overview/csv.ts';
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

export type OverviewPorts = Pick<ApiPorts, 'clock' | 'configuration'> & { readonly counted: CountedIn };

const counted = async (time: Time, ports: OverviewPorts): Promise<Overview> => {
  const today = ports.clock.today();
  return overviewOf({ ...(await ports.counted({ ...time, today })), ...time, today, configuration: ports.configuration });
};

/** What there was to do and how it was done, in figures; for administrators and auditors. */
export const overviewRoutes: Routes<OverviewPorts> = (ports) =>
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
