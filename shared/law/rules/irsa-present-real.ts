import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to present a real-cost or chain recourse, in months from the accident. */
export const irsaPresentReal: Rule = {
  id: 'irsa-present-real',
  code: 'irsa-present-real',
  what: 'IRSA : présenter le recours au coût réel',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 3.2.3 et 4.2.1', quote: '2 ans', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'lossDate', proof: 'accident' }], term: { months: 24 }, mode: 'irsa' },
      leavesOut: ['la date de la lettre compte'],
      examples: [
        { facts: { lossDate: '2024-11-25' }, due: '2026-11-25' },
        { facts: { lossDate: '2024-11-28' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
