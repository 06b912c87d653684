import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time after which a party who appeared has no remedy against a judgment not notified, in months. */
export const unnotifiedRemedyLapse: Rule = {
  id: 'unnotified-remedy-lapse',
  code: 'unnotified-remedy-lapse',
  what: 'Jugement non notifié : fin des recours de la partie qui a comparu',
  family: 'Voies de recours',
  versions: [
    {
      from: plainDate('1990-01-01'),
      until: 'now',
      source: {
        article: 'CPC art. 528-1',
        quote: 'Si le jugement n’a pas été notifié dans le délai de deux ans de son prononcé',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'pronounced', proof: 'prononcé' }], term: { months: 24 }, mode: 'civil' },
      leavesOut: ['jugement avant dire droit : exclu'],
      examples: [
        { facts: { pronounced: '2024-11-25' }, due: '2026-11-25' },
        { facts: { pronounced: '2024-11-22' }, due: '2026-11-23', prudent: '2026-11-20' },
      ],
    },
  ],
};
