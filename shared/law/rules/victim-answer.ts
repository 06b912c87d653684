import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the victim to answer, else the insurer’s time stands still, in days (six weeks). */
export const victimAnswer: Rule = {
  id: 'victim-answer',
  code: 'victim-answer',
  what: 'Réponse de la victime à la demande de renseignements',
  family: 'Assurance automobile et corporel',
  versions: [
    {
      from: plainDate('1986-07-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. R211-31',
        quote: 'dans un délai de six semaines à compter de la présentation de la correspondance',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'requestSent', proof: 'demande de renseignements' }], term: { days: 42 }, mode: 'badinter' },
      leavesOut: ['effet : suspension du délai d’offre'],
      examples: [
        { facts: { requestSent: '2026-10-14' }, due: '2026-11-25' },
        { facts: { requestSent: '2026-10-17' }, due: '2026-11-30', prudent: '2026-11-27' },
      ],
    },
  ],
};
