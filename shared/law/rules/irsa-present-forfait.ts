import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Last day on which the file of a forfait recourse is received: the 20th of the anniversary month, two years after the accident. */
export const irsaPresentForfait: Rule = {
  id: 'irsa-present-forfait',
  code: 'irsa-present-forfait',
  what: 'IRSA : présenter le recours forfaitaire',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 3.1.3.a et annexe 3', quote: '2 ans', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'anniversary', start: { fact: 'lossDate', proof: 'accident' }, months: 24, dayOfMonth: 20 },
      leavesOut: [],
      examples: [
        { facts: { lossDate: '2024-03-10' }, due: '2026-03-20' },
        { facts: { lossDate: '2024-12-31' }, due: '2026-12-21', prudent: '2026-12-18' },
      ],
    },
  ],
};
