import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to decide on cover, in days from a complete notice. */
export const constructionCover: Rule = {
  id: 'construction-cover',
  code: 'construction-cover',
  what: 'Dommages-ouvrage : décision sur la garantie',
  family: 'Assurance construction et catastrophes naturelles',
  versions: [
    {
      from: plainDate('1990-01-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. L242-1',
        quote: 'un délai maximal de soixante jours, courant à compter de la réception de la déclaration du sinistre',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: {
        sort: 'after',
        start: [{ fact: 'received', proof: 'réception de la déclaration de sinistre' }],
        term: { days: 60 },
        mode: 'insurance',
      },
      leavesOut: [
        'récusation de l’expert : dix jours de plus',
        'expert nommé par le juge : trente jours de plus',
        'hors délai, la garantie est acquise',
      ],
      examples: [
        { facts: { received: '2026-10-02' }, due: '2026-12-01' },
        { facts: { received: '2026-10-06' }, due: '2026-12-05', prudent: '2026-12-04' },
      ],
    },
  ],
};
