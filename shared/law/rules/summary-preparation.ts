import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Our own limit to be ready for a hearing in référé, in working days before it. */
export const summaryPreparation: Rule = {
  id: 'summary-preparation',
  code: 'summary-preparation',
  what: 'Préparer l’audience de référé (limite interne)',
  family: 'Instance',
  versions: [
    {
      from: plainDate('1976-01-01'),
      until: 'now',
      source: {
        article: 'CPC art. 486',
        quote: 'un temps suffisant entre l’assignation et l’audience',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'unverified',
      clock: { sort: 'before', end: { fact: 'hearing', proof: 'audience de référé' }, term: { working: 2 } },
      leavesOut: ['le juge apprécie le temps suffisant : aucun préavis fixe', 'référé d’heure à heure (art. 485)'],
      examples: [
        { facts: { hearing: '2026-12-15' }, due: '2026-12-11' },
        { facts: { hearing: '2026-12-16' }, due: '2026-12-14' },
      ],
    },
  ],
};
