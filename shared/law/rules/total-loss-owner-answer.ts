import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the owner to answer the total-loss offer, in days. */
export const totalLossOwnerAnswer: Rule = {
  id: 'total-loss-owner-answer',
  code: 'total-loss-owner-answer',
  what: 'Réponse du propriétaire à l’offre (VEI)',
  family: 'Assurance automobile et corporel',
  versions: [
    {
      from: plainDate('2003-06-13'),
      until: 'now',
      source: {
        article: 'C. route art. L327-1',
        quote: 'trente jours pour donner sa réponse',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'old-text',
      clock: {
        sort: 'after',
        start: [{ fact: 'requestSent', proof: 'proposition d’indemnisation' }],
        term: { days: 30 },
        mode: 'insurance',
      },
      leavesOut: [],
      examples: [
        { facts: { requestSent: '2026-11-16' }, due: '2026-12-16' },
        { facts: { requestSent: '2026-11-12' }, due: '2026-12-12', prudent: '2026-12-11' },
      ],
    },
  ],
};
