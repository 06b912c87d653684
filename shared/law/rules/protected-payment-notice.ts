import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Notice to the judge before paying for a protected person, in days. */
export const protectedPaymentNotice: Rule = {
  id: 'protected-payment-notice',
  code: 'protected-payment-notice',
  what: 'Aviser le juge avant de payer pour un mineur ou un majeur en tutelle',
  family: 'Assurance automobile et corporel',
  versions: [
    {
      from: plainDate('1986-07-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. L211-15',
        quote: 'donner avis sans formalité au juge des tutelles, quinze jours au moins à l’avance, du paiement',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'unverified',
      clock: { sort: 'before', end: { fact: 'payment', proof: 'paiement' }, term: { days: 15 } },
      leavesOut: ['autorisation du juge : une personne la vérifie'],
      examples: [
        { facts: { payment: '2026-12-15' }, due: '2026-11-30' },
        { facts: { payment: '2026-12-14' }, due: '2026-11-29', prudent: '2026-11-27' },
      ],
    },
  ],
};
