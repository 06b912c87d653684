import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to answer a request under CORAL, after which silence is refusal, in days from receipt. */
export const recourseAnswerCoral: Rule = {
  id: 'recourse-answer-coral',
  code: 'recourse-answer',
  what: 'CORAL : répondre à la demande',
  family: 'Recours entre assureurs',
  when: { fact: 'convention', among: ['CORAL'], orAbsent: false },
  versions: [
    {
      from: plainDate('2016-01-01'),
      until: 'now',
      source: { article: 'CORAL art. 4', quote: '60 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'secondary',
      clock: { sort: 'after', start: [{ fact: 'received', proof: 'réception de la demande' }], term: { days: 60 }, mode: 'insurance' },
      leavesOut: ['comptage non lu : répondre au 59e jour (marge interne)'],
      examples: [
        { facts: { convention: 'CORAL', received: '2026-10-01' }, due: '2026-11-30' },
        { facts: { convention: 'CORAL', received: '2026-09-29' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
