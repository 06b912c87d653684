import { choiceName } from '../../shared/contracts/choice-names.ts';
import type { LetterRow, MailRow } from '../../shared/contracts/console.ts';
import { deadlineNames } from '../../shared/contracts/deadline-names.ts';
import type { FieldValue } from '../../shared/contracts/document.ts';
import { fieldNames } from '../../shared/contracts/field-names.ts';
import { frenchDay, frenchTime } from './french-days.ts';

const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
export const frenchAmount = (amount: number): string => euros.format(amount);

type Due = { readonly prudent: string; readonly workingDaysLeft: number; readonly overdue: boolean };

/** How many working days are left, in words that need no colour. */
export const countdown = ({ workingDaysLeft, overdue }: Due): string => {
  if (overdue) return 'dépassée';
  if (workingDaysLeft === 0) return 'aujourd’hui';
  return `dans ${workingDaysLeft} j. ouvré${workingDaysLeft > 1 ? 's' : ''}`;
};

const named: Readonly<Record<string, string>> = { ...deadlineNames };
const appointments = new Set(['hearing', 'expert-meeting']);
/** An appointment is on its day; what must be done may be done on the last day too. */
export const dayWord = (code: string): string => (appointments.has(code) ? 'le' : 'au plus tard le');
/** What a deadline is for. */
export const deadlineName = (code: string): string => named[code] ?? 'Échéance';

const fields: Readonly<Record<string, string>> = fieldNames;
/** What a field is called. */
export const fieldName = (name: string): string => fields[name] ?? 'Autre champ';

const isCents = (name: string, value: number): boolean => fieldName(name).endsWith('(€)') && !Number.isInteger(value);

/** A value as a clerk reads it. */
export const fieldText = (name: string, value: FieldValue['value']): string => {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number') return value.toLocaleString('fr-FR', isCents(name, value) ? { minimumFractionDigits: 2 } : undefined);
  if (typeof value !== 'string') return value.join(' ; ');
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return frenchDay(value);
  return /^\d{2}:\d{2}$/.test(value) ? frenchTime(value) : (choiceName(name, value) ?? value);
};

export const mailStateNames: Readonly<Record<MailRow['state'], string>> = {
  received: 'reçu, en attente de lecture',
  read: 'lu',
  decided: 'décidé',
  triaged: 'trié',
  held: 'en attente d’une autorisation',
  rejected: 'rejeté',
  failed: 'en panne',
};

export const letterStateNames: Readonly<Record<LetterRow['state'], string>> = {
  ordered: 'en composition',
  drafted: 'à réécrire',
  'awaiting-approval': 'à approuver',
  released: 'part',
  sending: 'part',
  sent: 'partie',
  delivered: 'remise',
  returned: 'revenue',
  failed: 'en panne',
  withdrawn: 'retirée',
};

export const channelNames: Readonly<Record<LetterRow['channel'], string>> = {
  internal: 'interne',
  email: 'courriel',
  post: 'lettre simple',
  registered: 'recommandé',
};

/** French names of the letters. */
export const letterNames: Readonly<Record<LetterRow['template'], string>> = {
  'legal-handover': 'Transmission au service juridique',
  'authority-handover': 'Transmission d’une demande d’autorité',
  'insured-summons-notice': 'Avis d’assignation à l’assuré',
  'counsel-instruction': 'Mission à l’avocat',
  'expert-report-receipt': 'Accusé de réception d’un rapport',
  'liability-notice': 'Mise en cause',
  'complaint-acknowledgement': 'Accusé de réception d’une réclamation',
  'complaint-answer': 'Réponse à une réclamation',
  'complaint-holding': 'Réponse d’attente',
  'complaint-grant': 'Réclamation acceptée',
  'complaint-refusal': 'Réclamation rejetée',
  'mediation-summary': 'Fiche pour le médiateur',
  'recourse-receipt': 'Accusé de réception d’un recours',
  'recourse-dispute-answer': 'Réponse à une contestation',
  'cover-refusal': 'Refus de garantie',
  'road-victim-first-letter': 'Première lettre à la victime',
  'missing-items-request': 'Demande de pièces',
};

const events: Readonly<Record<string, string>> = {
  received: 'reçu',
  'received-again': 'arrivé une nouvelle fois',
  read: 'lu',
  decided: 'décidé',
  triaged: 'envoyé aux services',
  held: 'retenu',
  allowed: 'autorisé',
  rejected: 'rejeté',
  failed: 'en panne',
  redriven: 'relancé',
  ordered: 'commandée',
  drafted: 'rédigée',
  'awaiting-approval': 'attend une approbation',
  released: 'libérée',
  edited: 'modifiée',
  approved: 'approuvée',
  'approval-void': 'approbation annulée, le texte ayant changé',
  'fields-changed': 'le courrier a été corrigé',
  'statement-released': 'phrase libérée par un juriste',
  withdrawn: 'retirée',
  sending: 'remise au canal',
  sent: 'partie',
  delivered: 'remise au destinataire',
  returned: 'revenue',
  refused: 'refusée par le canal',
};
/** What happened, as a line of the history says it. */
export const eventName = (what: string): string => events[what] ?? what;

const makers: Readonly<Record<string, string>> = {
  intake: 'arrivée',
  read: 'lecture',
  triage: 'tri',
  correspond: 'rédaction',
  dispatch: 'envoi',
  redrive: 'relance',
  gateway: 'prestataire',
};
/** Who did it: a person's name, or the step of the program. */
export const makerName = (by: string, people: Readonly<Record<string, string>>): string => people[by] ?? makers[by] ?? by;
