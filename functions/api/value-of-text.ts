import type { FieldValue } from '../../shared/contracts/document.ts';
import { day, timeOfDay } from '../../shared/contracts/scalars.ts';
import type { FieldType } from '../../shared/mail/fields.ts';
import { cellAmount, findAmounts } from '../../shared/text/amounts.ts';
import { findDates } from '../../shared/text/dates.ts';
import { fold } from '../../shared/text/fold.ts';
import { findTimes } from '../../shared/text/times.ts';

type Value = FieldValue['value'];

const dateOf = (text: string): string | undefined => (day.safeParse(text).success ? text : findDates(fold(text))[0]?.value);
const timeOf = (text: string): string | undefined => (timeOfDay.safeParse(text).success ? text : findTimes(fold(text))[0]?.value);
const numberOf = (text: string): number | undefined => {
  const plain = Number(text.replace(/[\s\u00a0\u202f€%]/g, '').replace(',', '.'));
  if (text.trim() !== '' && Number.isFinite(plain)) return plain;
  return cellAmount(fold(text)) ?? findAmounts(fold(text))[0]?.value;
};
const yesOrNo: Readonly<Record<string, boolean>> = { oui: true, non: false };

/**
 * What a person selected on the page or typed, as a value of the field's type: a French or ISO date, an hour, an amount in any notation, items parted by « ; ».
 * @returns undefined when it is none
 */
export const valueOfText = (text: string, type: FieldType): Value | undefined => {
  const plain = text.replace(/\s+/g, ' ').trim();
  switch (type.type) {
    case 'date':
      return dateOf(plain);
    case 'time':
      return timeOf(plain);
    case 'amount':
    case 'number':
    case 'percentage':
      return numberOf(plain);
    case 'boolean':
      return yesOrNo[plain.toLowerCase()];
    case 'list': {
      const items = plain.split(/\s*;\s*/).filter((item) => item !== '');
      return items.length === 0 ? undefined : items;
    }
    case 'choice':
      return type.options.find((option) => option === plain);
    default:
      return plain === '' ? undefined : plain;
  }
};
