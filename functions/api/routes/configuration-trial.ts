import { Hono } from 'hono/tiny';
import { triedYaml } from '../../../shared/contracts/administration-requests.ts';
import type { Person } from '../../../shared/contracts/configuration.ts';
import type { MailRecord } from '../../../shared/contracts/record.ts';
import { AppError } from '../../../shared/errors.ts';
import { plusDays } from '../../../shared/text/calendar-day.ts';
import type { TriagePorts } from '../../triage/step.ts';
import { administrator, here, note, type With } from '../administered.ts';
import type { Administration } from '../administration.ts';
import type { ApiEnvironment, Routes } from '../api-environment.ts';
import { mailInPages } from '../mail-in-pages.ts';
import { overseersOnly } from '../overseer.ts';
import { tryConfiguration } from '../try-configuration.ts';
import { maySee } from '../visible-mail.ts';

/** Mail of so many days, and so many pieces of it at most, that a changed configuration is tried on. */
const triedDays = 7;
const triedAtMost = 300;

type TrialPorts = TriagePorts & { readonly administration?: Pick<Administration, 'note' | 'configurationFrom'> };

const tried = async (yaml: string, person: Person, ports: With<TrialPorts>) => {
  try {
    const changed = ports.administration.configurationFrom(yaml);
    const since = `${plusDays(ports.clock.today(), -triedDays)}T00:00:00.000Z`;
    const records: MailRecord[] = [];
    for await (const page of mailInPages(ports.register, { state: 'triaged', since })) {
      records.push(...page.filter((record) => maySee(person, record)));
      if (records.length > triedAtMost) break;
    }
    const some = records.slice(0, triedAtMost);
    const changes = await tryConfiguration(some, changed, ports);
    return { problems: [], tried: some.length, left: records.length - some.length, changed: changes };
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'configuration') throw error;
    return { problems: error.message.split('\n'), tried: 0, left: 0, changed: [] };
  }
};

/** A changed configuration, tried on the mail of the last days before it counts. */
export const configurationTrialRoutes: Routes<TrialPorts> = (ports) =>
  new Hono<ApiEnvironment>().post('/admin/try-configuration', overseersOnly, async (context) => {
    const { yaml } = triedYaml.parse(await context.req.json());
    const [person, reachable] = [administrator(context), here(ports)];
    await note(reachable, person.id, 'configuration-tried');
    return context.json(await tried(yaml, person, reachable));
  });
