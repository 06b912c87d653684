import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** The ten-year limitation for bodily injury, in months from consolidation. */
export const injuryPrescription: Rule = {
  id: 'injury-prescription',
  code: 'injury-prescription',
  what: 'Prescription, dommage corporel',
  family: 'Contrat et prescription',
  versions: [
    {
      from: plainDate('2008-06-19'),
      until: 'now',
      source: {
        article: 'C. civ. art. 2226',
        quote: 'se prescrit par dix ans à compter de la date de la consolidation',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'old-text',
      clock: { sort: 'prescription', start: [{ fact: 'aggravated', proof: 'consolidation' }], term: { months: 120 } },
      leavesOut: ['tortures, violences sexuelles sur mineur : vingt ans'],
      examples: [
        { facts: { aggravated: '2016-11-25' }, due: '2026-11-25' },
        { facts: { aggravated: '2016-11-28' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
