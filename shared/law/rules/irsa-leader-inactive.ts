import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time after notice to an inactive leader, in days, the first counting. */
export const irsaLeaderInactive: Rule = {
  id: 'irsa-leader-inactive',
  code: 'irsa-leader-inactive',
  what: 'IRSA : meneur de jeu inactif',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 5.2.2.b', quote: '30 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'noticeSent', proof: 'avis au meneur de jeu' }], term: { days: 30 }, mode: 'irsa' },
      leavesOut: ['60 jours à l’échelon direction (5.4.6)'],
      examples: [
        { facts: { noticeSent: '2026-10-27' }, due: '2026-11-25' },
        { facts: { noticeSent: '2026-10-30' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
