import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the conciliation request after an out-of-convention settlement, in months. */
export const irsaConciliationSettlement: Rule = {
  id: 'irsa-conciliation-settlement',
  code: 'irsa-conciliation-settlement',
  what: 'IRSA : conciliation après règlement hors convention',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 7.3.2.b.4', quote: '1 an', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'settled', proof: 'règlement' }], term: { months: 12 }, mode: 'irsa' },
      leavesOut: [],
      examples: [
        { facts: { settled: '2025-11-25' }, due: '2026-11-25' },
        { facts: { settled: '2025-11-28' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
