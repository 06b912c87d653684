import { z } from 'zod';
import type { LetterOrder } from '../letter-order.ts';
import { complaintTopics } from './complaint-topics.ts';
import { euros, longDate } from './format.ts';
import { maybe, maybeText, optional, said } from './optional.ts';
import { numberField, textField } from './read-field.ts';
import { lossDateOf } from './references.ts';

/** What the part `complaint-recall` reads. */
export const complaintRecall = { receivedOn: said, sentOn: optional, lossOn: optional, topic: optional, amount: optional } as const;
export const complaintRecallSchema = z.strictObject(complaintRecall);

/** The complaint as we received it. */
export const complaintRecallOf = (order: LetterOrder): z.infer<typeof complaintRecallSchema> => ({
  receivedOn: longDate(order.mail.received),
  sentOn: maybe(textField(order.document, 'complaintDate'), longDate),
  lossOn: maybe(lossDateOf(order), longDate),
  topic: maybeText(complaintTopics[textField(order.document, 'complaintCategory') ?? '']),
  amount: maybe(numberField(order.document, 'amountClaimed'), euros),
});
