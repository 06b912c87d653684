import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time for the trailer’s insurer to consent, in days, the first counting. */
export const irsaTrailerConsent: Rule = {
  id: 'irsa-trailer-consent',
  code: 'irsa-trailer-consent',
  what: 'IRSA : accord de l’assureur de la remorque',
  family: 'Recours entre assureurs',
  versions: [
    {
      from: plainDate('2014-06-01'),
      until: 'now',
      source: { article: 'IRSA art. 2.7', quote: '30 jours', verbatim: false, readOn: plainDate('2026-11-23') },
      certainty: 'old-text',
      clock: { sort: 'after', start: [{ fact: 'firstRequest', proof: 'demande d’accord' }], term: { days: 30 }, mode: 'irsa' },
      leavesOut: ['silence vaut accord'],
      examples: [
        { facts: { firstRequest: '2026-10-27' }, due: '2026-11-25' },
        { facts: { firstRequest: '2026-10-30' }, due: '2026-11-28', prudent: '2026-11-27' },
      ],
    },
  ],
};
