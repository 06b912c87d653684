import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time after which silence at the direction step is acceptance, in days, the first counting. */
export const irsaDirectionSilence: Rule = {
  id: 'irsa-direction-silence',
  code: 'irsa-direction-silence',
  what: 'IRSA : silence à l’échelon direction, motif C',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 7.2.2.c.2', quote: '60 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: {
        sort: 'after',
        start: [{ fact: 'directionLetter', proof: 'première lettre à la direction' }],
        term: { days: 60 },
        mode: 'irsa',
      },
      leavesOut: ['un accusé ou une demande de pièces n’est pas une réponse'],
      examples: [
        { facts: { directionLetter: '2026-09-27' }, due: '2026-11-25' },
        { facts: { directionLetter: '2026-09-30' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
