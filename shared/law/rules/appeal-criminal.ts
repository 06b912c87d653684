import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to appeal against a criminal judgment, in days from pronouncement. */
export const appealCriminal: Rule = {
  id: 'appeal-criminal',
  code: 'appeal',
  what: 'Appel d’une décision pénale',
  family: 'Voies de recours',
  when: { fact: 'nature', among: ['criminal'], orAbsent: false },
  versions: [
    {
      from: plainDate('1959-03-02'),
      until: 'now',
      source: {
        article: 'CPP art. 498',
        quote: 'dans le délai de dix jours à compter du prononcé du jugement contradictoire',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'pronounced', proof: 'prononcé' }], term: { days: 10 }, mode: 'criminal' },
      leavesOut: [
        'jugement à signifier (contradictoire à signifier, par défaut) : le délai court de la signification',
        'appel incident : cinq jours de plus',
      ],
      examples: [
        { facts: { nature: 'criminal', pronounced: '2026-11-13' }, due: '2026-11-23' },
        { facts: { nature: 'criminal', pronounced: '2026-11-11' }, due: '2026-11-23', prudent: '2026-11-20' },
      ],
    },
  ],
};
