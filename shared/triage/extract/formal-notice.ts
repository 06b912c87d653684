import { claimedSum } from './amount-claimed.ts';
import { answerDueField } from './answer-due.ts';
import type { FieldMap } from './field.ts';
import type { Reading } from './reading.ts';

/** A formal notice: the sum and the day. */
export const formalNoticeFields = (reading: Reading): FieldMap => ({
  amountClaimed: claimedSum(reading),
  answerDue: answerDueField(reading),
});
