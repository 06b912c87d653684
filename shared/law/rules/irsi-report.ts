import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to report once the cause is known and agreement on the amount was sought, in days. */
export const irsiReport: Rule = {
  id: 'irsi-report',
  code: 'irsi-report',
  what: 'IRSI : rapport d’expertise',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2018-06-01'),
      until: 'now',
      source: { article: 'IRSI annexe 4', quote: '10 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'causeKnown', proof: 'cause connue' }], term: { days: 10 }, mode: 'insurance' },
      leavesOut: [],
      examples: [
        { facts: { causeKnown: '2026-11-15' }, due: '2026-11-25' },
        { facts: { causeKnown: '2026-11-18' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
