import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to make an offer to an injured road victim, in months from the accident. */
export const injuryFirstOffer: Rule = {
  id: 'injury-first-offer',
  code: 'injury-first-offer',
  what: 'Offre d’indemnité à la victime de dommages corporels',
  family: 'Assurance automobile et corporel',
  versions: [
    {
      from: plainDate('1986-07-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. L211-9',
        quote: 'dans le délai maximum de huit mois à compter de l’accident',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'lossDate', proof: 'accident' }], term: { months: 8 }, mode: 'badinter', distance: 'victim' },
      leavesOut: [
        'suspensions (art. R211-29 à R211-34) : une personne les constate',
        'le délai le plus favorable à la victime s’applique',
        'offre provisionnelle quand l’état n’est pas consolidé',
      ],
      examples: [
        { facts: { lossDate: '2026-03-14' }, due: '2026-11-16', prudent: '2026-11-13' },
        { facts: { lossDate: '2026-03-25' }, due: '2026-11-25' },
      ],
    },
  ],
};
