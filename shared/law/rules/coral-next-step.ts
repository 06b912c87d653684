import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** First day on which the next step of CORAL may be taken after silence, in days from receipt of the request. */
export const coralNextStep: Rule = {
  id: 'coral-next-step',
  code: 'coral-next-step',
  what: 'CORAL : échelon suivant ouvert',
  family: 'Recours entre assureurs',
  bound: 'not-before',
  versions: [
    {
      from: plainDate('2016-01-01'),
      until: 'now',
      source: { article: 'CORAL art. 4', quote: '60 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'secondary',
      clock: { sort: 'after', start: [{ fact: 'received', proof: 'réception de la demande' }], term: { days: 62 }, mode: 'insurance' },
      leavesOut: ['marge interne de deux jours'],
      examples: [
        { facts: { received: '2026-10-01' }, due: '2026-12-02' },
        { facts: { received: '2026-10-04' }, due: '2026-12-05' },
      ],
    },
  ],
};
