import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to appeal against a decision of the enforcement judge, in days. */
export const appealEnforcement: Rule = {
  id: 'appeal-enforcement',
  code: 'appeal',
  what: 'Appel d’une décision du juge de l’exécution',
  family: 'Voies de recours',
  when: { fact: 'nature', among: ['enforcement'], orAbsent: false },
  versions: [
    {
      from: plainDate('2012-06-01'),
      until: 'now',
      source: {
        article: 'CPCE art. R121-20',
        quote: 'Le délai d’appel est de quinze jours',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'served', proof: 'signification' }], term: { days: 15 }, mode: 'civil', distance: 'court' },
      leavesOut: ['notification par le greffe : sa date de réception tient lieu de signification'],
      examples: [
        { facts: { nature: 'enforcement', served: '2026-11-19' }, due: '2026-12-04' },
        { facts: { nature: 'enforcement', served: '2026-12-18' }, due: '2027-01-04', prudent: '2026-12-31' },
      ],
    },
  ],
};
