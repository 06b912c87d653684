import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the mediator to reject a referral, in days from receipt of the file. */
export const mediatorRejection: Rule = {
  id: 'mediator-rejection',
  code: 'mediator-rejection',
  what: 'Rejet de la saisine par le médiateur',
  family: 'Réclamations et médiation',
  versions: [
    {
      from: plainDate('2016-07-01'),
      until: 'now',
      source: {
        article: 'C. conso. art. L612-2',
        quote: 'dans un délai de trois semaines à compter de la réception de son dossier',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'old-text',
      clock: {
        sort: 'after',
        start: [{ fact: 'mediatorReceived', proof: 'réception du dossier par le médiateur' }],
        term: { days: 21 },
        mode: 'insurance',
      },
      leavesOut: [],
      examples: [
        { facts: { mediatorReceived: '2026-11-20' }, due: '2026-12-11' },
        { facts: { mediatorReceived: '2026-11-21' }, due: '2026-12-12', prudent: '2026-12-11' },
      ],
    },
  ],
};
