import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to comment on the court expert’s request for fees, in days from receipt. */
export const expertFees: Rule = {
  id: 'expert-fees',
  code: 'expert-fees',
  what: 'Observations sur la rémunération de l’expert',
  family: 'Expertise et exécution',
  versions: [
    {
      from: plainDate('2013-01-01'),
      until: 'now',
      source: {
        article: 'CPC art. 282',
        quote: 'leurs observations écrites sur cette demande dans un délai de quinze jours à compter de sa réception',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'received', proof: 'réception de la demande' }], term: { days: 15 }, mode: 'civil' },
      leavesOut: [],
      examples: [
        { facts: { received: '2026-11-06' }, due: '2026-11-23', prudent: '2026-11-20' },
        { facts: { received: '2026-11-05' }, due: '2026-11-20' },
      ],
    },
  ],
};
