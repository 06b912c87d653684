import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Last letter date to contest a forfait recourse: three months from the 25th of the month of receipt, that day counting. */
export const irsaContestForfait: Rule = {
  id: 'irsa-contest-forfait',
  code: 'irsa-contest-forfait',
  what: 'IRSA : contester le recours forfaitaire',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 3.1.4.a', quote: '3 mois', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'monthly', start: { fact: 'received', proof: 'réception du recours' }, dayOfMonth: 25, months: 3 },
      leavesOut: ['recours maintenu ensuite, sans accord formel'],
      examples: [
        { facts: { received: '2026-07-06' }, due: '2026-10-24', prudent: '2026-10-23' },
        { facts: { received: '2026-08-31' }, due: '2026-11-24' },
      ],
    },
  ],
};
