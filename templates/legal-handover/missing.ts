import type { Kind } from '../../shared/mail/kinds.ts';
import { listField, numberField, textField } from '../_layout/read-field.ts';
import type { LetterOrder } from '../letter-order.ts';

/** What a jurist needs of each kind, and how its lack is said. */
const wanted: Partial<Record<Kind, readonly (readonly [field: string, words: string])[]>> = {
  summons: [
    ['serviceDate', 'la date de signification : regarder la dernière feuille de l’acte et l’enveloppe'],
    ['serviceMode', 'le mode de remise de l’acte'],
    ['court', 'la juridiction saisie'],
    ['hearingDate', 'la date de l’audience'],
    ['claimants', 'l’identité du demandeur'],
    ['claimantCounsel', 'l’avocat du demandeur'],
    ['totalClaimed', 'le chiffrage des demandes'],
  ],
  'criminal-summons': [
    ['court', 'la juridiction saisie'],
    ['hearingDate', 'la date de l’audience'],
    ['caseNumber', 'le numéro de parquet'],
  ],
  'court-decision': [
    ['serviceDate', 'la date de signification : sans elle, aucun délai de recours ne peut être calculé'],
    ['court', 'la juridiction'],
    ['decisionDate', 'la date de la décision'],
    ['amountOrdered', 'le montant de la condamnation'],
  ],
  'court-filing': [['serviceDate', 'la date de notification de l’acte']],
  'seizure-notice': [
    ['serviceDate', 'la date et l’heure de la saisie'],
    ['debtorName', 'l’identité du débiteur saisi'],
    ['amountClaimed', 'le montant de la saisie'],
  ],
  'court-expertise': [
    ['expertName', 'le nom de l’expert'],
    ['caseNumber', 'le numéro RG'],
  ],
  'formal-notice': [
    ['amountClaimed', 'la somme demandée'],
    ['answerDue', 'le délai fixé par la mise en demeure'],
  ],
};

const common = [
  ['claimNumber', 'le numéro de notre dossier'],
  ['insuredName', 'le nom de l’assuré'],
  ['lossDate', 'la date du sinistre'],
] as const;

const isRead = (order: LetterOrder, field: string): boolean =>
  textField(order.document, field) !== undefined ||
  numberField(order.document, field) !== undefined ||
  listField(order.document, field).length > 0;

const isKnown = ({ claim }: LetterOrder, field: string): boolean =>
  claim !== undefined &&
  ((field === 'insuredName' && claim.insuredName !== undefined) ||
    (field === 'lossDate' && claim.lossDate !== undefined) ||
    field === 'claimNumber');

/** What the mailroom cannot know and the claims handler adds. */
const fromHandler =
  'à compléter par le gestionnaire : exclusions, franchise et plafond ; règlements et provision ; antécédents ; courriers recommandés interruptifs ; avocat déjà désigné';

/** What was not found in the act, and what the claims handler adds. */
export const missingFor = (order: LetterOrder): string[] => {
  const lacking = [...(wanted[order.document.kind] ?? []), ...common].filter(([field]) => !isRead(order, field) && !isKnown(order, field));
  return [...lacking.map(([, words]) => words), fromHandler];
};
