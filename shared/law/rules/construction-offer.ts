import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to offer the indemnity, in days from a complete notice. */
export const constructionOffer: Rule = {
  id: 'construction-offer',
  code: 'construction-offer',
  what: 'Dommages-ouvrage : offre d’indemnité',
  family: 'Assurance construction et catastrophes naturelles',
  versions: [
    {
      from: plainDate('1990-01-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. L242-1',
        quote: 'dans un délai maximal de quatre-vingt-dix jours, courant à compter de la réception de la déclaration du sinistre',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: {
        sort: 'after',
        start: [{ fact: 'received', proof: 'réception de la déclaration de sinistre' }],
        term: { days: 90 },
        mode: 'insurance',
      },
      leavesOut: ['récusation de l’expert : dix jours de plus', 'expert nommé par le juge : trente jours de plus'],
      examples: [
        { facts: { received: '2026-10-02' }, due: '2026-12-31' },
        { facts: { received: '2026-10-04' }, due: '2027-01-02', prudent: '2026-12-31' },
      ],
    },
  ],
};
