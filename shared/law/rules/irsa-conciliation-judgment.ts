import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the conciliation request after a final judgment, in months. */
export const irsaConciliationJudgment: Rule = {
  id: 'irsa-conciliation-judgment',
  code: 'irsa-conciliation-judgment',
  what: 'IRSA : conciliation après jugement',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 7.3.2.b.4', quote: '2 ans', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'judgmentFinal', proof: 'jugement définitif' }], term: { months: 24 }, mode: 'irsa' },
      leavesOut: [],
      examples: [
        { facts: { judgmentFinal: '2024-11-25' }, due: '2026-11-25' },
        { facts: { judgmentFinal: '2024-11-28' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
