import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to offer to buy an economically irreparable vehicle, in days from the report. */
export const totalLossOffer: Rule = {
  id: 'total-loss-offer',
  code: 'total-loss-offer',
  what: 'Offre pour véhicule économiquement irréparable',
  family: 'Assurance automobile et corporel',
  versions: [
    {
      from: plainDate('2003-06-13'),
      until: 'now',
      source: {
        article: 'C. route art. L327-1',
        quote: 'dans les quinze jours suivant la remise du rapport d’expertise',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'old-text',
      clock: {
        sort: 'after',
        start: [{ fact: 'documentDate', proof: 'remise du rapport, au plus tôt à sa date' }],
        term: { days: 15 },
        mode: 'insurance',
      },
      leavesOut: ['véhicule gravement endommagé (art. L327-4)'],
      examples: [
        { facts: { documentDate: '2026-11-16' }, due: '2026-12-01' },
        { facts: { documentDate: '2026-11-20' }, due: '2026-12-05', prudent: '2026-12-04' },
      ],
    },
  ],
};
