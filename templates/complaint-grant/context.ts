import { z } from 'zod';
import { complainantAddressee } from '../_layout/addressee.ts';
import { complaintRecall, complaintRecallOf } from '../_layout/complaint-recall.ts';
import { itemised } from '../_layout/french.ts';
import { mediatorRight, mediatorRightOf } from '../_layout/mediator.ts';
import { said } from '../_layout/optional.ts';
import { linesByPerson } from '../_layout/references.ts';
import { writtenAmount, writtenDay, writtenLines } from '../_layout/written.ts';
import { defineLetter } from '../letter.ts';
import type { LetterOrder } from '../letter-order.ts';

const schema = z.strictObject({
  ...complaintRecall,
  ...mediatorRight,
  partial: z.boolean(),
  granted: z.array(said).min(1),
  payment: z.array(z.strictObject({ amount: said, on: said })).max(1),
  refused: z.array(said),
  phone: said,
  email: said,
});

const paymentOf = (order: LetterOrder): { amount: string; on: string }[] => {
  const amount = writtenAmount(order, 'amount');
  return amount === undefined ? [] : [{ amount, on: writtenDay(order, 'paymentDate', 'date du paiement') }];
};

/** Grants a complaint, wholly or in part. Extra: `granted` and `refused` (one a line), `amount`, `paymentDate`. */
export const complaintGrant = defineLetter({
  name: 'complaint-grant',
  version: 1,
  shell: 'letter',
  audience: 'consumer',
  department: 'mediation',
  pageLimit: 2,
  schema,
  addressee: complainantAddressee,
  subject: () => 'votre réclamation – notre décision',
  enclosures: () => [],
  context: (order) => {
    const refused = linesByPerson(order, 'refused');
    const { phone, email } = order.configuration.departments.mediation;
    return {
      ...complaintRecallOf(order),
      ...mediatorRightOf(order.configuration),
      partial: refused.length > 0,
      granted: itemised(writtenLines(order, 'granted', 'ce qui est accordé')),
      payment: paymentOf(order),
      refused,
      phone,
      email,
    };
  },
});
