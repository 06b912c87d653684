import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the respondent to file pleadings in the short appeal track, in months. */
export const respondentPleadingsShort: Rule = {
  id: 'respondent-pleadings-short',
  code: 'respondent-pleadings',
  what: 'Conclure en appel (intimé), bref délai',
  family: 'Instance',
  when: { fact: 'proceeding', among: ['appeal-short'], orAbsent: false },
  versions: [
    {
      from: plainDate('2024-09-01'),
      until: 'now',
      source: {
        article: 'CPC art. 906-2',
        quote: 'un délai de deux mois à compter de la notification',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'secondary',
      clock: {
        sort: 'after',
        start: [{ fact: 'served', proof: 'notification des conclusions de l’appelant' }],
        term: { months: 2 },
        mode: 'civil',
        distance: 'appeal-pleadings',
      },
      leavesOut: [],
      examples: [
        { facts: { proceeding: 'appeal-short', served: '2026-09-30' }, due: '2026-11-30' },
        { facts: { proceeding: 'appeal-short', served: '2026-10-05' }, due: '2026-12-07', prudent: '2026-12-04' },
      ],
    },
    {
      from: plainDate('2020-01-01'),
      until: plainDate('2024-08-31'),
      source: {
        article: 'CPC art. 905-2',
        quote: 'un délai d’un mois à compter de la notification des conclusions de l’appelant',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: {
        sort: 'after',
        start: [{ fact: 'served', proof: 'notification des conclusions de l’appelant' }],
        term: { months: 1 },
        mode: 'civil',
        distance: 'appeal-pleadings',
      },
      leavesOut: ['appels formés avant le 1er septembre 2024 et encore pendants : une personne le vérifie'],
      examples: [
        { facts: { proceeding: 'appeal-short', served: '2024-08-30' }, due: '2024-09-30' },
        { facts: { proceeding: 'appeal-short', served: '2024-08-12' }, due: '2024-09-12' },
      ],
    },
  ],
};
