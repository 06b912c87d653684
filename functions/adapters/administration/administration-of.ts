import type { Unable } from '../../../shared/contracts/administration.ts';
import { configurationError } from '../../../shared/errors.ts';
import type { Administration } from '../../api/administration.ts';
import { purgesItself } from '../../api/purges-itself.ts';
import { shownLearnt } from '../../learn/installable.ts';
import { personMark } from '../access/ended-sessions.ts';
import type { userPool } from '../access/user-pool.ts';
import { configurationKey } from '../lambda/load-configuration.ts';
import type { Core } from '../lambda/open-core.ts';
import { fromTheOldest, purge } from '../sweep/purge.ts';
import { eraseOutbound } from './erase-outbound.ts';
import { configurationFindings, findingsOf } from './findings.ts';
import { houseLog, lastSeen } from './house-log.ts';
import { configurationFrom, readable } from './stored-configuration.ts';
import { installLearnt, latestLearnt } from './stored-learnt.ts';

/** What cannot be done from the console of a deployed mailroom, and what to do instead. */
const unable = {
  backups:
    'Sur AWS il n’y a pas de copie à faire d’ici : le registre se restaure à la seconde près sur 35 jours (DynamoDB), et les fichiers gardent leurs versions antérieures (S3). docs/runbook/backup.md dit comment y revenir.',
  learning:
    'L’apprentissage demande plus de temps qu’une réponse n’en a ici. Lancez-le sur un poste qui a vos droits AWS : npx pli learn --aws ENVIRONNEMENT --compare. Ce qu’il trouve se voit ici, et se met en service d’ici.',
  configuration:
    'La configuration d’un service déployé se change dans configuration/pli.json du bucket « store », qui garde ses versions antérieures : docs/runbook/deploy.md.',
  purge: purgesItself,
  steps:
    'Le journal montre ce que des personnes ont fait. Ce que le programme a fait de lui-même se lit dans l’historique de chaque courrier et dans les journaux des fonctions (CloudWatch).',
} as const satisfies Unable;

const notHere = (message: string) => (): never => {
  throw configurationError('not-here', message);
};

/** What administrators ask of a deployed mailroom. */
export const administrationOf = (core: Core, pool: ReturnType<typeof userPool>): Administration => ({
  unable,
  ...houseLog(core.table, core.configuration.retention.auditDays),
  people: async () =>
    Promise.all((await pool.people()).map(async (person) => ({ ...person, lastSeen: await lastSeen(core.table, person.id) }))),
  disable: async (id, disabled) => {
    await pool.disable(id, disabled);
    await personMark(core.table, id, disabled, core.clock);
  },
  findings: () => findingsOf(core),
  shownConfiguration: async () => ({
    source: (await core.files.has(configurationKey))
      ? `s3://${core.settings.buckets.store}/${configurationKey}`
      : `la configuration livrée (rien sous s3://${core.settings.buckets.store}/${configurationKey})`,
    yaml: readable(core.configuration),
    findings: await configurationFindings(core),
  }),
  configurationFrom: (text) => configurationFrom(text, core.configuration),
  purge: () => purge({ ...core, places: fromTheOldest }),
  eraseOutbox: (letterIds) => eraseOutbound(core, letterIds),
  backup: async () => notHere(unable.backups)(),
  backups: async () => notHere(unable.backups)(),
  learning: async () => {
    const latest = await latestLearnt(core);
    if (latest === undefined) return { running: false, failed: false };
    return { running: false, failed: false, latest: shownLearnt(latest) };
  },
  startLearning: notHere(unable.learning),
  installLearnt: () => installLearnt(core),
});
