import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to pay after acceptance, in days. */
export const disasterPayment: Rule = {
  id: 'disaster-payment',
  code: 'disaster-payment',
  what: 'Catastrophe naturelle : payer après acceptation',
  family: 'Assurance construction et catastrophes naturelles',
  versions: [
    {
      from: plainDate('2023-01-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. L125-2',
        quote: 'un délai de vingt et un jours pour verser l’indemnisation due',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'sure',
      clock: {
        sort: 'after',
        start: [{ fact: 'offerAccepted', proof: 'acceptation de la proposition' }],
        term: { days: 21 },
        mode: 'insurance',
      },
      leavesOut: [],
      examples: [
        { facts: { offerAccepted: '2026-11-10' }, due: '2026-12-01' },
        { facts: { offerAccepted: '2026-11-14' }, due: '2026-12-05', prudent: '2026-12-04' },
      ],
    },
  ],
};
