import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** First day on which the next step may be taken without reply, in days from the previous step, the first counting. */
export const irsaNextStep: Rule = {
  id: 'irsa-next-step',
  code: 'irsa-next-step',
  what: 'IRSA : échelon suivant ouvert',
  family: 'Recours entre assureurs',
  bound: 'not-before',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 7.2.2', quote: '30 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'previousStep', proof: 'démarche précédente' }], term: { days: 31 }, mode: 'irsa' },
      leavesOut: ['plus tôt en cas de réponse'],
      examples: [
        { facts: { previousStep: '2027-01-03' }, due: '2027-02-02' },
        { facts: { previousStep: '2026-10-29' }, due: '2026-11-28' },
      ],
    },
  ],
};
