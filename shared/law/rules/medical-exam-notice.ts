import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Notice to the victim before a medical examination, in days. */
export const medicalExamNotice: Rule = {
  id: 'medical-exam-notice',
  code: 'medical-exam-notice',
  what: 'Avis d’examen médical à la victime',
  family: 'Assurance automobile et corporel',
  versions: [
    {
      from: plainDate('1986-07-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. R211-43',
        quote: 'avise la victime, quinze jours au moins avant l’examen',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'unverified',
      clock: { sort: 'before', end: { fact: 'examination', proof: 'examen médical' }, term: { days: 15 } },
      leavesOut: [],
      examples: [
        { facts: { examination: '2026-12-15' }, due: '2026-11-30' },
        { facts: { examination: '2026-12-14' }, due: '2026-11-29', prudent: '2026-11-27' },
      ],
    },
  ],
};
