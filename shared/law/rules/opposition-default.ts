import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to oppose a judgment given by default in last resort, in months. */
export const oppositionDefault: Rule = {
  id: 'opposition-default',
  code: 'opposition',
  what: 'Opposition à un jugement par défaut',
  family: 'Voies de recours',
  when: { fact: 'nature', among: ['merits'], orAbsent: true },
  versions: [
    {
      from: plainDate('1976-01-01'),
      until: 'now',
      source: {
        article: 'CPC art. 538 et 571',
        quote: 'Le délai de recours par une voie ordinaire est d’un mois en matière contentieuse',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'served', proof: 'signification' }], term: { months: 1 }, mode: 'civil', distance: 'court' },
      leavesOut: ['jugement réputé contradictoire : appel, non opposition'],
      examples: [
        { facts: { served: '2026-10-31' }, due: '2026-11-30' },
        { facts: { served: '2026-11-25' }, due: '2026-12-28', prudent: '2026-12-24' },
      ],
    },
  ],
};
