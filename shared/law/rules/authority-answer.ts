import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** The day that an authority’s letter sets, as written. */
export const authorityAnswer: Rule = {
  id: 'authority-answer',
  code: 'authority-answer',
  what: 'Répondre à l’autorité',
  family: 'Réclamations et médiation',
  versions: [
    {
      from: plainDate('2010-01-01'),
      until: 'now',
      source: { article: 'Lettre de l’autorité', quote: 'date fixée par la lettre', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'sure',
      clock: { sort: 'stated', fact: 'statedDay', proof: 'réponse demandée pour le' },
      leavesOut: [],
      examples: [
        { facts: { statedDay: '2026-12-11', documentDate: '2026-11-20' }, due: '2026-12-11' },
        { facts: { statedDay: '2026-12-13' }, due: '2026-12-13' },
      ],
    },
  ],
};
