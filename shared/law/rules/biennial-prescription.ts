import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** The two-year limitation of actions under an insurance contract, in months. */
export const biennialPrescription: Rule = {
  id: 'biennial-prescription',
  code: 'biennial-prescription',
  what: 'Prescription biennale',
  family: 'Contrat et prescription',
  versions: [
    {
      from: plainDate('1976-07-21'),
      until: 'now',
      source: {
        article: 'C. assur. art. L114-1',
        quote: 'prescrites par deux ans à compter de l’événement qui y donne naissance',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: {
        sort: 'prescription',
        start: [
          { fact: 'learned', proof: 'connaissance du sinistre, ou action du tiers' },
          { fact: 'lossDate', proof: 'sinistre' },
        ],
        term: { months: 24 },
      },
      leavesOut: [
        'recours d’un tiers : du jour de son action en justice ou du paiement',
        'police qui ne rappelle pas les causes d’interruption : prescription inopposable (art. R112-1)',
        'réticence, omission : du jour où l’assureur en a eu connaissance',
      ],
      examples: [
        { facts: { lossDate: '2024-11-21' }, due: '2026-11-21', prudent: '2026-11-20' },
        { facts: { lossDate: '2024-11-25' }, due: '2026-11-25' },
        {
          facts: { lossDate: '2024-11-21', interrupted: '2026-11-23', interruptedBy: 'registered-letter' },
          due: '2026-11-21',
          prudent: '2026-11-20',
        },
        { facts: { lossDate: '2024-11-21', interrupted: '2026-11-21', interruptedBy: 'registered-letter' }, due: '2028-11-21' },
        { facts: { lossDate: '2024-11-21', interrupted: '2025-03-03', interruptedBy: 'expert-appointed' }, due: '2027-03-03' },
      ],
    },
  ],
};
