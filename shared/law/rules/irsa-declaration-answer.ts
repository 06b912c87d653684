import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to answer a request for the insured’s declaration, in days, the first counting. */
export const irsaDeclarationAnswer: Rule = {
  id: 'irsa-declaration-answer',
  code: 'irsa-declaration-answer',
  what: 'IRSA : répondre à la demande de déclaration',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 3.1.3.c', quote: '30 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'firstRequest', proof: 'demande de déclaration' }], term: { days: 30 }, mode: 'irsa' },
      leavesOut: ['puis 30 jours après l’échelon chef de service'],
      examples: [
        { facts: { firstRequest: '2027-01-03' }, due: '2027-02-01' },
        { facts: { firstRequest: '2026-10-30' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
