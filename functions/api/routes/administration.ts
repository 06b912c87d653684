import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { erased, forgetting, lookedFor, triedYaml } from '../../../shared/contracts/administration-requests.ts';
import type { Person, Role } from '../../../shared/contracts/configuration.ts';
import type { Learning } from '../../../shared/contracts/learning.ts';
import { AppError, configurationError } from '../../../shared/errors.ts';
import { plusDays } from '../../../shared/text/calendar-day.ts';
import { modelVersion } from '../../../shared/triage/model/model-in-force.ts';
import { countCorrections } from '../../learn/corrections.ts';
import { fewest } from '../../learn/learn.ts';
import type { Administration } from '../administration.ts';
import type { ApiEnvironment, Routes } from '../api-environment.ts';
import type { ApiPorts } from '../api-ports.ts';
import { auditPage } from '../audit-page.ts';
import { eraseMail } from '../erase-mail.ts';
import { overseersOnly } from '../overseer.ts';
import { requireRole } from '../person.ts';
import { personMail } from '../person-mail.ts';
import { pastTerm, retentionTerms } from '../retention-terms.ts';
import { tryConfiguration } from '../try-configuration.ts';
import { maySee, visibleMail } from '../visible-mail.ts';

/** Mail of so many days, and so many pieces of it at most, that a changed configuration is tried on. */
const triedDays = 7;
const triedAtMost = 300;

const roleNames: Readonly<Record<Role, string>> = {
  mailroom: 'Service courrier',
  handler: 'Gestionnaire',
  approver: 'Approbateur',
  jurist: 'Juriste',
  administrator: 'Administrateur',
  auditor: 'Auditeur',
  medical: 'Secret médical',
};

const asked = z.object({
  by: z.string().max(100).optional(),
  all: z.literal('true').optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

type With = ApiPorts & { readonly administration: Administration };

/** What the mailroom's own machine can do. On AWS, the account's tools do it. */
const here = (ports: ApiPorts): With => {
  const { administration } = ports;
  if (administration === undefined)
    throw configurationError('not-here', 'Cela ne se fait pas ici : le service déployé a ses propres outils (docs/runbook).');
  return { ...ports, administration };
};

/** The administrator who asks, for what changes something. @throws AppError `missing-role` for an auditor */
const administrator = (context: Context<ApiEnvironment>): Person => {
  const person = context.get('person');
  requireRole(person, ['administrator']);
  return person;
};

const note = (ports: With, by: string, what: string, subject?: string): Promise<void> =>
  ports.administration.note({ at: ports.clock.now(), by, what, ...(subject === undefined ? {} : { subject }) });

const tried = async (yaml: string, person: Person, ports: With) => {
  try {
    const changed = ports.administration.configurationFrom(yaml);
    const since = `${plusDays(ports.clock.today(), -triedDays)}T00:00:00.000Z`;
    const records = (await ports.register.listMail({ state: 'triaged', since })).filter((record) => maySee(person, record));
    const some = records.slice(0, triedAtMost);
    const changes = await tryConfiguration(some, changed, ports);
    return { problems: [], tried: some.length, left: records.length - some.length, changed: changes };
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'configuration') throw error;
    return { problems: error.message.split('\n'), tried: 0, left: 0, changed: [] };
  }
};

const learningIn = async ({ register, configuration, administration }: With): Promise<Learning> => ({
  inForce: modelVersion(configuration),
  corrections: countCorrections(await register.listMail({ touched: true })),
  fewest,
  ...(await administration.learning()),
});

/** Erases mail with all that was made of it, and says so in the log by its id alone. */
const forget = async (mailIds: readonly string[], person: Person, ports: With): Promise<number> => {
  for (const id of mailIds) await visibleMail(id, person, ports);
  for (const id of mailIds) {
    const letters = await ports.register.listLetters({ mailId: id });
    await ports.administration.eraseOutbox(letters.map((letter) => letter.id));
    await eraseMail(id, ports);
    await note(ports, person.id, 'erased', id);
  }
  return mailIds.length;
};

/** What administrators do and auditors look at: configuration, people, the log, retention, erasure, backups. */
export const administrationRoutes: Routes = (ports) =>
  new Hono<ApiEnvironment>()
    .use('/admin/*', overseersOnly)
    .get('/admin/configuration', (context) => context.json(here(ports).administration.shownConfiguration()))
    .get('/admin/checks', async (context) => context.json({ items: await here(ports).administration.findings() }))
    .post('/admin/try-configuration', async (context) => {
      const { yaml } = triedYaml.parse(await context.req.json());
      const [person, reachable] = [administrator(context), here(ports)];
      await note(reachable, person.id, 'configuration-tried');
      return context.json(await tried(yaml, person, reachable));
    })
    .get('/admin/people', async (context) => {
      const { administration } = here(ports);
      const seen = await administration.lastSeen();
      const items = ports.configuration.people.map(({ id, name, roles }) => ({
        id,
        name,
        roles: roles.map((role) => ({ role, name: roleNames[role] })),
        lastSeen: seen.get(id),
      }));
      return context.json({ items });
    })
    .get('/admin/audit', async (context) => {
      const { all, ...rest } = asked.parse(context.req.query());
      return context.json(await auditPage({ ...rest, all: all === 'true' }, context.get('person'), here(ports)));
    })
    .get('/admin/retention', async (context) => {
      const [terms, today] = [ports.configuration.retention, ports.clock.today()];
      return context.json(retentionTerms(await pastTerm(ports.register, terms, today), terms, today));
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
