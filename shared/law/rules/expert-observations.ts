import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** The last day for observations that the court’s expert sets, as written. */
export const expertObservations: Rule = {
  id: 'expert-observations',
  code: 'expert-observations',
  what: 'Dernier jour pour les dires',
  family: 'Expertise et exécution',
  versions: [
    {
      from: plainDate('2005-01-01'),
      until: 'now',
      source: {
        article: 'CPC art. 276',
        quote: 'lorsque l’expert a fixé aux parties un délai pour formuler leurs observations',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: {
        sort: 'stated',
        fact: 'statedDay',
        proof: 'observations avant le',
        note: 'les derniers dires rappellent les précédents, sinon réputés abandonnés (CPC art. 276)',
      },
      leavesOut: ['dire postérieur pour cause grave'],
      examples: [
        { facts: { statedDay: '2026-12-04', statedTime: '12:00' }, due: '2026-12-04' },
        { facts: { statedDay: '2026-12-05' }, due: '2026-12-05' },
      ],
    },
  ],
};
