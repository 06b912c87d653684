import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to pay a provision, in months from the statement of losses or publication, the later. */
export const disasterProvision: Rule = {
  id: 'disaster-provision',
  code: 'disaster-provision',
  what: 'Catastrophe naturelle : provision',
  family: 'Assurance construction et catastrophes naturelles',
  versions: [
    {
      from: plainDate('2023-01-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. L125-2',
        quote: 'dans les deux mois qui suivent la date de remise de l’état estimatif',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'sure',
      clock: {
        sort: 'after',
        start: [
          { fact: 'estimateReceived', proof: 'remise de l’état estimatif' },
          { fact: 'published', proof: 'publication de l’arrêté' },
        ],
        pick: 'latest',
        term: { months: 2 },
        mode: 'insurance',
      },
      leavesOut: [],
      examples: [
        { facts: { estimateReceived: '2026-10-03', published: '2026-10-10' }, due: '2026-12-10' },
        { facts: { estimateReceived: '2026-10-12', published: '2026-10-10' }, due: '2026-12-12', prudent: '2026-12-11' },
      ],
    },
  ],
};
