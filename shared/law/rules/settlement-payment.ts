import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to pay once the victim’s time to withdraw has ended, in months. */
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
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: {
        sort: 'after',
        start: [{ fact: 'withdrawalEnded', proof: 'fin du délai de dénonciation' }],
        term: { months: 1 },
        mode: 'badinter',
      },
      leavesOut: ['la fin du délai de dénonciation est donnée par la règle settlement-withdrawal'],
      examples: [
        { facts: { withdrawalEnded: '2026-10-26' }, due: '2026-11-26' },
        { facts: { withdrawalEnded: '2026-10-28' }, due: '2026-11-30', prudent: '2026-11-27' },
      ],
    },
  ],
};
