import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the conciliation request to be received after the first contestation, in months. */
export const irsaConciliationForfait: Rule = {
  id: 'irsa-conciliation-forfait',
  code: 'irsa-conciliation-forfait',
  what: 'IRSA : demande de conciliation reçue (forfait)',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 3.1.4.c', quote: '12 mois', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'contested', proof: 'première contestation' }], term: { months: 12 }, mode: 'irsa' },
      leavesOut: ['péremption ; chef de service à saisir avant 9 mois (marge interne)'],
      examples: [
        { facts: { contested: '2025-11-25' }, due: '2026-11-25' },
        { facts: { contested: '2025-11-28' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
