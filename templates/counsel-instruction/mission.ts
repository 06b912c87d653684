import { citations } from '../../shared/law/citations.ts';
import { listField, saysYes, textField } from '../_layout/read-field.ts';
import { linesByPerson } from '../_layout/references.ts';
import type { LetterOrder } from '../letter-order.ts';
import { isOnCall } from './on-call.ts';

const isReferral = (order: LetterOrder): boolean => textField(order.document, 'proceeding') === 'summary-expertise';
const isCriminal = (order: LetterOrder): boolean => order.document.kind === 'criminal-summons';
const claimedByInsurer = (order: LetterOrder): boolean =>
  listField(order.document, 'claimants').some((name) => /assurance|mutuelle|\b(maif|macif|matmut|gmf|groupama)\b/i.test(name));

const appearance = (order: LetterOrder): string => {
  if (isOnCall(order))
    return `nous dire par retour si vous pouvez défendre notre assuré dans le délai, et ne pas vous constituer ni comparaître pour lui avant notre accord écrit (${citations.leadOfDefence.article})`;
  if (isReferral(order))
    return `comparaître et formuler toutes protestations et réserves sur la mesure demandée (${citations.preTrialExpertise.article})`;
  if (isCriminal(order))
    return `comparaître et soulever nos exceptions de garantie avant toute défense au fond (${citations.criminalExceptions.article})`;
  return saysYes(order.document, 'writtenProcedure')
    ? `vous constituer dans le délai (${citations.appointCounsel.article})`
    : 'comparaître ou vous constituer selon la procédure applicable';
};

/** What counsel is asked to do; the instructions of the person who orders come first. */
export const missionFor = (order: LetterOrder): string[] => [
  appearance(order),
  ...linesByPerson(order, 'instructions'),
  ...(isReferral(order)
    ? ['demander que la mission de l’expert reste dans les limites des désordres dénoncés, aux frais avancés du demandeur']
    : []),
  ...(isCriminal(order)
    ? []
    : [
        `vérifier les fins de non-recevoir : prescription, qualité à agir, tentative amiable préalable (${citations.amicableAttempt.article})`,
      ]),
  ...(claimedByInsurer(order)
    ? [
        `vérifier l’épuisement de la procédure d’escalade et de conciliation entre assureurs (${citations.coralSteps.article} et ${citations.coralConciliation.article})`,
      ]
    : []),
  'obtenir et nous transmettre les pièces adverses dès leur communication',
];

/** What counsel is asked to leave out. */
export const restraintFor = (order: LetterOrder): string[] => [
  'ne reconnaître ni responsabilité, ni garantie, ni montant sans notre accord écrit',
  `ne déposer aucun dire ni aucune écriture dans l’intérêt de l’assuré sans y rappeler nos réserves (${citations.leadOfDefence.article})`,
  ...linesByPerson(order, 'restraint'),
];
