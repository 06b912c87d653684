import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for third-party payers to state their claims after the insurer’s request, in months. */
export const payerClaims: Rule = {
  id: 'payer-claims',
  code: 'payer-claims',
  what: 'Créances des tiers payeurs : déchéance',
  family: 'Assurance automobile et corporel',
  versions: [
    {
      from: plainDate('1986-07-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. L211-11',
        quote: 'dans un délai de quatre mois à compter de la demande émanant de l’assureur',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'requestSent', proof: 'demande au tiers payeur' }], term: { months: 4 }, mode: 'badinter' },
      leavesOut: ['demande aux mentions de l’art. R211-41, en caractères apparents'],
      examples: [
        { facts: { requestSent: '2026-10-31' }, due: '2027-03-01', prudent: '2027-02-26' },
        { facts: { requestSent: '2026-07-24' }, due: '2026-11-24' },
      ],
    },
  ],
};
