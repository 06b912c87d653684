import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time after which the insured may make interest run in a fire claim, in months. */
export const fireInterest: Rule = {
  id: 'fire-interest',
  code: 'fire-interest',
  what: 'Incendie : intérêts si l’estimation n’est pas faite',
  family: 'Contrat et prescription',
  versions: [
    {
      from: plainDate('1976-07-21'),
      until: 'now',
      source: {
        article: 'C. assur. art. L122-2',
        quote: 'Si, dans les trois mois à compter de la remise de l’état des pertes, l’expertise n’est pas terminée',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: {
        sort: 'after',
        start: [{ fact: 'estimateReceived', proof: 'remise de l’état des pertes' }],
        term: { months: 3 },
        mode: 'insurance',
      },
      leavesOut: ['les intérêts courent par sommation'],
      examples: [
        { facts: { estimateReceived: '2026-08-25' }, due: '2026-11-25' },
        { facts: { estimateReceived: '2026-08-28' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
