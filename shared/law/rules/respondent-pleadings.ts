import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the respondent to an appeal to file pleadings, in months. */
export const respondentPleadings: Rule = {
  id: 'respondent-pleadings',
  code: 'respondent-pleadings',
  what: 'Conclure en appel (intimé)',
  family: 'Instance',
  when: { fact: 'proceeding', among: ['appeal'], orAbsent: true },
  versions: [
    {
      from: plainDate('2024-09-01'),
      until: 'now',
      source: {
        article: 'CPC art. 909',
        quote: 'un délai de trois mois à compter de la notification des conclusions de l’appelant',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'sure',
      clock: {
        sort: 'after',
        start: [{ fact: 'served', proof: 'notification des conclusions de l’appelant' }],
        term: { months: 3 },
        mode: 'civil',
        distance: 'appeal-pleadings',
      },
      leavesOut: [],
      examples: [
        { facts: { proceeding: 'appeal', served: '2026-09-30' }, due: '2026-12-30' },
        { facts: { served: '2026-08-31' }, due: '2026-11-30' },
        { facts: { served: '2026-09-05' }, due: '2026-12-07', prudent: '2026-12-04' },
      ],
    },
  ],
};
