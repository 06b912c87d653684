import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Shortest time that a policy may give to declare a theft, in jours ouvrés. */
export const theftDeclaration: Rule = {
  id: 'theft-declaration',
  code: 'theft-declaration',
  what: 'Déclaration de vol par l’assuré (délai minimal)',
  family: 'Contrat et prescription',
  versions: [
    {
      from: plainDate('1990-01-01'),
      until: 'now',
      source: { article: 'C. assur. art. L113-2, 4°', quote: 'deux jours ouvrés', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'learned', proof: 'connaissance du vol' }], term: { working: 2 }, mode: 'insurance' },
      leavesOut: ['le contrat peut donner plus'],
      examples: [
        { facts: { learned: '2026-11-23' }, due: '2026-11-25' },
        { facts: { learned: '2026-11-20' }, due: '2026-11-24' },
      ],
    },
  ],
};
