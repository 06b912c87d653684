import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to write to find the liable party’s insurer, in days from the first meeting. */
export const irsiSearchLetter: Rule = {
  id: 'irsi-search-letter',
  code: 'irsi-search-letter',
  what: 'IRSI : lettre de recherche de l’assureur du responsable',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2018-06-01'),
      until: 'now',
      source: { article: 'IRSI annexe 4', quote: '10 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'firstMeeting', proof: 'première réunion' }], term: { days: 10 }, mode: 'insurance' },
      leavesOut: [],
      examples: [
        { facts: { firstMeeting: '2026-11-15' }, due: '2026-11-25' },
        { facts: { firstMeeting: '2026-11-18' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
