import { textField } from '../_layout/read-field.ts';
import { saidByPerson } from '../_layout/references.ts';
import type { LetterOrder } from '../letter-order.ts';

/**
 * An act served on the insured alone, and nobody has said for whom counsel acts: we are no party, and to defend the insured is to take over his case (C. assur. art. L113-17).
 * Counsel is asked to be ready, not to appear.
 */
export const isOnCall = (order: LetterOrder): boolean =>
  textField(order.document, 'servedOn') === 'insured' && saidByPerson(order, 'client') === undefined;
