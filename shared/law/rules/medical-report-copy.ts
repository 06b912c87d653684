import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the doctor to send the report, in days from the examination. */
export const medicalReportCopy: Rule = {
  id: 'medical-report-copy',
  code: 'medical-report-copy',
  what: 'Envoi du rapport médical à la victime et à l’assureur',
  family: 'Assurance automobile et corporel',
  versions: [
    {
      from: plainDate('1986-07-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. R211-44',
        quote: 'Dans un délai de vingt jours à compter de l’examen médical',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'examination', proof: 'examen médical' }], term: { days: 20 }, mode: 'badinter' },
      leavesOut: [],
      examples: [
        { facts: { examination: '2026-11-05' }, due: '2026-11-25' },
        { facts: { examination: '2026-11-08' }, due: '2026-11-30', prudent: '2026-11-27' },
      ],
    },
  ],
};
