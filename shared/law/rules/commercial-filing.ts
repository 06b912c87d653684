import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Last day to file the summons at a commercial court, in days before the hearing. */
export const commercialFiling: Rule = {
  id: 'commercial-filing',
  code: 'commercial-filing',
  what: 'Placement devant le tribunal de commerce',
  family: 'Instance',
  versions: [
    {
      from: plainDate('1976-01-01'),
      until: 'now',
      source: {
        article: 'CPC art. 857',
        quote: 'huit jours avant la date de l’audience',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'unverified',
      clock: { sort: 'before', end: { fact: 'hearing', proof: 'audience' }, term: { days: 8 } },
      leavesOut: [],
      examples: [
        { facts: { hearing: '2026-12-15' }, due: '2026-12-07' },
        { facts: { hearing: '2026-12-14' }, due: '2026-12-06', prudent: '2026-12-04' },
      ],
    },
  ],
};
