import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to appeal against an order of the pre-trial judge, where an appeal lies at once, in days. */
export const appealPreTrial: Rule = {
  id: 'appeal-pre-trial',
  code: 'appeal',
  what: 'Appel d’une ordonnance du juge de la mise en état',
  family: 'Voies de recours',
  when: { fact: 'nature', among: ['pre-trial'], orAbsent: false },
  versions: [
    {
      from: plainDate('2020-01-01'),
      until: 'now',
      source: {
        article: 'CPC art. 795',
        quote: 'dans les quinze jours à compter de leur signification',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'unverified',
      clock: { sort: 'after', start: [{ fact: 'served', proof: 'signification' }], term: { days: 15 }, mode: 'civil', distance: 'court' },
      leavesOut: ['hors des cas de l’art. 795, l’ordonnance ne se conteste qu’avec le jugement sur le fond : un juriste le vérifie'],
      examples: [
        { facts: { nature: 'pre-trial', served: '2026-11-19' }, due: '2026-12-04' },
        { facts: { nature: 'pre-trial', served: '2026-11-20' }, due: '2026-12-07', prudent: '2026-12-04' },
      ],
    },
  ],
};
