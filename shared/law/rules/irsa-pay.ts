import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to pay or reverse after an agreement, in days, the first counting. */
export const irsaPay: Rule = {
  id: 'irsa-pay',
  code: 'irsa-pay',
  what: 'IRSA : payer ou reverser',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 7.5', quote: '30 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'agreement', proof: 'accord ou envoi de la GCA' }], term: { days: 30 }, mode: 'irsa' },
      leavesOut: ['avis de reversement : du 25 du mois suivant', '5 % par mois commencé'],
      examples: [
        { facts: { agreement: '2026-10-27' }, due: '2026-11-25' },
        { facts: { agreement: '2026-10-30' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
