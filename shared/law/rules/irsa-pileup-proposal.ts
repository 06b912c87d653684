import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the proposal in a pile-up, in days from information, the first counting. */
export const irsaPileupProposal: Rule = {
  id: 'irsa-pileup-proposal',
  code: 'irsa-pileup-proposal',
  what: 'IRSA : proposition, titre 6',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 6.5.3', quote: '90 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'insurerInformed', proof: 'information' }], term: { days: 90 }, mode: 'irsa' },
      leavesOut: ['puis 90 jours pour l’accord'],
      examples: [
        { facts: { insurerInformed: '2026-08-28' }, due: '2026-11-25' },
        { facts: { insurerInformed: '2026-08-31' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
