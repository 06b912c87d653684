import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to take a witness statement, in months from the accident. */
export const irsaWitness: Rule = {
  id: 'irsa-witness',
  code: 'irsa-witness',
  what: 'IRSA : attestation de témoin',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA annexe 1, A1.1', quote: '3 mois', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'lossDate', proof: 'accident' }], term: { months: 3 }, mode: 'irsa' },
      leavesOut: [],
      examples: [
        { facts: { lossDate: '2026-08-25' }, due: '2026-11-25' },
        { facts: { lossDate: '2026-08-28' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
