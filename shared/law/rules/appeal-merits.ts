import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to appeal against a judgment on the merits, in months. */
export const appealMerits: Rule = {
  id: 'appeal-merits',
  code: 'appeal',
  what: 'Appel d’un jugement au fond',
  family: 'Voies de recours',
  when: { fact: 'nature', among: ['merits'], orAbsent: true },
  versions: [
    {
      from: plainDate('1976-01-01'),
      until: 'now',
      source: {
        article: 'CPC art. 538',
        quote: 'Le délai de recours par une voie ordinaire est d’un mois en matière contentieuse',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'served', proof: 'signification' }], term: { months: 1 }, mode: 'civil', distance: 'court' },
      leavesOut: [
        'jugement rendu en dernier ressort : le pourvoi seul est ouvert',
        'matière gracieuse : quinze jours',
        'la décision doit avoir été notifiée à la partie elle-même (art. 677)',
      ],
      examples: [
        { facts: { served: '2026-10-31' }, due: '2026-11-30' },
        { facts: { served: '2026-11-25' }, due: '2026-12-28', prudent: '2026-12-24' },
        { facts: { served: '2027-01-31' }, due: '2027-03-01', prudent: '2027-02-26' },
        {
          facts: { served: '2026-11-23', court: 'TJ Saint-Denis de La Réunion', domicile: 'FR-75' },
          due: '2027-01-25',
          prudent: '2026-12-23',
        },
      ],
    },
  ],
};
