import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** The ten-year liability of builders, in months from acceptance of the works. */
export const decennialPrescription: Rule = {
  id: 'decennial-prescription',
  code: 'decennial-prescription',
  what: 'Garantie décennale',
  family: 'Contrat et prescription',
  versions: [
    {
      from: plainDate('2008-06-19'),
      until: 'now',
      source: {
        article: 'C. civ. art. 1792-4-1',
        quote: 'après dix ans à compter de la réception des travaux',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'old-text',
      clock: { sort: 'prescription', start: [{ fact: 'acceptance', proof: 'réception des travaux' }], term: { months: 120 } },
      leavesOut: ['délai de forclusion : la reconnaissance ne l’interrompt pas, à vérifier'],
      examples: [
        { facts: { acceptance: '2016-11-25' }, due: '2026-11-25' },
        { facts: { acceptance: '2016-11-28' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
