import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Last day to say that one acquiesces in a request for expertise. */
export const acquiesceExpertise: Rule = {
  id: 'acquiesce-expertise',
  code: 'acquiesce-expertise',
  what: 'Acquiescer à la demande d’expertise en référé',
  family: 'Instance',
  versions: [
    {
      from: plainDate('2020-01-01'),
      until: 'now',
      source: {
        article: 'CPC art. 486-1',
        quote: 'le défendeur qui a indiqué, avant l’audience, acquiescer à la demande, est dispensé de comparaître',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: { sort: 'stated', fact: 'hearing', proof: 'avant l’audience du' },
      leavesOut: ['par avocat seulement'],
      examples: [
        { facts: { hearing: '2026-12-15' }, due: '2026-12-15' },
        { facts: { hearing: '2026-12-21' }, due: '2026-12-21' },
      ],
    },
  ],
};
