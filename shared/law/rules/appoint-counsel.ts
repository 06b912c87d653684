import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to appoint counsel after service of a summons with written procedure, in days. */
export const appointCounsel: Rule = {
  id: 'appoint-counsel',
  code: 'appoint-counsel',
  what: 'Constituer avocat',
  family: 'Instance',
  when: { fact: 'proceeding', among: ['merits', 'third-party'], orAbsent: true },
  versions: [
    {
      from: plainDate('2020-01-01'),
      until: 'now',
      source: {
        article: 'CPC art. 763',
        quote: 'le défendeur est tenu de constituer avocat dans le délai de quinze jours, à compter de l’assignation',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: {
        sort: 'counsel',
        after: { sort: 'after', start: [{ fact: 'served', proof: 'assignation' }], term: { days: 15 }, mode: 'civil', distance: 'court' },
        hearingWithin: { days: 15, certainty: 'secondary' },
      },
      leavesOut: [
        'réduction par ordonnance du juge (art. 755) : l’ordonnance est jointe, une personne la lit',
        'procédure orale : aucun délai de constitution',
      ],
      examples: [
        { facts: { served: '2026-11-19' }, due: '2026-12-04' },
        { facts: { served: '2026-11-20' }, due: '2026-12-07', prudent: '2026-12-04' },
        { facts: { served: '2026-12-10' }, due: '2026-12-28', prudent: '2026-12-24' },
        { facts: { served: '2026-12-01', hearing: '2026-12-16' }, due: '2026-12-16' },
        { facts: { served: '2026-12-01', hearing: '2026-12-15' }, due: '2026-12-15' },
        { facts: { served: '2026-11-20', hearing: '2026-12-06' }, due: '2026-12-07', prudent: '2026-12-04' },
        { facts: { served: '2026-11-19', court: 'TJ Paris', domicile: 'IE' }, due: '2027-02-03', prudent: '2026-12-04' },
      ],
    },
  ],
};
