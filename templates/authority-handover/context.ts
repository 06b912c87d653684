import { z } from 'zod';
import { citations } from '../../shared/law/citations.ts';
import { deadlineRows, dueInWords, openDeadlines } from '../_layout/deadline.ts';
import { longDate } from '../_layout/format.ts';
import { counted, of } from '../_layout/french.ts';
import { maybe, optional, said } from '../_layout/optional.ts';
import { type Pair, pair, pairsOf } from '../_layout/pairs.ts';
import { nameInSentence } from '../_layout/person-name.ts';
import { piece, piecesOf } from '../_layout/pieces.ts';
import { textField } from '../_layout/read-field.ts';
import { insuredNameOf, lossDateOf } from '../_layout/references.ts';
import { defineLetter } from '../letter.ts';
import type { LetterOrder } from '../letter-order.ts';

const schema = z.strictObject({
  urgent: z.array(z.strictObject({ due: said, prudent: optional })).max(1),
  request: said,
  facts: z.array(pair),
  complaintHandling: said,
  hasDeadlines: z.boolean(),
  deadlines: z.array(z.strictObject({ what: said, due: said, prudent: said, how: said })),
  pieces: z.array(piece).min(1),
});

const requestOf = (order: LetterOrder): string => {
  const [first, last] = order.document.pages;
  const from = maybe(
    textField(order.document, 'authority') ?? textField(order.document, 'senderName'),
    (name) => ` ${of(nameInSentence(name))}`,
  );
  return `Lettre${from.join('')}, ${counted(last - first + 1, 'page', 'pages')}, reçue le ${longDate(order.mail.received)}`;
};

const factsOf = (order: LetterOrder): Pair[] => [
  ...pairsOf(order.document, ['documentDate', 'senderReference', 'complainantName', 'complaintDate', 'protectedPerson']),
  ...maybe(insuredNameOf(order), (value) => value).map((value) => ({ label: 'Assuré', value })),
  ...maybe(lossDateOf(order), longDate).map((value) => ({ label: 'Date du sinistre', value })),
];

/** Hands an authority's inquiry over to the complaints department. */
export const authorityHandover = defineLetter({
  name: 'authority-handover',
  version: 1,
  shell: 'note',
  audience: 'internal',
  department: 'mediation',
  pageLimit: 2,
  schema,
  addressee: (order) => ({ names: [order.configuration.departments.mediation.name], salutation: 'Madame, Monsieur,', copies: [] }),
  subject: () => 'Note de transmission : demande d’une autorité',
  enclosures: () => [],
  context: (order) => {
    const deadlines = deadlineRows(order.document);
    return {
      urgent: openDeadlines(order.document, order.today)
        .slice(0, 1)
        .map((deadline) => ({ due: dueInWords(deadline), prudent: deadline.prudent === deadline.due ? [] : [longDate(deadline.prudent)] })),
      request: requestOf(order),
      facts: factsOf(order),
      complaintHandling: citations.complaintHandling.article,
      hasDeadlines: deadlines.length > 0,
      deadlines,
      pieces: piecesOf(order),
    };
  },
});
