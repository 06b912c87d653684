import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time after which each party may go to court in a fire claim, in months. */
export const fireCourt: Rule = {
  id: 'fire-court',
  code: 'fire-court',
  what: 'Incendie : procédure judiciaire ouverte à l’assuré',
  family: 'Contrat et prescription',
  versions: [
    {
      from: plainDate('1976-07-21'),
      until: 'now',
      source: {
        article: 'C. assur. art. L122-2',
        quote: 'si elle n’est pas terminée dans les six mois, chacune des parties peut procéder judiciairement',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: {
        sort: 'after',
        start: [{ fact: 'estimateReceived', proof: 'remise de l’état des pertes' }],
        term: { months: 6 },
        mode: 'insurance',
      },
      leavesOut: [],
      examples: [
        { facts: { estimateReceived: '2026-05-25' }, due: '2026-11-25' },
        { facts: { estimateReceived: '2026-05-28' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
