import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the respondent to appoint counsel after service of the notice of appeal, in days. */
export const appointCounselAppeal: Rule = {
  id: 'appoint-counsel-appeal',
  code: 'appoint-counsel',
  what: 'Constituer avocat devant la cour d’appel',
  family: 'Instance',
  when: { fact: 'proceeding', among: ['appeal'], orAbsent: false },
  versions: [
    {
      from: plainDate('2024-09-01'),
      until: 'now',
      source: {
        article: 'CPC art. 902',
        quote: 'faute pour lui de constituer avocat dans un délai de quinze jours à compter de celle-ci',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'sure',
      clock: {
        sort: 'after',
        start: [{ fact: 'served', proof: 'signification de la déclaration d’appel' }],
        term: { days: 15 },
        mode: 'civil',
        distance: 'court',
      },
      leavesOut: ['avis simple du greffe : la signification de la déclaration d’appel fait courir le délai'],
      examples: [
        { facts: { proceeding: 'appeal', served: '2026-11-19' }, due: '2026-12-04' },
        { facts: { proceeding: 'appeal', served: '2026-11-20' }, due: '2026-12-07', prudent: '2026-12-04' },
      ],
    },
  ],
};
