import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the victim to withdraw from a settlement, in days. */
export const settlementWithdrawal: Rule = {
  id: 'settlement-withdrawal',
  code: 'settlement-withdrawal',
  what: 'Dénonciation de la transaction par la victime',
  family: 'Assurance automobile et corporel',
  versions: [
    {
      from: plainDate('1986-07-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. L211-16',
        quote: 'dénoncer la transaction dans les quinze jours de sa conclusion',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'settled', proof: 'transaction' }], term: { days: 15 }, mode: 'badinter' },
      leavesOut: [],
      examples: [
        { facts: { settled: '2026-11-10' }, due: '2026-11-25' },
        { facts: { settled: '2026-11-13' }, due: '2026-11-30', prudent: '2026-11-27' },
      ],
    },
  ],
};
