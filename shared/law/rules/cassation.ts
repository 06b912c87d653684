import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to appeal to the Cour de cassation in civil matters, in months. */
export const cassation: Rule = {
  id: 'cassation',
  code: 'cassation',
  what: 'Pourvoi en cassation',
  family: 'Voies de recours',
  when: {
    fact: 'nature',
    among: ['merits', 'summary', 'accelerated', 'enforcement', 'pre-trial', 'expertise-order', 'payment-order'],
    orAbsent: true,
  },
  versions: [
    {
      from: plainDate('1979-11-09'),
      until: 'now',
      source: {
        article: 'CPC art. 612',
        quote: 'Le délai de pourvoi en cassation est de deux mois, sauf disposition contraire',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'served', proof: 'signification' }], term: { months: 2 }, mode: 'civil', distance: 'paris' },
      leavesOut: [],
      examples: [
        { facts: { served: '2026-09-14' }, due: '2026-11-16', prudent: '2026-11-13' },
        { facts: { served: '2026-10-01' }, due: '2026-12-01' },
        { facts: { served: '2026-10-01', domicile: 'FR-974' }, due: '2027-01-04', prudent: '2026-12-01' },
      ],
    },
  ],
};
