import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to oppose an order to pay, in months. */
export const oppositionPaymentOrder: Rule = {
  id: 'opposition-payment-order',
  code: 'opposition',
  what: 'Opposition à une injonction de payer',
  family: 'Voies de recours',
  when: { fact: 'nature', among: ['payment-order'], orAbsent: false },
  versions: [
    {
      from: plainDate('1976-01-01'),
      until: 'now',
      source: {
        article: 'CPC art. 1416',
        quote: 'L’opposition est formée dans le mois qui suit la signification de l’ordonnance',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'served', proof: 'signification' }], term: { months: 1 }, mode: 'civil', distance: 'court' },
      leavesOut: [
        'ordonnance non signifiée à personne : le mois court du premier acte signifié à personne ou de la première mesure d’exécution',
      ],
      examples: [
        { facts: { nature: 'payment-order', served: '2026-11-24' }, due: '2026-12-24' },
        { facts: { nature: 'payment-order', served: '2026-11-26' }, due: '2026-12-28', prudent: '2026-12-24' },
      ],
    },
  ],
};
