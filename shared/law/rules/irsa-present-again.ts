import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to present again after a reversal, in months from it. */
export const irsaPresentAgain: Rule = {
  id: 'irsa-present-again',
  code: 'irsa-present-again',
  what: 'IRSA : présenter à nouveau après « non identifié »',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 3.1.3.b', quote: '1 an', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'reversal', proof: 'reversement' }], term: { months: 12 }, mode: 'irsa' },
      leavesOut: ['seulement si les deux ans sont écoulés'],
      examples: [
        { facts: { reversal: '2025-11-25' }, due: '2026-11-25' },
        { facts: { reversal: '2025-11-28' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
