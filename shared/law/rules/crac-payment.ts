import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the liable builders’ insurers to pay, in months from the claim. */
export const cracPayment: Rule = {
  id: 'crac-payment',
  code: 'crac-payment',
  what: 'CRAC : payer le recours',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2008-01-01'),
      until: 'now',
      source: { article: 'CRAC', quote: '3 mois', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'secondary',
      clock: { sort: 'after', start: [{ fact: 'received', proof: 'réception du recours' }], term: { months: 3 }, mode: 'insurance' },
      leavesOut: ['2008, 2023 : résumés seulement'],
      examples: [
        { facts: { received: '2026-08-25' }, due: '2026-11-25' },
        { facts: { received: '2026-08-28' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
