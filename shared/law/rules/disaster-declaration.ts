import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the insured to declare after publication of the order, in days. */
export const disasterDeclaration: Rule = {
  id: 'disaster-declaration',
  code: 'disaster-declaration',
  what: 'Catastrophe naturelle : déclaration de l’assuré',
  family: 'Assurance construction et catastrophes naturelles',
  versions: [
    {
      from: plainDate('2023-01-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. L125-2',
        quote: 'au plus tard trente jours après la publication de l’arrêté de reconnaissance',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'secondary',
      clock: { sort: 'after', start: [{ fact: 'published', proof: 'publication de l’arrêté' }], term: { days: 30 }, mode: 'insurance' },
      leavesOut: [],
      examples: [
        { facts: { published: '2026-11-10' }, due: '2026-12-10' },
        { facts: { published: '2026-11-12' }, due: '2026-12-12', prudent: '2026-12-11' },
      ],
    },
  ],
};
