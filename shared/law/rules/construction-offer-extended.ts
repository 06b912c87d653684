import { plainDate } from '../plain-date.ts';
import type { Rule } from '../rule.ts';

/** Time to offer with the longest extra time that the insured may consent to: ninety days and one hundred and thirty-five, in days. */
export const constructionOfferExtended: Rule = {
  id: 'construction-offer-extended',
  code: 'construction-offer-extended',
  what: 'Dommages-ouvrage : offre après délai supplémentaire accepté',
  family: 'Assurance construction et catastrophes naturelles',
  versions: [
    {
      from: plainDate('1990-01-01'),
      until: 'now',
      source: {
        article: 'C. assur. art. A243-1, annexe II',
        quote: 'cent trente-cinq jours',
        verbatim: false,
        readOn: plainDate('2026-11-23'),
      },
      certainty: 'old-text',
      clock: {
        sort: 'after',
        start: [{ fact: 'received', proof: 'réception de la déclaration de sinistre' }],
        term: { days: 225 },
        mode: 'insurance',
      },
      leavesOut: [
        'seulement avec l’accord exprès de l’assuré, pour difficultés exceptionnelles dues à la nature ou à l’importance du sinistre',
      ],
      examples: [
        { facts: { received: '2026-04-10' }, due: '2026-11-21', prudent: '2026-11-20' },
        { facts: { received: '2026-04-14' }, due: '2026-11-25' },
      ],
    },
  ],
};
