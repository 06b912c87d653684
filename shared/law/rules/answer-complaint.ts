import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to answer a complaint, in months from the first written expression of dissatisfaction. */
export const answerComplaint: Rule = {
  id: 'answer-complaint',
  code: 'answer-complaint',
  what: 'Répondre à la réclamation',
  family: 'Réclamations et médiation',
  versions: [
    {
      from: plainDate('2024-07-02'),
      until: 'now',
      source: {
        article: 'Recommandation ACPR 2024-R-02',
        quote: 'deux mois à compter de l’envoi de la réclamation',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'sure',
      clock: {
        sort: 'after',
        start: [
          { fact: 'firstExpression', proof: 'première expression écrite du mécontentement' },
          { fact: 'sent', proof: 'envoi de la réclamation' },
        ],
        term: { months: 2 },
        mode: 'insurance',
      },
      leavesOut: ['circonstances exceptionnelles : prévenir et donner une date'],
      examples: [
        { facts: { sent: '2026-11-20' }, due: '2027-01-20' },
        { facts: { sent: '2026-11-20', firstExpression: '2026-10-05' }, due: '2026-12-05', prudent: '2026-12-04' },
        { facts: { sent: '2026-12-31' }, due: '2027-02-28', prudent: '2027-02-26' },
      ],
    },
    {
      from: plainDate('2022-12-31'),
      until: plainDate('2024-07-01'),
      source: {
        article: 'Recommandation ACPR 2022-R-01',
        quote: 'deux mois à compter de l’envoi de la réclamation',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'unverified',
      clock: {
        sort: 'after',
        start: [
          { fact: 'firstExpression', proof: 'première expression écrite du mécontentement' },
          { fact: 'sent', proof: 'envoi de la réclamation' },
        ],
        term: { months: 2 },
        mode: 'insurance',
      },
      leavesOut: [],
      examples: [
        { facts: { sent: '2024-05-02' }, due: '2024-07-02' },
        { facts: { sent: '2024-06-28' }, due: '2024-08-28' },
      ],
    },
  ],
};
