import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Counsel before the hearing, in the fixed-day procedure. */
export const appointCounselFixedDay: Rule = {
  id: 'appoint-counsel-fixed-day',
  code: 'appoint-counsel',
  what: 'Constituer avocat, procédure à jour fixe',
  family: 'Instance',
  when: { fact: 'proceeding', among: ['fixed-day'], orAbsent: false },
  versions: [
    {
      from: plainDate('2020-01-01'),
      until: 'now',
      source: {
        article: 'CPC art. 842',
        quote: 'Le défendeur est tenu de constituer avocat avant la date de l’audience',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: { sort: 'stated', fact: 'hearing', proof: 'avant l’audience du' },
      leavesOut: [],
      examples: [
        { facts: { proceeding: 'fixed-day', hearing: '2026-12-10' }, due: '2026-12-10' },
        { facts: { proceeding: 'fixed-day', hearing: '2026-12-14', served: '2026-11-23' }, due: '2026-12-14' },
      ],
    },
  ],
};
