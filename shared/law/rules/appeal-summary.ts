import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to appeal against an order in référé, in days. */
export const appealSummary: Rule = {
  id: 'appeal-summary',
  code: 'appeal',
  what: 'Appel d’une ordonnance de référé',
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
      leavesOut: ['ordonnance du premier président, ordonnance rendue en dernier ressort : pas d’appel'],
      examples: [
        { facts: { nature: 'summary', served: '2026-10-27' }, due: '2026-11-12', prudent: '2026-11-10' },
        { facts: { nature: 'summary', served: '2026-10-30' }, due: '2026-11-16', prudent: '2026-11-13' },
        { facts: { nature: 'summary', served: '2026-11-19' }, due: '2026-12-04' },
      ],
    },
  ],
};
