import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to make an offer or give a reasoned answer to a road victim’s claim, in months. */
export const injuryClaimAnswer: Rule = {
  id: 'injury-claim-answer',
  code: 'injury-claim-answer',
  what: 'Offre motivée ou réponse motivée à la demande d’indemnisation',
  family: 'Assurance automobile et corporel',
  versions: [
    {
      from: plainDate('2003-08-02'),
      until: 'now',
      source: {
        article: 'C. assur. art. L211-9',
        quote: 'dans le délai de trois mois à compter de la demande d’indemnisation qui lui est présentée',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: {
        sort: 'after',
        start: [{ fact: 'claimMade', proof: 'demande d’indemnisation' }],
        term: { months: 3 },
        mode: 'badinter',
        distance: 'victim',
      },
      leavesOut: ['suspensions (art. R211-29 à R211-34) : une personne les constate', 'le délai le plus favorable à la victime s’applique'],
      examples: [
        { facts: { claimMade: '2026-08-25' }, due: '2026-11-25' },
        { facts: { claimMade: '2026-08-28' }, due: '2026-11-30', prudent: '2026-11-27' },
        { facts: { claimMade: '2026-08-25', victimDomicile: 'FR-974' }, due: '2026-12-28', prudent: '2026-11-25' },
      ],
    },
  ],
};
