import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time after which a judgment by default that was not notified is void, in months. */
export const defaultJudgmentLapse: Rule = {
  id: 'default-judgment-lapse',
  code: 'default-judgment-lapse',
  what: 'Jugement réputé contradictoire non notifié : non avenu',
  family: 'Voies de recours',
  versions: [
    {
      from: plainDate('1976-01-01'),
      until: 'now',
      source: {
        article: 'CPC art. 478',
        quote: 'est non avenu s’il n’a pas été notifié dans les six mois de sa date',
        verbatim: true,
        readOn: plainDate('2026-11-25'),
      },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'pronounced', proof: 'date du jugement' }], term: { months: 6 }, mode: 'civil' },
      leavesOut: ['à soulever par la partie ; la procédure peut être reprise'],
      examples: [
        { facts: { pronounced: '2026-05-20' }, due: '2026-11-20' },
        { facts: { pronounced: '2026-05-21' }, due: '2026-11-23', prudent: '2026-11-20' },
      ],
    },
  ],
};
