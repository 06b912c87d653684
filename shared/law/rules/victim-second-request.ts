import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to ask the victim again after an incomplete answer, in days. */
export const victimSecondRequest: Rule = {
  id: 'victim-second-request',
  code: 'victim-second-request',
  what: 'Nouvelle demande après réponse incomplète de la victime',
  family: 'Assurance automobile et corporel',
  versions: [
    {
      from: plainDate('1986-07-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. R211-33',
        quote: 'dans un délai de quinze jours à compter de sa réception',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: {
        sort: 'after',
        start: [{ fact: 'answered', proof: 'réponse incomplète de la victime' }],
        term: { days: 15 },
        mode: 'badinter',
      },
      leavesOut: [],
      examples: [
        { facts: { answered: '2026-11-10' }, due: '2026-11-25' },
        { facts: { answered: '2026-11-13' }, due: '2026-11-30', prudent: '2026-11-27' },
      ],
    },
  ],
};
