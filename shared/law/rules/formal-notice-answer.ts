import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** The day that a formal notice sets, as written. */
export const formalNoticeAnswer: Rule = {
  id: 'formal-notice-answer',
  code: 'formal-notice-answer',
  what: 'Répondre à la mise en demeure',
  family: 'Réclamations et médiation',
  versions: [
    {
      from: plainDate('1976-01-01'),
      until: 'now',
      source: { article: 'Mise en demeure', quote: 'date fixée par la lettre', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'sure',
      clock: { sort: 'stated', fact: 'statedDay', proof: 'réponse exigée pour le' },
      leavesOut: ['la mise en demeure fait courir les intérêts (C. civ. art. 1231-6)'],
      examples: [
        { facts: { statedDay: '2026-12-04', statedTime: '12:00' }, due: '2026-12-04' },
        { facts: { statedDay: '2026-12-06' }, due: '2026-12-06' },
      ],
    },
  ],
};
