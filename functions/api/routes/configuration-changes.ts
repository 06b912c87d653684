import { Hono } from 'hono/tiny';
import type { Person } from '../../../shared/contracts/configuration.ts';
import { proposedChange, proposedVersion } from '../../../shared/contracts/configuration-change.ts';
import { configurationError } from '../../../shared/errors.ts';
import { administrator, here } from '../administered.ts';
import type { ApiEnvironment, Routes } from '../api-environment.ts';
import type { ApiPorts } from '../api-ports.ts';
import {
  applyProposal,
  type ChangePorts,
  proposeConfiguration,
  proposeVersion,
  shownChanges,
  withdrawProposal,
} from '../change-configuration.ts';
import { overseersOnly } from '../overseer.ts';

type Perhaps = Pick<ApiPorts, 'clock' | 'configuration' | 'administration'>;

const changing = (ports: Perhaps): ChangePorts => {
  const { clock, configuration, administration } = here(ports);
  const { changes, unable } = administration;
  if (changes === undefined)
    throw configurationError('not-here', unable.configuration ?? 'La configuration ne se change pas d’ici : docs/runbook/deploy.md.');
  return { changes, clock, configuration, administration };
};

/** A change of the configuration: proposed by one administrator, put in force by another, and the way back. */
export const configurationChangeRoutes: Routes<Perhaps> = (ports) => {
  const shown = (person: Person) => shownChanges(person, changing(ports));
  return new Hono<ApiEnvironment>()
    .use('/admin/configuration/*', overseersOnly)
    .get('/admin/configuration/changes', (context) => context.json(shown(context.get('person'))))
    .post('/admin/configuration/proposal', async (context) => {
      const person = administrator(context);
      await proposeConfiguration(proposedChange.parse(await context.req.json()), person, changing(ports));
      return context.json(shown(person));
    })
    .post('/admin/configuration/proposal/version', async (context) => {
      const person = administrator(context);
      await proposeVersion(proposedVersion.parse(await context.req.json()), person, changing(ports));
      return context.json(shown(person));
    })
    .post('/admin/configuration/proposal/:id/apply', async (context) => {
      const person = administrator(context);
      await applyProposal(context.req.param('id'), person, changing(ports));
      return context.json(shown(person));
    })
    .post('/admin/configuration/proposal/:id/withdraw', async (context) => {
      const person = administrator(context);
      await withdrawProposal(context.req.param('id'), person, changing(ports));
      return context.json(shown(person));
    });
};
