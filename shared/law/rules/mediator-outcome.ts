import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the mediator’s outcome, in days from notification of the complete file. */
export const mediatorOutcome: Rule = {
  id: 'mediator-outcome',
  code: 'mediator-outcome',
  what: 'Issue de la médiation',
  family: 'Réclamations et médiation',
  versions: [
    {
      from: plainDate('2016-07-01'),
      until: 'now',
      source: {
        article: 'C. conso. art. R612-5',
        quote: 'quatre-vingt-dix jours à compter de la date de la notification',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'old-text',
      clock: {
        sort: 'after',
        start: [{ fact: 'fileComplete', proof: 'notification du dossier complet' }],
        term: { days: 90 },
        mode: 'insurance',
      },
      leavesOut: ['prolongation par le médiateur en cas de litige complexe'],
      examples: [
        { facts: { fileComplete: '2026-09-01' }, due: '2026-11-30' },
        { facts: { fileComplete: '2026-09-06' }, due: '2026-12-05', prudent: '2026-12-04' },
      ],
    },
  ],
};
