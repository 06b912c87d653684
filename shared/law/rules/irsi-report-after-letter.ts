import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to report after the search letter, in days. */
export const irsiReportAfterLetter: Rule = {
  id: 'irsi-report-after-letter',
  code: 'irsi-report-after-letter',
  what: 'IRSI : rapport après recherche d’assureur',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2018-06-01'),
      until: 'now',
      source: { article: 'IRSI annexe 4', quote: '30 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'letterToInsurer', proof: 'lettre de recherche' }], term: { days: 30 }, mode: 'insurance' },
      leavesOut: [],
      examples: [
        { facts: { letterToInsurer: '2026-10-26' }, due: '2026-11-25' },
        { facts: { letterToInsurer: '2026-10-29' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
