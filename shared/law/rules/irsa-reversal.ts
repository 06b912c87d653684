import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to reverse after a contestation of motives A, D1 or D2, in days, the first counting. */
export const irsaReversal: Rule = {
  id: 'irsa-reversal',
  code: 'irsa-reversal',
  what: 'IRSA : reversement automatique (A, D1, D2)',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 3.1.5.b', quote: '30 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'contested', proof: 'contestation' }], term: { days: 30 }, mode: 'irsa' },
      leavesOut: ['5 % par mois et 10 % du forfait ensuite'],
      examples: [
        { facts: { contested: '2026-10-27' }, due: '2026-11-25' },
        { facts: { contested: '2026-10-30' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
