import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to pay the balance of a drought claim, in days from the invoices. */
export const droughtBalance: Rule = {
  id: 'drought-balance',
  code: 'drought-balance',
  what: 'Sécheresse : payer le solde',
  family: 'Assurance construction et catastrophes naturelles',
  versions: [
    {
      from: plainDate('2023-01-01'),
      until: 'now',
      source: { article: 'C. assur. art. L125-2', quote: 'vingt et un jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'sure',
      clock: {
        sort: 'after',
        start: [{ fact: 'invoiceReceived', proof: 'réception des factures' }],
        term: { days: 21 },
        mode: 'insurance',
      },
      leavesOut: [],
      examples: [
        { facts: { invoiceReceived: '2026-11-10' }, due: '2026-12-01' },
        { facts: { invoiceReceived: '2026-11-14' }, due: '2026-12-05', prudent: '2026-12-04' },
      ],
    },
  ],
};
