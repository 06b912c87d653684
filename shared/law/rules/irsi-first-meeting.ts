import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the expert’s first meeting, in days from the mission. */
export const irsiFirstMeeting: Rule = {
  id: 'irsi-first-meeting',
  code: 'irsi-first-meeting',
  what: 'IRSI : première réunion d’expertise',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2018-06-01'),
      until: 'now',
      source: { article: 'IRSI annexe 4', quote: '15 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'mission', proof: 'mission de l’expert' }], term: { days: 15 }, mode: 'insurance' },
      leavesOut: ['premier jour compté ou non : non dit'],
      examples: [
        { facts: { mission: '2026-11-10' }, due: '2026-11-25' },
        { facts: { mission: '2026-11-13' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
