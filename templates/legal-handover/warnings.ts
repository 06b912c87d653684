import { citations } from '../../shared/law/citations.ts';
import { protectionNames } from '../_layout/choice-names.ts';
import { listField, saysYes, textField } from '../_layout/read-field.ts';
import type { LetterOrder } from '../letter-order.ts';

type Warning = { readonly when: (order: LetterOrder) => boolean; readonly says: (order: LetterOrder) => string };

const isKind =
  (...kinds: readonly string[]) =>
  ({ document }: LetterOrder): boolean =>
    kinds.includes(document.kind);

const insurerClaims = ({ document }: LetterOrder): boolean =>
  listField(document, 'claimants').some((name) => /assurance|mutuelle|\b(maif|macif|matmut|gmf|groupama)\b/i.test(name));

const warnings: readonly Warning[] = [
  {
    when: ({ document }) => document.fields['servedOn']?.value === 'insured',
    says: () => 'L’acte a été signifié à notre assuré : le délai court contre lui, et nous ne sommes peut-être pas encore partie.',
  },
  {
    when: isKind('summons', 'criminal-summons'),
    says: () =>
      `Ne pas prendre la direction du procès sans réserves tant que la garantie est en doute (${citations.leadOfDefence.article}).`,
  },
  {
    when: isKind('criminal-summons'),
    says: () => `Exceptions de garantie à soulever avant toute défense au fond (${citations.criminalExceptions.article}).`,
  },
  {
    when: insurerClaims,
    says: () =>
      `Un assureur figure parmi les demandeurs : vérifier si la procédure d’escalade a été suivie (${citations.coralSteps.article}), à défaut fin de non-recevoir.`,
  },
  {
    when: ({ document }) => saysYes(document, 'representationMandatory') && !saysYes(document, 'writtenProcedure'),
    says: () => 'Avocat obligatoire, sans que la procédure écrite ait été relevée : vérifier s’il existe un délai pour constituer.',
  },
  {
    when: ({ document }) => textField(document, 'protectedPerson') !== undefined,
    says: ({ document }) => {
      const regime = textField(document, 'protectedPerson') ?? '';
      return `Personne protégée (${protectionNames[regime] ?? regime}) : vérifier à qui l’acte a été signifié et à qui nous écrivons.`;
    },
  },
  {
    when: isKind('seizure-notice'),
    says: () => 'Répondre sur-le-champ sur l’étendue de nos obligations envers le débiteur, et ne plus rien lui payer.',
  },
  {
    when: isKind('court-expertise'),
    says: () =>
      `Tout dire pris dans l’intérêt de l’assuré doit rappeler nos réserves (${citations.courtExpertObservations.article} et ${citations.leadOfDefence.article}).`,
  },
  {
    when: isKind('formal-notice'),
    says: () => `Ne rien écrire qui vaille reconnaissance : elle interrompt la prescription (${citations.recognitionInterrupts.article}).`,
  },
  { when: () => true, says: () => 'Ne joindre aucune pièce médicale de tiers à cette transmission.' },
];

/** What a jurist should watch in this case; each warning with its article. */
export const warningsFor = (order: LetterOrder): string[] => warnings.filter(({ when }) => when(order)).map(({ says }) => says(order));
