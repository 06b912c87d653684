import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** First day on which the mediator may be seized, in months from the first written complaint. */
export const mediatorAvailable: Rule = {
  id: 'mediator-available',
  code: 'mediator-available',
  what: 'Saisine du médiateur ouverte',
  family: 'Réclamations et médiation',
  bound: 'not-before',
  versions: [
    {
      from: plainDate('2022-12-31'),
      until: 'now',
      source: {
        article: 'Charte de La Médiation de l’Assurance',
        quote: 'deux mois après la première réclamation écrite',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'sure',
      clock: {
        sort: 'after',
        start: [
          { fact: 'firstExpression', proof: 'première réclamation écrite' },
          { fact: 'sent', proof: 'envoi de la réclamation' },
        ],
        term: { months: 2 },
        mode: 'insurance',
      },
      leavesOut: ['réponse reçue avant : saisine possible aussitôt à vérifier'],
      examples: [
        { facts: { sent: '2026-11-20' }, due: '2027-01-20' },
        { facts: { sent: '2026-12-31' }, due: '2027-02-28' },
      ],
    },
  ],
};
