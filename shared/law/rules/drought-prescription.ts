import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** The five-year limitation for drought movements, in months. */
export const droughtPrescription: Rule = {
  id: 'drought-prescription',
  code: 'drought-prescription',
  what: 'Prescription, mouvements de terrain dus à la sécheresse',
  family: 'Contrat et prescription',
  versions: [
    {
      from: plainDate('2021-12-29'),
      until: 'now',
      source: {
        article: 'C. assur. art. L114-1',
        quote: 'sont prescrites par cinq ans à compter de l’événement qui y donne naissance',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'sure',
      clock: {
        sort: 'prescription',
        start: [
          { fact: 'published', proof: 'publication de l’arrêté' },
          { fact: 'lossDate', proof: 'sinistre' },
        ],
        term: { months: 60 },
      },
      leavesOut: ['contrats antérieurs au 29 décembre 2021 : lecture discutée'],
      examples: [
        { facts: { lossDate: '2022-11-25' }, due: '2027-11-25' },
        { facts: { lossDate: '2022-11-28' }, due: '2027-11-28', prudent: '2027-11-26' },
      ],
    },
  ],
};
