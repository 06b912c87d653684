import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to offer or refuse when no expert is appointed, in days. */
export const constructionNoExpert: Rule = {
  id: 'construction-no-expert',
  code: 'construction-no-expert',
  what: 'Dommages-ouvrage : offre ou refus sans expertise',
  family: 'Assurance construction et catastrophes naturelles',
  versions: [
    {
      from: plainDate('1990-01-01'),
      until: 'now',
      source: { article: 'C. assur. art. A243-1, annexe II', quote: 'quinze jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: {
        sort: 'after',
        start: [{ fact: 'received', proof: 'réception de la déclaration de sinistre' }],
        term: { days: 15 },
        mode: 'insurance',
      },
      leavesOut: ['dommage inférieur à 1 800 € ou mise en jeu manifestement injustifiée'],
      examples: [
        { facts: { received: '2026-10-02' }, due: '2026-10-17', prudent: '2026-10-16' },
        { facts: { received: '2026-10-01' }, due: '2026-10-16' },
      ],
    },
  ],
};
