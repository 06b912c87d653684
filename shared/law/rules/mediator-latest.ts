import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Last day to seize the mediator, in months from the written complaint. */
export const mediatorLatest: Rule = {
  id: 'mediator-latest',
  code: 'mediator-latest',
  what: 'Saisine du médiateur : dernier jour',
  family: 'Réclamations et médiation',
  versions: [
    {
      from: plainDate('2016-07-01'),
      until: 'now',
      source: { article: 'C. conso. art. L612-2', quote: 'un délai inférieur à un an', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: {
        sort: 'after',
        start: [
          { fact: 'firstExpression', proof: 'première réclamation écrite' },
          { fact: 'sent', proof: 'envoi de la réclamation' },
        ],
        term: { months: 12 },
        mode: 'prescription',
      },
      leavesOut: [],
      examples: [
        { facts: { sent: '2026-11-20' }, due: '2027-11-20', prudent: '2027-11-19' },
        { facts: { sent: '2025-11-20' }, due: '2026-11-20' },
        { facts: { sent: '2025-11-25' }, due: '2026-11-25' },
      ],
    },
  ],
};
