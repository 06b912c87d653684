import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to propose the indemnity, in months from the estimate or the final report. */
export const disasterOffer: Rule = {
  id: 'disaster-offer',
  code: 'disaster-offer',
  what: 'Catastrophe naturelle : proposer l’indemnité',
  family: 'Assurance construction et catastrophes naturelles',
  versions: [
    {
      from: plainDate('2023-01-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. L125-2',
        quote: 'dans un délai d’un mois à compter soit de la réception de l’état estimatif',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'sure',
      clock: {
        sort: 'after',
        start: [{ fact: 'estimateReceived', proof: 'réception de l’état estimatif ou du rapport définitif' }],
        term: { months: 1 },
        mode: 'insurance',
      },
      leavesOut: [],
      examples: [
        { facts: { estimateReceived: '2026-11-10' }, due: '2026-12-10' },
        { facts: { estimateReceived: '2026-11-12' }, due: '2026-12-12', prudent: '2026-12-11' },
      ],
    },
  ],
};
