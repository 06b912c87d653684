import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Latest meeting in a pile-up, in months from the accident. */
export const irsaPileupMeeting: Rule = {
  id: 'irsa-pileup-meeting',
  code: 'irsa-pileup-meeting',
  what: 'IRSA : réunion, titre 6',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 6.5.3', quote: '18 mois', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'lossDate', proof: 'accident' }], term: { months: 18 }, mode: 'irsa' },
      leavesOut: [],
      examples: [
        { facts: { lossDate: '2025-05-25' }, due: '2026-11-25' },
        { facts: { lossDate: '2025-05-28' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
