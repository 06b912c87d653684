import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to name one’s own expert above the threshold, in days from the deposit on E-CRAC. */
export const cracOwnExpert: Rule = {
  id: 'crac-own-expert',
  code: 'crac-own-expert',
  what: 'CRAC : désigner son propre expert',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2023-01-01'),
      until: 'now',
      source: { article: 'CRAC, avenant n° 1', quote: '30 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'secondary',
      clock: { sort: 'after', start: [{ fact: 'received', proof: 'dépôt du rapport sur E-CRAC' }], term: { days: 30 }, mode: 'insurance' },
      leavesOut: ['au-dessus de 158 000 € en 2023'],
      examples: [
        { facts: { received: '2026-10-26' }, due: '2026-11-25' },
        { facts: { received: '2026-10-29' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
