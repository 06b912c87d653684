import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the respondent to appoint counsel in the short appeal track, in days. */
export const appointCounselAppealShort: Rule = {
  id: 'appoint-counsel-appeal-short',
  code: 'appoint-counsel',
  what: 'Constituer avocat devant la cour d’appel, bref délai',
  family: 'Instance',
  when: { fact: 'proceeding', among: ['appeal-short'], orAbsent: false },
  versions: [
    {
      from: plainDate('2024-09-01'),
      until: 'now',
      source: { article: 'CPC art. 906-1', quote: 'dans un délai de quinze jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'sure',
      clock: {
        sort: 'after',
        start: [{ fact: 'served', proof: 'signification de la déclaration d’appel' }],
        term: { days: 15 },
        mode: 'civil',
        distance: 'court',
      },
      leavesOut: [],
      examples: [
        { facts: { proceeding: 'appeal-short', served: '2026-11-19' }, due: '2026-12-04' },
        { facts: { proceeding: 'appeal-short', served: '2026-12-10' }, due: '2026-12-28', prudent: '2026-12-24' },
      ],
    },
  ],
};
