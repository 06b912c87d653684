import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** The day that the mediator’s letter sets, as written. */
export const mediatorAnswer: Rule = {
  id: 'mediator-answer',
  code: 'mediator-answer',
  what: 'Répondre au médiateur',
  family: 'Réclamations et médiation',
  versions: [
    {
      from: plainDate('2016-07-01'),
      until: 'now',
      source: { article: 'Lettre du médiateur', quote: 'date fixée par la lettre', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'sure',
      clock: { sort: 'stated', fact: 'statedDay', proof: 'réponse demandée pour le' },
      leavesOut: ['délai de la charte de LMA : non trouvé, lu dans chaque lettre'],
      examples: [
        { facts: { statedDay: '2026-12-11', received: '2026-11-23' }, due: '2026-12-11' },
        { facts: { statedDay: '2026-12-12' }, due: '2026-12-12' },
      ],
    },
  ],
};
