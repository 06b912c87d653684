import { z } from 'zod';
import { addressee } from '../_layout/addressee.ts';
import { daysLater } from '../_layout/days-later.ts';
import { longDate } from '../_layout/format.ts';
import { counted, itemised, of } from '../_layout/french.ts';
import { maybe, optional, said } from '../_layout/optional.ts';
import { nameInSentence } from '../_layout/person-name.ts';
import { numberField, textField } from '../_layout/read-field.ts';
import { insuredNameOf, lossDateOf } from '../_layout/references.ts';
import { defineLetter } from '../letter.ts';
import type { LetterOrder } from '../letter-order.ts';

const schema = z.strictObject({
  receivedOn: said,
  reportOn: optional,
  lossOn: optional,
  insured: optional,
  pageCount: said,
  asksMore: z.boolean(),
  missing: z.array(said),
  answerBy: said,
});

/** Days given for what is missing. */
const answerDays = 15;

const isMotor = (order: LetterOrder): boolean => textField(order.document, 'lossType') === 'motor';

const wanted: readonly { field: string; type: 'text' | 'number'; words: string; when?: (order: LetterOrder) => boolean }[] = [
  { field: 'inspectionDate', type: 'text', words: 'la date de votre visite' },
  { field: 'damageAmount', type: 'number', words: 'le montant des dommages que vous retenez, TTC et avant vétusté' },
  { field: 'replacementValue', type: 'number', words: 'la valeur de remplacement du véhicule à dire d’expert', when: isMotor },
  { field: 'repairCost', type: 'number', words: 'le coût des réparations', when: isMotor },
  {
    field: 'liableInsurer',
    type: 'text',
    words: 'l’assureur de la personne que vous mettez en cause, avec ses références',
    when: (order) => textField(order.document, 'liablePartyName') !== undefined,
  },
];

const missingIn = (order: LetterOrder): string[] =>
  wanted
    .filter(({ when }) => when === undefined || when(order))
    .filter(({ field, type }) => (type === 'text' ? textField : numberField)(order.document, field) === undefined)
    .map(({ words }) => words);

const context = (order: LetterOrder): z.input<typeof schema> => {
  const [first, last] = order.document.pages;
  const missing = missingIn(order);
  return {
    receivedOn: longDate(order.mail.received),
    reportOn: maybe(textField(order.document, 'documentDate'), longDate),
    lossOn: maybe(lossDateOf(order), longDate),
    insured: maybe(insuredNameOf(order), (name) => of(nameInSentence(name))),
    pageCount: counted(last - first + 1, 'page', 'pages'),
    asksMore: missing.length > 0,
    missing: itemised(missing),
    answerBy: longDate(daysLater(order.today, answerDays)),
  };
};

/** Acknowledges an expert's report without approving it, and asks for what was not found in it. */
export const expertReportReceipt = defineLetter({
  name: 'expert-report-receipt',
  version: 1,
  shell: 'letter',
  audience: 'expert',
  department: 'claims',
  pageLimit: 1,
  schema,
  addressee: (order) => addressee(order, 'expertFirm', 'expertName', 'senderName'),
  subject: () => 'votre rapport d’expertise – accusé de réception',
  enclosures: () => [],
  context,
});
