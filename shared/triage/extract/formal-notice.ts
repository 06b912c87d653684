import type { FieldValue } from '../../contracts/document.ts';
import { claimedSum } from './amount-claimed.ts';
import { answerDueField } from './answer-due.ts';
import { type FieldMap, toField } from './field.ts';
import type { Reading } from './reading.ts';

const notClaimed =
  /(?:capital|franchise|cotisation|prime|plafond|frais de|indemnite forfaitaire|penalites?|par jour|article)[^.;\n]{0,30}$/;

/** The one sum of the letter, which is then what it asks for. */
const onlySum = (reading: Reading): FieldValue | undefined => {
  const sums = reading.amounts.filter(
    (amount) => amount.marked && amount.value >= 50 && !notClaimed.test(reading.cue.slice(Math.max(0, amount.start - 60), amount.start)),
  );
  const [first] = sums;
  if (first === undefined || new Set(sums.map((amount) => amount.value)).size > 1) return undefined;
  return toField(reading, { value: first.value, start: first.start, end: first.end, strength: 0.72 });
};

/** A formal notice: the sum and the day. */
export const formalNoticeFields = (reading: Reading): FieldMap => ({
  amountClaimed: claimedSum(reading) ?? onlySum(reading),
  answerDue: answerDueField(reading),
});
