import { z } from 'zod';
import { personAddressee } from '../_layout/addressee.ts';
import { daysLater } from '../_layout/days-later.ts';
import { longDate } from '../_layout/format.ts';
import { itemised } from '../_layout/french.ts';
import { maybe, optional, said } from '../_layout/optional.ts';
import { textField } from '../_layout/read-field.ts';
import { claimNumberOf, linesByPerson, lossDateOf } from '../_layout/references.ts';
import { writtenDay, writtenLines } from '../_layout/written.ts';
import { defineLetter } from '../letter.ts';
import type { LetterOrder } from '../letter-order.ts';

const schema = z.strictObject({
  receivedOn: said,
  dated: optional,
  lossOn: optional,
  items: z.array(said).min(1),
  why: z.array(said),
  answerBy: said,
  address: said,
  email: said,
  reference: said,
  phone: said,
});

/** Days given when the person names no day; a courtesy of our own. */
const answerDays = 21;

const context = (order: LetterOrder): z.input<typeof schema> => {
  const { company, departments } = order.configuration;
  const answerBy =
    order.extra?.['answerBy'] === undefined ? longDate(daysLater(order.today, answerDays)) : writtenDay(order, 'answerBy', 'date');
  return {
    receivedOn: longDate(order.mail.received),
    dated: maybe(textField(order.document, 'documentDate'), longDate),
    lossOn: maybe(lossDateOf(order), longDate),
    items: itemised(writtenLines(order, 'items', 'la liste précise des éléments manquants')),
    why: linesByPerson(order, 'why'),
    answerBy,
    address: company.address.join(', '),
    email: departments.claims.email,
    reference: claimNumberOf(order) ?? order.letterId,
    phone: departments.claims.phone,
  };
};

/** Asks for what is missing. Extra: `items` (one a line), `why`, `answerBy`. */
export const missingItemsRequest = defineLetter({
  name: 'missing-items-request',
  version: 1,
  shell: 'letter',
  audience: 'consumer',
  department: 'claims',
  pageLimit: 1,
  schema,
  addressee: (order) => personAddressee(order, 'senderName', 'insuredName'),
  subject: () => 'votre dossier – éléments à nous adresser',
  enclosures: () => [],
  context,
});
