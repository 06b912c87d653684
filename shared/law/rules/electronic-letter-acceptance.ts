import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to accept an electronic registered letter, in days from the day after the notice. */
export const electronicLetterAcceptance: Rule = {
  id: 'electronic-letter-acceptance',
  code: 'electronic-letter-acceptance',
  what: 'Accepter une lettre recommandée électronique',
  family: 'Réclamations et médiation',
  versions: [
    {
      from: plainDate('2019-01-01'),
      until: 'now',
      source: {
        article: 'CPCE (postes) art. R53-3',
        quote: 'quinze jours à compter du lendemain de l’envoi',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'old-text',
      clock: {
        sort: 'after',
        start: [{ fact: 'noticeSent', proof: 'avis de lettre recommandée électronique' }],
        term: { days: 15 },
        mode: 'insurance',
      },
      leavesOut: [],
      examples: [
        { facts: { noticeSent: '2026-11-19' }, due: '2026-12-04' },
        { facts: { noticeSent: '2026-11-20' }, due: '2026-12-05', prudent: '2026-12-04' },
      ],
    },
  ],
};
