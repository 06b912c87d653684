import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** When a garnishee must declare: on the day of service, or the next working day when served electronically. */
export const seizureAnswer: Rule = {
  id: 'seizure-answer',
  code: 'seizure-answer',
  what: 'Répondre à la saisie (tiers saisi)',
  family: 'Expertise et exécution',
  versions: [
    {
      from: plainDate('2012-06-01'),
      until: 'now',
      source: { article: 'CPCE art. R211-4', quote: 'sur-le-champ', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'at-once', start: { fact: 'served', proof: 'signification' }, electronic: 'CPCE art. R211-4' },
      leavesOut: ['à défaut de réponse, condamnation possible aux causes de la saisie (art. R211-5)'],
      examples: [
        { facts: { served: '2026-11-27' }, due: '2026-11-27' },
        { facts: { served: '2026-11-27', serviceMode: 'électronique' }, due: '2026-11-30' },
        { facts: { served: '2026-11-26', serviceMode: 'électronique' }, due: '2026-11-27' },
      ],
    },
  ],
};
