import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to appeal to the Cour de cassation in criminal matters, in jours francs from pronouncement. */
export const cassationCriminal: Rule = {
  id: 'cassation-criminal',
  code: 'cassation',
  what: 'Pourvoi en cassation, matière pénale',
  family: 'Voies de recours',
  when: { fact: 'nature', among: ['criminal'], orAbsent: false },
  versions: [
    {
      from: plainDate('1959-03-02'),
      until: 'now',
      source: {
        article: 'CPP art. 568',
        quote: 'cinq jours francs après celui où la décision attaquée a été prononcée',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'pronounced', proof: 'prononcé' }], term: { clear: 5 }, mode: 'criminal' },
      leavesOut: ['décision à signifier : le délai court de la signification'],
      examples: [
        { facts: { nature: 'criminal', pronounced: '2026-11-12' }, due: '2026-11-18', prudent: '2026-11-17' },
        { facts: { nature: 'criminal', pronounced: '2026-11-13' }, due: '2026-11-19', prudent: '2026-11-18' },
        { facts: { nature: 'criminal', pronounced: '2026-11-16' }, due: '2026-11-23', prudent: '2026-11-20' },
      ],
    },
  ],
};
