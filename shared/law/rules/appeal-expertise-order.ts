import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to summon before the first president for leave to appeal against a decision that orders an expertise, in months from the decision. */
export const appealExpertiseOrder: Rule = {
  id: 'appeal-expertise-order',
  code: 'appeal',
  what: 'Appel d’une décision ordonnant une expertise : assigner devant le premier président',
  family: 'Voies de recours',
  when: { fact: 'nature', among: ['expertise-order'], orAbsent: false },
  versions: [
    {
      from: plainDate('1976-01-01'),
      until: 'now',
      source: {
        article: 'CPC art. 272',
        quote: 'L’assignation doit être délivrée dans le mois de la décision',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'pronounced', proof: 'décision' }], term: { months: 1 }, mode: 'civil' },
      leavesOut: [
        'ordonnance de référé fondée sur l’art. 145 : l’appel ordinaire de quinze jours (art. 490) peut être ouvert, un juriste le vérifie',
      ],
      examples: [
        { facts: { nature: 'expertise-order', pronounced: '2026-11-10' }, due: '2026-12-10' },
        { facts: { nature: 'expertise-order', pronounced: '2026-11-12' }, due: '2026-12-14', prudent: '2026-12-11' },
      ],
    },
  ],
};
