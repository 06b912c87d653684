import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to claim reimbursement, in months from payment. */
export const irsiReimbursement: Rule = {
  id: 'irsi-reimbursement',
  code: 'irsi-reimbursement',
  what: 'IRSI : action en remboursement',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2018-06-01'),
      until: 'now',
      source: { article: 'IRSI art. 9.4', quote: '2 ans', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'payment', proof: 'paiement' }], term: { months: 24 }, mode: 'insurance' },
      leavesOut: [],
      examples: [
        { facts: { payment: '2024-11-25' }, due: '2026-11-25' },
        { facts: { payment: '2024-11-28' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
