import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** The day that the letter sets, as written. */
export const recourseAnswer: Rule = {
  id: 'recourse-answer',
  code: 'recourse-answer',
  what: 'Répondre au recours',
  family: 'Recours entre assureurs',
  when: { fact: 'convention', among: ['IRSA', 'IRCA', 'IRSI', 'CRAC', 'none'], orAbsent: true },
  versions: [
    {
      from: plainDate('2010-01-01'),
      until: 'now',
      source: {
        article: 'Lettre de l’assureur adverse',
        quote: 'date fixée par la lettre',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'sure',
      clock: { sort: 'stated', fact: 'statedDay', proof: 'réponse demandée pour le' },
      leavesOut: [],
      examples: [
        { facts: { statedDay: '2026-12-11', received: '2026-11-23' }, due: '2026-12-11' },
        { facts: { statedDay: '2026-12-12' }, due: '2026-12-12' },
      ],
    },
  ],
};
