import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to ask for what a construction notice lacks, in days from receipt. */
export const constructionMissingItems: Rule = {
  id: 'construction-missing-items',
  code: 'construction-missing-items',
  what: 'Dommages-ouvrage : réclamer les renseignements manquants',
  family: 'Assurance construction et catastrophes naturelles',
  versions: [
    {
      from: plainDate('1990-01-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. A243-1, annexe II',
        quote: 'dix jours pour signifier à l’assuré',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'old-text',
      clock: {
        sort: 'after',
        start: [{ fact: 'received', proof: 'réception de la déclaration de sinistre' }],
        term: { days: 10 },
        mode: 'insurance',
      },
      leavesOut: ['déclaration incomplète : les autres délais courent de la déclaration réputée constituée'],
      examples: [
        { facts: { received: '2026-10-02' }, due: '2026-10-12' },
        { facts: { received: '2026-10-01' }, due: '2026-10-11', prudent: '2026-10-09' },
      ],
    },
  ],
};
