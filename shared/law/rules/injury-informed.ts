import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time within which the insurer must have been informed of the accident, else its time stands still, in months. */
export const injuryInformed: Rule = {
  id: 'injury-informed',
  code: 'injury-informed',
  what: 'Assureur informé de l’accident',
  family: 'Assurance automobile et corporel',
  versions: [
    {
      from: plainDate('1986-07-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. R211-29',
        quote: 'n’a pas été avisé de l’accident de la circulation dans le mois de l’accident',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'lossDate', proof: 'accident' }], term: { months: 1 }, mode: 'badinter' },
      leavesOut: ['effet : suspension du délai d’offre jusqu’à l’information'],
      examples: [
        { facts: { lossDate: '2026-10-25' }, due: '2026-11-25' },
        { facts: { lossDate: '2026-10-28' }, due: '2026-11-30', prudent: '2026-11-27' },
      ],
    },
  ],
};
