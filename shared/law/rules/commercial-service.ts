import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Notice that a summons before a commercial court must give, in days before the hearing. */
export const commercialService: Rule = {
  id: 'commercial-service',
  code: 'commercial-service',
  what: 'Assignation devant le tribunal de commerce',
  family: 'Instance',
  versions: [
    {
      from: plainDate('1976-01-01'),
      until: 'now',
      source: {
        article: 'CPC art. 856',
        quote: 'quinze jours au moins avant la date de l’audience',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'unverified',
      clock: { sort: 'before', end: { fact: 'hearing', proof: 'audience' }, term: { days: 15 } },
      leavesOut: ['réduction par le président (art. 858)'],
      examples: [
        { facts: { hearing: '2026-12-15' }, due: '2026-11-30' },
        { facts: { hearing: '2026-12-14' }, due: '2026-11-29', prudent: '2026-11-27' },
      ],
    },
  ],
};
