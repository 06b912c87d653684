import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Notice of a conciliation meeting, in days before it. */
export const irsaConciliationSummons: Rule = {
  id: 'irsa-conciliation-summons',
  code: 'irsa-conciliation-summons',
  what: 'IRSA : convocation en conciliation',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 7.3.3', quote: '30 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'before', end: { fact: 'meeting', proof: 'réunion de conciliation' }, term: { days: 30 } },
      leavesOut: ['absence vaut acceptation'],
      examples: [
        { facts: { meeting: '2026-12-16' }, due: '2026-11-16' },
        { facts: { meeting: '2026-12-15' }, due: '2026-11-15', prudent: '2026-11-13' },
      ],
    },
  ],
};
