import type { AuditLine, AuditPage } from '../../shared/contracts/administration.ts';
import type { Configuration, Person } from '../../shared/contracts/configuration.ts';
import { configurationError } from '../../shared/errors.ts';
import { machineSteps } from '../../shared/mail/machine-steps.ts';
import type { Ports } from '../../shared/ports.ts';
import type { Administration, AuditEntry } from './administration.ts';
import { maySee } from './visible-mail.ts';

/** What was done, in French; another code is shown as it is. */
export const auditNames: Readonly<Record<string, string>> = {
  received: 'Reçu',
  'received-again': 'Reçu de nouveau',
  read: 'Lu',
  decided: 'Décision ou correction',
  triaged: 'Remis aux services',
  rejected: 'Refusé',
  allowed: 'Lecture autorisée',
  redriven: 'Relancé',
  failed: 'En panne',
  ordered: 'Lettre commandée',
  drafted: 'Lettre rédigée',
  'awaiting-approval': 'Lettre à approuver',
  released: 'Lettre libérée',
  edited: 'Lettre modifiée',
  'fields-changed': 'Lettre reprise après correction',
  approved: 'Lettre approuvée',
  'approval-void': 'Approbation annulée',
  'statement-released': 'Phrase admise par un juriste',
  withdrawn: 'Lettre retirée',
  sending: 'Envoi commencé',
  sent: 'Lettre partie',
  delivered: 'Lettre remise',
  returned: 'Lettre revenue',
  refused: 'Lettre refusée',
  'came-in': 'Entrée dans la console',
  'calendar-given': 'Adresse de calendrier donnée',
  'calendar-withdrawn': 'Adresse de calendrier retirée',
  'went-out': 'Sortie de la console',
  'configuration-proposed': 'Configuration proposée',
  'configuration-applied': 'Configuration mise en vigueur',
  'configuration-withdrawn': 'Proposition de configuration retirée',
  'configuration-tried': 'Configuration essayée',
  'person-disabled': 'Accès d’une personne fermé',
  'person-enabled': 'Accès d’une personne rouvert',
  'person-looked-for': 'Recherche d’une personne à effacer',
  erased: 'Courrier effacé',
  purged: 'Conservation appliquée',
  'backup-made': 'Copie de sauvegarde',
  'learning-started': 'Apprentissage lancé',
  'learning-installed': 'Modèle appris mis en service',
};

/** Whose lines: of people, of the program too, or of one person. */
export type AuditFilter = {
  readonly by?: string | undefined;
  readonly all: boolean;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

const afterOf = (cursor: string): { at: string; place: string } => {
  const [at, place] = cursor.split('|');
  if (at === undefined || place === undefined) throw configurationError('cursor-invalid', 'Cette page du journal n’existe pas.');
  return { at, place };
};

const lineOf = ({ at, by, what, sort, subject, why }: AuditEntry, visible: boolean, { people }: Configuration): AuditLine => ({
  at,
  by,
  byName: people.find(({ id }) => id === by)?.name ?? by,
  what,
  whatName: auditNames[what] ?? what,
  sort,
  ...(subject === undefined ? {} : { subject }),
  // An editor's entry names the version by its key: that is no reason.
  ...(why === undefined || !visible || what === 'edited' ? {} : { why }),
});

/** A page of the log, newest first. A reason given on mail that is not for who asks is left out. */
export const auditPage = async (
  filter: AuditFilter,
  who: Person,
  ports: Pick<Ports, 'register' | 'configuration'> & { readonly administration: Administration },
): Promise<AuditPage> => {
  const entries = await ports.administration.audit({
    ...(filter.by === undefined ? {} : { by: filter.by }),
    without: filter.all ? [] : machineSteps,
    ...(filter.cursor === undefined ? {} : { after: afterOf(filter.cursor) }),
    limit: filter.limit + 1,
  });
  const items: AuditLine[] = [];
  for (const entry of entries.slice(0, filter.limit)) {
    const record = entry.mailId === undefined || entry.why === undefined ? undefined : await ports.register.mail(entry.mailId);
    items.push(lineOf(entry, record === undefined || maySee(who, record), ports.configuration));
  }
  const last = entries.length > filter.limit ? entries[filter.limit - 1] : undefined;
  return { items, ...(last === undefined ? {} : { next: `${last.at}|${last.place}` }) };
};
