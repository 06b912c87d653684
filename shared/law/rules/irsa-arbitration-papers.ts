import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to send papers for arbitration, in days from the meeting, the first counting. */
export const irsaArbitrationPapers: Rule = {
  id: 'irsa-arbitration-papers',
  code: 'irsa-arbitration-papers',
  what: 'IRSA : mémoire et pièces pour l’arbitrage',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 7.4.2', quote: '60 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'meeting', proof: 'réunion de conciliation' }], term: { days: 60 }, mode: 'irsa' },
      leavesOut: ['aucun élément nouveau après la conciliation'],
      examples: [
        { facts: { meeting: '2026-09-27' }, due: '2026-11-25' },
        { facts: { meeting: '2026-09-30' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
