import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to contest a table at each step, in days from dispatch, the first counting. */
export const irsaTableauContest: Rule = {
  id: 'irsa-tableau-contest',
  code: 'irsa-tableau-contest',
  what: 'IRSA : contester un tableau (titre 5)',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 5.4', quote: '30 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'tableau', proof: 'envoi du tableau' }], term: { days: 30 }, mode: 'irsa' },
      leavesOut: [],
      examples: [
        { facts: { tableau: '2026-10-27' }, due: '2026-11-25' },
        { facts: { tableau: '2026-10-30' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
