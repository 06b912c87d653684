import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to appoint the repairer after acceptance, in months. */
export const disasterRepairer: Rule = {
  id: 'disaster-repairer',
  code: 'disaster-repairer',
  what: 'Catastrophe naturelle : missionner l’entreprise de réparation',
  family: 'Assurance construction et catastrophes naturelles',
  versions: [
    {
      from: plainDate('2023-01-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. L125-2',
        quote: 'un délai d’un mois pour missionner l’entreprise de réparation',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'sure',
      clock: {
        sort: 'after',
        start: [{ fact: 'offerAccepted', proof: 'acceptation de la proposition' }],
        term: { months: 1 },
        mode: 'insurance',
      },
      leavesOut: [],
      examples: [
        { facts: { offerAccepted: '2026-11-10' }, due: '2026-12-10' },
        { facts: { offerAccepted: '2026-11-12' }, due: '2026-12-12', prudent: '2026-12-11' },
      ],
    },
  ],
};
