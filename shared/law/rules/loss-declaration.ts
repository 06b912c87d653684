import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Shortest time that a policy may give to declare a loss, in jours ouvrés. */
export const lossDeclaration: Rule = {
  id: 'loss-declaration',
  code: 'loss-declaration',
  what: 'Déclaration de sinistre par l’assuré (délai minimal)',
  family: 'Contrat et prescription',
  versions: [
    {
      from: plainDate('1990-01-01'),
      until: 'now',
      source: { article: 'C. assur. art. L113-2, 4°', quote: 'cinq jours ouvrés', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'learned', proof: 'connaissance du sinistre' }], term: { working: 5 }, mode: 'insurance' },
      leavesOut: ['le contrat peut donner plus', 'déchéance seulement si le contrat la prévoit et si l’assureur prouve un préjudice'],
      examples: [
        { facts: { learned: '2026-11-18' }, due: '2026-11-25' },
        { facts: { learned: '2026-11-06' }, due: '2026-11-16' },
      ],
    },
  ],
};
