import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to pay after acceptance of the offer, in days. */
export const constructionPayment: Rule = {
  id: 'construction-payment',
  code: 'construction-payment',
  what: 'Dommages-ouvrage : payer après acceptation',
  family: 'Assurance construction et catastrophes naturelles',
  versions: [
    {
      from: plainDate('1990-01-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. L242-1',
        quote: 'le règlement de l’indemnité par l’assureur intervient dans un délai de quinze jours',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'offerAccepted', proof: 'acceptation de l’offre' }], term: { days: 15 }, mode: 'insurance' },
      leavesOut: [],
      examples: [
        { facts: { offerAccepted: '2026-11-10' }, due: '2026-11-25' },
        { facts: { offerAccepted: '2026-11-13' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
