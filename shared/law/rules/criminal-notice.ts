import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Notice that the insurer must be given before a criminal hearing, in days. */
export const criminalNotice: Rule = {
  id: 'criminal-notice',
  code: 'criminal-notice',
  what: 'Mise en cause de l’assureur devant le juge pénal',
  family: 'Instance',
  versions: [
    {
      from: plainDate('1984-01-01'),
      until: 'now',
      source: { article: 'CPP art. 388-2', quote: 'dix jours au moins avant l’audience', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'unverified',
      clock: { sort: 'before', end: { fact: 'hearing', proof: 'audience' }, term: { days: 10 } },
      leavesOut: [
        'exceptions à soulever avant toute défense au fond (art. 385-1) : consigne à l’avocat',
        'assureur absent réputé renoncer aux exceptions (art. 388-3)',
      ],
      examples: [
        { facts: { hearing: '2026-12-08' }, due: '2026-11-28', prudent: '2026-11-27' },
        { facts: { hearing: '2026-12-14' }, due: '2026-12-04' },
      ],
    },
  ],
};
