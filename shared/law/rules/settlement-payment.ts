import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to pay after the victim’s time to withdraw has ended: fifteen days, then one month. */
export const settlementPayment: Rule = {
  id: 'settlement-payment',
  code: 'settlement-payment',
  what: 'Payer après transaction',
  family: 'Assurance automobile et corporel',
  versions: [
    {
      from: plainDate('1986-07-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. L211-17',
        quote: 'dans un délai d’un mois après l’expiration du délai de dénonciation',
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'settled', proof: 'transaction' }], term: { months: 1, days: 15 }, mode: 'badinter' },
      leavesOut: ['le mois est compté avant les quinze jours ; l’ordre inverse peut donner un jour de plus'],
      examples: [
        { facts: { settled: '2026-10-10' }, due: '2026-11-25' },
        { facts: { settled: '2026-10-13' }, due: '2026-11-30', prudent: '2026-11-27' },
      ],
    },
  ],
};
