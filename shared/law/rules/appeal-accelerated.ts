import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to appeal against a judgment in the accelerated procedure, in days. */
export const appealAccelerated: Rule = {
  id: 'appeal-accelerated',
  code: 'appeal',
  what: 'Appel d’un jugement selon la procédure accélérée au fond',
  family: 'Voies de recours',
  when: { fact: 'nature', among: ['accelerated'], orAbsent: false },
  versions: [
    {
      from: plainDate('2020-01-01'),
      until: 'now',
      source: {
        article: 'CPC art. 481-1',
        quote: 'Le délai d’appel ou d’opposition est de quinze jours',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'served', proof: 'signification' }], term: { days: 15 }, mode: 'civil', distance: 'court' },
      leavesOut: [],
      examples: [
        { facts: { nature: 'accelerated', served: '2026-11-19' }, due: '2026-12-04' },
        { facts: { nature: 'accelerated', served: '2026-11-21' }, due: '2026-12-07', prudent: '2026-12-04' },
      ],
    },
  ],
};
