import { citations } from '../../shared/law/citations.ts';
import { conventionNames } from '../_layout/choice-names.ts';
import { numberField, textField } from '../_layout/read-field.ts';
import { saidByPerson } from '../_layout/references.ts';
import type { LetterOrder } from '../letter-order.ts';

export const conventionOf = (order: LetterOrder): string | undefined =>
  saidByPerson(order, 'convention') ?? textField(order.document, 'convention');

const articles: Readonly<Record<string, readonly string[]>> = {
  IRSA: [citations.irsaContestation.article, citations.irsaEscalation.article],
  IRSI: [citations.irsiTransfer.article, citations.irsiDisputes.article],
  CORAL: [citations.coralSteps.article],
};

/** The convention, the case of its scale and the articles that we apply. */
export const basisOf = (order: LetterOrder): string => {
  const convention = conventionOf(order);
  const name = convention === undefined ? undefined : conventionNames[convention];
  if (name === undefined || convention === undefined)
    return saidByPerson(order, 'basis') ?? 'à préciser par référence au contrat et au droit commun';
  const scale = textField(order.document, 'scaleCase');
  const given = saidByPerson(order, 'basis');
  const texts = articles[convention] ?? [name];
  return [...texts, ...(scale === undefined ? [] : [`cas ${scale} du barème`]), ...(given === undefined ? [] : [given])].join(', ');
};

const steps: Readonly<Record<string, string>> = { 'chef-de-service': 'échelon Chef de Service', direction: 'échelon Direction' };
const levels: Readonly<Record<number, string>> = { 1: 'chef-de-service', 2: 'direction' };

const stepOf = (order: LetterOrder): string | undefined => {
  const level = numberField(order.document, 'escalationLevel');
  return saidByPerson(order, 'escalation') ?? (level === undefined ? undefined : levels[level]);
};

/** The words that make an escalation letter admissible: "Convention IRSA - échelon Chef de Service". */
export const escalationOf = (order: LetterOrder): string | undefined => {
  const step = steps[stepOf(order) ?? ''];
  const convention = conventionOf(order);
  return step === undefined || convention === undefined || convention === 'none' ? undefined : `Convention ${convention} - ${step}`;
};

/** What comes next if we do not agree; no court is named while the escalation is open. */
export const nextStep = (order: LetterOrder): string => {
  const convention = conventionOf(order);
  if (convention === undefined || convention === 'none')
    return 'Nous restons à votre disposition pour rechercher une solution amiable. Tous nos droits sont réservés.';
  const step = stepOf(order);
  if (step === 'direction')
    return `À défaut d’accord, le différend relèvera de la conciliation (${citations.coralConciliation.article}). Tous nos droits sont réservés.`;
  const next = step === 'chef-de-service' ? 'à l’échelon Direction' : 'à l’échelon Chef de Service';
  return `À défaut d’accord dans le délai de la convention, nous porterons le différend ${next} (${citations.coralSteps.article}). Tous nos droits sont réservés.`;
};
