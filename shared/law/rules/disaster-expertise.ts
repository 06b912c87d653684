import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to inform the insured and order an expertise, in months from declaration or publication, the later. */
export const disasterExpertise: Rule = {
  id: 'disaster-expertise',
  code: 'disaster-expertise',
  what: 'Catastrophe naturelle : informer l’assuré et ordonner l’expertise',
  family: 'Assurance construction et catastrophes naturelles',
  versions: [
    {
      from: plainDate('2023-01-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. L125-2',
        quote: 'un délai d’un mois pour informer l’assuré des modalités de mise en jeu des garanties',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'sure',
      clock: {
        sort: 'after',
        start: [
          { fact: 'declared', proof: 'déclaration de l’assuré' },
          { fact: 'published', proof: 'publication de l’arrêté' },
        ],
        pick: 'latest',
        term: { months: 1 },
        mode: 'insurance',
      },
      leavesOut: ['les vieilles pages donnent encore 10 jours et 3 mois'],
      examples: [
        { facts: { declared: '2026-11-03', published: '2026-11-10' }, due: '2026-12-10' },
        { facts: { declared: '2026-11-12', published: '2026-11-10' }, due: '2026-12-12', prudent: '2026-12-11' },
      ],
    },
  ],
};
