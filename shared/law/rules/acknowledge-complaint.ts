import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to acknowledge a complaint, in jours ouvrables from its sending. */
export const acknowledgeComplaint: Rule = {
  id: 'acknowledge-complaint',
  code: 'acknowledge-complaint',
  what: 'Accuser réception de la réclamation',
  family: 'Réclamations et médiation',
  versions: [
    {
      from: plainDate('2024-07-02'),
      until: 'now',
      source: {
        article: 'Recommandation ACPR 2024-R-02',
        quote: 'dix jours ouvrables à compter de l’envoi',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'sure',
      clock: { sort: 'after', start: [{ fact: 'sent', proof: 'envoi de la réclamation' }], term: { ouvrables: 10 }, mode: 'insurance' },
      leavesOut: ['réponse donnée entre-temps : pas d’accusé', 'date d’application de la recommandation 2024-R-02 non trouvée'],
      examples: [
        { facts: { sent: '2026-11-20' }, due: '2026-12-02' },
        { facts: { sent: '2026-10-30' }, due: '2026-11-12' },
        { facts: { sent: '2026-11-24' }, due: '2026-12-05', prudent: '2026-12-04' },
      ],
    },
    {
      from: plainDate('2022-12-31'),
      until: plainDate('2024-07-01'),
      source: {
        article: 'Recommandation ACPR 2022-R-01',
        quote: 'dix jours ouvrables à compter de l’envoi',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'unverified',
      clock: { sort: 'after', start: [{ fact: 'sent', proof: 'envoi de la réclamation' }], term: { ouvrables: 10 }, mode: 'insurance' },
      leavesOut: [],
      examples: [
        { facts: { sent: '2024-06-14' }, due: '2024-06-26' },
        { facts: { sent: '2024-06-24' }, due: '2024-07-05' },
      ],
    },
  ],
};
