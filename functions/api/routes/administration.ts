import { Hono } from 'hono/tiny';
import { z } from 'zod';
import type { DisabledPerson, Retention, ShownPeople } from '../../../shared/contracts/administration.ts';
import { erased, forgetting, lookedFor } from '../../../shared/contracts/administration-requests.ts';
import type { Person } from '../../../shared/contracts/configuration.ts';
import type { Learning } from '../../../shared/contracts/learning.ts';
import { roleNames } from '../../../shared/contracts/role-names.ts';
import { configurationError } from '../../../shared/errors.ts';
import { modelVersion } from '../../../shared/triage/model/model-in-force.ts';
import { countCorrections } from '../../learn/count-corrections.ts';
import { fewest } from '../../learn/fewest.ts';
import { administrator, here, note, type With } from '../administered.ts';
import type { ApiEnvironment, Routes } from '../api-environment.ts';
import type { ApiPorts } from '../api-ports.ts';
import { auditPage } from '../audit-page.ts';
import { eraseEverywhere } from '../erase-mail.ts';
import { overseersOnly } from '../overseer.ts';
import { personMail } from '../person-mail.ts';
import { heldTooLong, pastTerm, retentionTerms } from '../retention-terms.ts';
import { visibleMail } from '../visible-mail.ts';

const asked = z.object({
  by: z.string().max(100).optional(),
  all: z.literal('true').optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** So much mail of a state is looked at for the figures of what is due, at most: a page that is waited for reads no whole register. */
const lookedAtMost = 2_000;

type AdministrationPorts = Pick<ApiPorts, 'files' | 'register' | 'clock' | 'configuration' | 'administration'>;

const learningIn = async ({ register, configuration, administration }: With<AdministrationPorts>): Promise<Learning> => ({
  inForce: modelVersion(configuration),
  corrections: countCorrections(await register.listMail({ touched: true })),
  fewest,
  ...(await administration.learning()),
});

/** Erases mail with all that was made of it, and says so in the log by its id alone. */
const forget = async (mailIds: readonly string[], person: Person, ports: With<AdministrationPorts>): Promise<number> => {
  for (const id of mailIds) await visibleMail(id, person, ports);
  for (const id of mailIds) {
    await eraseEverywhere(id, ports, ports.administration);
    await note(ports, person.id, 'erased', id);
  }
  return mailIds.length;
};

/** Keeps a person out from now on, or lets them in again. */
const keepOut = async (id: string, disabled: boolean, by: Person, ports: With<AdministrationPorts>): Promise<DisabledPerson> => {
  if (ports.administration.disable === undefined)
    throw configurationError('not-here', 'Qui entre est dit par la configuration (« people ») : retirez-y la personne.');
  if (id === by.id)
    throw configurationError('not-oneself', 'On ne se ferme pas la porte à soi-même : demandez-le à un autre administrateur.');
  await ports.administration.disable(id, disabled);
  await note(ports, by.id, disabled ? 'person-disabled' : 'person-enabled', id);
  return { id, disabled };
};

/** What administrators do and auditors look at: configuration, people, the log, retention, erasure, backups. */
export const administrationRoutes: Routes<AdministrationPorts> = (ports) =>
  new Hono<ApiEnvironment>()
    .use('/admin/*', overseersOnly)
    .get('/admin/configuration', async (context) => context.json(await here(ports).administration.shownConfiguration()))
    .get('/admin/checks', async (context) => context.json({ items: await here(ports).administration.findings() }))
    .get('/admin/people', async (context) => {
      const { administration } = here(ports);
      const items = (await administration.people()).map(({ roles, ...person }) => ({
        ...person,
        roles: roles.map((role) => ({ role, name: roleNames[role] })),
      }));
      return context.json({ items, mayDisable: administration.disable !== undefined } satisfies ShownPeople);
    })
    .post('/admin/people/:id/disable', async (context) =>
      context.json(await keepOut(context.req.param('id'), true, administrator(context), here(ports))),
    )
    .post('/admin/people/:id/enable', async (context) =>
      context.json(await keepOut(context.req.param('id'), false, administrator(context), here(ports))),
    )
    .get('/admin/unable', (context) => context.json(here(ports).administration.unable))
    .get('/admin/audit', async (context) => {
      const { all, ...rest } = asked.parse(context.req.query());
      return context.json(await auditPage({ ...rest, all: all === 'true' }, context.get('person'), here(ports)));
    })
    .get('/admin/retention', async (context) => {
      const [terms, today] = [ports.configuration.retention, ports.clock.today()];
      const { due, whole } = await pastTerm(ports.register, terms, today, lookedAtMost);
      return context.json({
        terms: retentionTerms(due, terms, today),
        whole,
        held: { days: terms.heldDays, count: await heldTooLong(ports.register, terms, today) },
        auditDays: terms.auditDays,
        minorDays: terms.minorDays,
      } satisfies Retention);
    })
    .post('/admin/purge', async (context) => {
      const [person, reachable] = [administrator(context), here(ports)];
      const count = await reachable.administration.purge();
      await note(reachable, person.id, 'purged', String(count));
      return context.json({ erased: count });
    })
    .post('/admin/person', async (context) => {
      const { name } = lookedFor.parse(await context.req.json());
      const [person, reachable] = [administrator(context), here(ports)];
      await note(reachable, person.id, 'person-looked-for');
      return context.json(await personMail(name, person, ports));
    })
    .post('/admin/forget', async (context) => {
      const { mailIds } = forgetting.parse(await context.req.json());
      const [person, reachable] = [administrator(context), here(ports)];
      return context.json(erased.parse({ erased: await forget([...new Set(mailIds)], person, reachable) }));
    })
    .get('/admin/backups', async (context) => context.json(await here(ports).administration.backups()))
    .post('/admin/backup', async (context) => {
      const [person, reachable] = [administrator(context), here(ports)];
      const made = await reachable.administration.backup();
      await note(reachable, person.id, 'backup-made', made.name);
      return context.json(made);
    })
    .get('/admin/learning', async (context) => context.json(await learningIn(here(ports))))
    .post('/admin/learning', async (context) => {
      const [person, reachable] = [administrator(context), here(ports)];
      if (!reachable.administration.startLearning()) throw configurationError('not-idle', 'Un apprentissage est déjà en cours.');
      await note(reachable, person.id, 'learning-started');
      return context.json(await learningIn(reachable), 202);
    })
    .post('/admin/learning/install', async (context) => {
      const [person, reachable] = [administrator(context), here(ports)];
      const version = await reachable.administration.installLearnt();
      await note(reachable, person.id, 'learning-installed', version);
      return context.json(await learningIn(reachable));
    });
