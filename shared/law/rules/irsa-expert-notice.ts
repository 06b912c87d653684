import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Notice that the valuation exceeds the ceiling, in days from the finding, the first counting; abolished in 2025. */
export const irsaExpertNotice: Rule = {
  id: 'irsa-expert-notice',
  code: 'irsa-expert-notice',
  what: 'IRSA : avis de dépassement du plafond',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: plainDate('2025-02-28'),
      source: { article: 'IRSA art. 2.1.4', quote: '7 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'finding', proof: 'constat du dépassement' }], term: { days: 7 }, mode: 'irsa' },
      leavesOut: ['supprimé au 1er mars 2025 (source secondaire)'],
      examples: [
        { facts: { finding: '2025-01-06' }, due: '2025-01-12', prudent: '2025-01-10' },
        { facts: { finding: '2025-01-07' }, due: '2025-01-13' },
      ],
    },
  ],
};
