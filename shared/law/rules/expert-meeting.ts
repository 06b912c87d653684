import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** The expert’s meeting, as the convocation states it. */
export const expertMeeting: Rule = {
  id: 'expert-meeting',
  code: 'expert-meeting',
  what: 'Réunion d’expertise',
  family: 'Expertise et exécution',
  when: { fact: 'expertise', among: ['court'], orAbsent: true },
  versions: [
    {
      from: plainDate('1976-01-01'),
      until: 'now',
      source: { article: 'CPC art. 160', quote: 'les lieu, jour et heure', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'sure',
      clock: { sort: 'stated', fact: 'statedDay', proof: 'réunion du' },
      leavesOut: ['défaut de convocation d’une partie : nullité à soulever'],
      examples: [
        { facts: { statedDay: '2026-12-05' }, due: '2026-12-05' },
        { facts: { statedDay: '2026-12-08', documentDate: '2026-11-20' }, due: '2026-12-08' },
      ],
    },
  ],
};
