import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Reply to the notice that the valuation exceeds the ceiling, in days from dispatch, the first counting; abolished in 2025. */
export const irsaExpertReply: Rule = {
  id: 'irsa-expert-reply',
  code: 'irsa-expert-reply',
  what: 'IRSA : réponse à l’avis de dépassement',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: plainDate('2025-02-28'),
      source: { article: 'IRSA art. 2.1.4', quote: '15 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'noticeSent', proof: 'envoi de l’avis' }], term: { days: 15 }, mode: 'irsa' },
      leavesOut: ['supprimé au 1er mars 2025 (source secondaire)'],
      examples: [
        { facts: { noticeSent: '2025-01-06' }, due: '2025-01-20' },
        { facts: { noticeSent: '2025-01-05' }, due: '2025-01-19', prudent: '2025-01-17' },
      ],
    },
  ],
};
