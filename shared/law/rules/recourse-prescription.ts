import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** The five-year limitation of ordinary recourse, in months. */
export const recoursePrescription: Rule = {
  id: 'recourse-prescription',
  code: 'recourse-prescription',
  what: 'Prescription du recours subrogatoire, droit commun',
  family: 'Contrat et prescription',
  versions: [
    {
      from: plainDate('2008-06-19'),
      until: 'now',
      source: { article: 'C. civ. art. 2224', quote: 'se prescrivent par cinq ans', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: {
        sort: 'prescription',
        start: [
          { fact: 'learned', proof: 'jour où le titulaire a connu les faits' },
          { fact: 'lossDate', proof: 'sinistre' },
        ],
        term: { months: 60 },
      },
      leavesOut: [
        'le recours subrogatoire suit la prescription de l’action de la victime',
        'effet des conventions sur la prescription : non vérifié',
      ],
      examples: [
        { facts: { lossDate: '2021-11-25' }, due: '2026-11-25' },
        { facts: { lossDate: '2021-11-28' }, due: '2026-11-28', prudent: '2026-11-27' },
        {
          facts: { lossDate: '2021-11-28', suspendedFrom: '2022-01-10', suspendedUntil: '2022-03-11', suspendedBy: 'pre-trial-expertise' },
          due: '2027-01-27',
          prudent: '2026-11-27',
        },
        {
          facts: { lossDate: '2021-11-28', suspendedFrom: '2026-10-01', suspendedUntil: '2026-10-15', suspendedBy: 'mediation' },
          due: '2027-04-15',
          prudent: '2026-11-27',
        },
      ],
    },
  ],
};
