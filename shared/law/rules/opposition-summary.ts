import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to oppose an order in référé given by default and without appeal, in days. */
export const oppositionSummary: Rule = {
  id: 'opposition-summary',
  code: 'opposition',
  what: 'Opposition à une ordonnance de référé',
  family: 'Voies de recours',
  when: { fact: 'nature', among: ['summary'], orAbsent: false },
  versions: [
    {
      from: plainDate('1976-01-01'),
      until: 'now',
      source: {
        article: 'CPC art. 490',
        quote: 'Le délai d’appel ou d’opposition est de quinze jours',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'served', proof: 'signification' }], term: { days: 15 }, mode: 'civil', distance: 'court' },
      leavesOut: ['ordonnance rendue par défaut en dernier ressort seulement'],
      examples: [
        { facts: { nature: 'summary', served: '2026-11-19' }, due: '2026-12-04' },
        { facts: { nature: 'summary', served: '2026-10-30' }, due: '2026-11-16', prudent: '2026-11-13' },
      ],
    },
  ],
};
