import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to make the final offer once the insurer knows of the consolidation, in months. */
export const injuryOffer: Rule = {
  id: 'injury-offer',
  code: 'injury-offer',
  what: 'Offre définitive après consolidation',
  family: 'Assurance automobile et corporel',
  versions: [
    {
      from: plainDate('1986-07-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. L211-9',
        quote: 'dans un délai de cinq mois suivant la date à laquelle l’assureur a été informé de cette consolidation',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: {
        sort: 'after',
        start: [{ fact: 'received', proof: 'connaissance de la consolidation, courrier reçu' }],
        term: { months: 5 },
        mode: 'badinter',
        distance: 'victim',
      },
      leavesOut: [
        'suspensions (art. R211-29 à R211-34) : une personne les constate',
        'le délai le plus favorable à la victime s’applique',
        'seulement pour un accident de la circulation',
      ],
      examples: [
        { facts: { received: '2026-11-02' }, due: '2027-04-02' },
        { facts: { received: '2026-11-03' }, due: '2027-04-05', prudent: '2027-04-02' },
        { facts: { received: '2026-11-02', victimDomicile: 'IE' }, due: '2027-05-03', prudent: '2027-04-02' },
      ],
    },
  ],
};
