import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Latest day of the second meeting, in days from the first. */
export const irsiSecondMeeting: Rule = {
  id: 'irsi-second-meeting',
  code: 'irsi-second-meeting',
  what: 'IRSI : seconde réunion d’expertise',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2018-06-01'),
      until: 'now',
      source: { article: 'IRSI annexe 4', quote: '20 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'firstMeeting', proof: 'première réunion' }], term: { days: 20 }, mode: 'insurance' },
      leavesOut: ['au plus tôt 15 jours après ; absents convoqués en recommandé'],
      examples: [
        { facts: { firstMeeting: '2026-11-05' }, due: '2026-11-25' },
        { facts: { firstMeeting: '2026-11-08' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
