import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the trailer’s insurer to send papers, in days, the first counting. */
export const irsaTrailerPapers: Rule = {
  id: 'irsa-trailer-papers',
  code: 'irsa-trailer-papers',
  what: 'IRSA : pièces demandées à l’assureur de la remorque',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 2.7', quote: '60 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'firstRequest', proof: 'demande de pièces' }], term: { days: 60 }, mode: 'irsa' },
      leavesOut: ['exclu ensuite'],
      examples: [
        { facts: { firstRequest: '2026-09-27' }, due: '2026-11-25' },
        { facts: { firstRequest: '2026-09-30' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
