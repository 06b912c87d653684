import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the conciliation request under title 5, in months from the first table. */
export const irsaConciliationTableau: Rule = {
  id: 'irsa-conciliation-tableau',
  code: 'irsa-conciliation-tableau',
  what: 'IRSA : conciliation, titre 5',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 7.3.2.b.3', quote: '3 ans', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'tableau', proof: 'premier tableau' }], term: { months: 36 }, mode: 'irsa' },
      leavesOut: [],
      examples: [
        { facts: { tableau: '2023-11-24' }, due: '2026-11-24' },
        { facts: { tableau: '2023-11-28' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
