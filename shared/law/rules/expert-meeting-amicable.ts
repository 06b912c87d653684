import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** The meeting of an expert outside any court, as the convocation states it. */
export const expertMeetingAmicable: Rule = {
  id: 'expert-meeting-amicable',
  code: 'expert-meeting',
  what: 'Réunion d’expertise amiable',
  family: 'Expertise et exécution',
  when: { fact: 'expertise', among: ['amicable'], orAbsent: false },
  versions: [
    {
      from: plainDate('1976-01-01'),
      until: 'now',
      source: {
        article: 'Convocation de l’expert',
        quote: 'date fixée par la convocation',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'sure',
      clock: { sort: 'stated', fact: 'statedDay', proof: 'réunion du' },
      leavesOut: ['aucun texte : la convocation seule'],
      examples: [
        { facts: { expertise: 'amicable', statedDay: '2026-12-05' }, due: '2026-12-05' },
        { facts: { expertise: 'amicable', statedDay: '2026-12-08', documentDate: '2026-11-20' }, due: '2026-12-08' },
      ],
    },
  ],
};
