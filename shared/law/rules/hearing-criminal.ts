import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** The hearing of a criminal court, as the summons states it. */
export const hearingCriminal: Rule = {
  id: 'hearing-criminal',
  code: 'hearing',
  what: 'Audience pénale',
  family: 'Instance',
  when: { fact: 'nature', among: ['criminal'], orAbsent: false },
  versions: [
    {
      from: plainDate('1984-01-01'),
      until: 'now',
      source: {
        article: 'CPP art. 388-2',
        quote: 'le lieu, la date et l’heure de l’audience',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'sure',
      clock: { sort: 'stated', fact: 'hearing', proof: 'audience du' },
      leavesOut: ['audience de consignation, de renvoi : lues dans l’avis'],
      examples: [
        { facts: { nature: 'criminal', hearing: '2026-12-08' }, due: '2026-12-08' },
        { facts: { nature: 'criminal', hearing: '2026-12-12' }, due: '2026-12-12' },
      ],
    },
  ],
};
