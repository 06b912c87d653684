import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Last day for the claimant to file the summons at the court, in days before the hearing. */
export const summonsFiling: Rule = {
  id: 'summons-filing',
  code: 'summons-filing',
  what: 'Remise de l’assignation au greffe par le demandeur',
  family: 'Instance',
  versions: [
    {
      from: plainDate('2021-10-14'),
      until: 'now',
      source: {
        article: 'CPC art. 754',
        quote: 'la remise doit être effectuée au moins quinze jours avant cette date',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'unverified',
      clock: {
        sort: 'before',
        end: { fact: 'hearing', proof: 'audience' },
        term: { days: 15 },
        announcedOver: { fact: 'hearingAnnounced', days: 15 },
      },
      leavesOut: [
        'l’ancien délai de deux mois, abrogé le 14 octobre 2021, que de vieux modèles impriment encore',
        'réduction par ordonnance (art. 755)',
        'référé : application discutée',
      ],
      examples: [
        { facts: { hearing: '2026-12-15' }, due: '2026-11-30' },
        { facts: { hearing: '2026-12-14', hearingAnnounced: '2026-11-28' }, due: '2026-11-29', prudent: '2026-11-27' },
      ],
    },
  ],
};
