import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Span within which a second loss of the same author reopens recourse, in months from the first loss. */
export const irsiRepeatLoss: Rule = {
  id: 'irsi-repeat-loss',
  code: 'irsi-repeat-loss',
  what: 'IRSI : sinistres répétitifs',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2018-06-01'),
      until: 'now',
      source: { article: 'IRSI art. 7.1.2', quote: '24 mois', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'lossDate', proof: 'premier sinistre' }], term: { months: 24 }, mode: 'insurance' },
      leavesOut: ['« moins de 24 mois » : le second sinistre doit être antérieur à ce jour'],
      examples: [
        { facts: { lossDate: '2024-11-25' }, due: '2026-11-25' },
        { facts: { lossDate: '2024-11-28' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
