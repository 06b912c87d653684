import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the conciliation request to be received under the other titles, in months from the accident. */
export const irsaConciliation: Rule = {
  id: 'irsa-conciliation',
  code: 'irsa-conciliation',
  what: 'IRSA : demande de conciliation reçue (autres titres)',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 7.3.2.b.2', quote: '3 ans', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'lossDate', proof: 'accident' }], term: { months: 36 }, mode: 'irsa' },
      leavesOut: ['forclusion'],
      examples: [
        { facts: { lossDate: '2023-11-24' }, due: '2026-11-24' },
        { facts: { lossDate: '2023-11-28' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
