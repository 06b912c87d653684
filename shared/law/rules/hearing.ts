import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** The hearing, as the act states it. */
export const hearing: Rule = {
  id: 'hearing',
  code: 'hearing',
  what: 'Audience',
  family: 'Instance',
  when: {
    fact: 'nature',
    among: ['merits', 'summary', 'accelerated', 'payment-order', 'expertise-order', 'enforcement', 'pre-trial'],
    orAbsent: true,
  },
  versions: [
    {
      from: plainDate('1976-01-01'),
      until: 'now',
      source: { article: 'CPC art. 56', quote: 'les lieu, jour et heure de l’audience', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'sure',
      clock: { sort: 'stated', fact: 'hearing', proof: 'audience du' },
      leavesOut: ['renvoi demandé ou accordé : une personne le lit dans l’avis du greffe'],
      examples: [
        { facts: { hearing: '2026-12-15', served: '2026-11-19' }, due: '2026-12-15' },
        { facts: { hearing: '2026-12-05' }, due: '2026-12-05' },
      ],
    },
  ],
};
