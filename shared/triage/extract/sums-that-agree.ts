import type { FieldValue } from '../../contracts/document.ts';
import { cellAmount } from '../../text/amounts.ts';
import { type Candidate, type FieldMap, toField } from './field.ts';
import type { Reading } from './reading.ts';
import { tablesOf } from './table-cells.ts';

type Written = { readonly value: number; readonly start: number; readonly end: number };

/** Every sum that stands in the letter, in its lines or in the cells of its tables. */
const writtenSums = (reading: Reading): readonly Written[] => [
  ...reading.amounts,
  ...tablesOf(reading).flatMap(({ rows }) =>
    rows.flat().flatMap(({ cue, start, end }) => {
      const value = cellAmount(cue);
      return value === undefined ? [] : [{ value, start, end }];
    }),
  ),
];

const cents = (field: FieldValue | undefined): number | undefined =>
  typeof field?.value === 'number' ? Math.round(field.value * 100) : undefined;

/** Where this sum stands, if it does. */
const written = (reading: Reading, sum: number | undefined): FieldValue | undefined => {
  const found = sum === undefined || sum <= 0 ? undefined : writtenSums(reading).find(({ value }) => Math.round(value * 100) === sum);
  if (found === undefined) return undefined;
  const candidate: Candidate<number> = { value: found.value, start: found.start, end: found.end, strength: 0.72 };
  return toField(reading, candidate);
};

const less = (from: number | undefined, ...parts: readonly (number | undefined)[]): number | undefined =>
  from === undefined
    ? undefined
    : parts.reduce<number | undefined>((rest, part) => (rest === undefined || part === undefined ? undefined : rest - part), from);

const four = ['damageAmount', 'depreciationAmount', 'deductible', 'indemnityAmount'] as const;

/** The sum whose comma recognition lost, where only without its last two figures the four agree. */
const withLostComma = (fields: FieldMap): FieldMap => {
  const [damage, wear, kept, paid] = four.map((name) => cents(fields[name]));
  if (damage === undefined || kept === undefined || paid === undefined) return fields;
  const agree = (parts: readonly (number | undefined)[]): boolean => (parts[0] ?? 0) - (parts[1] ?? 0) - (parts[2] ?? 0) === parts[3];
  const all = [damage, wear, kept, paid];
  const at = agree(all) ? -1 : all.findIndex((sum, i) => sum !== undefined && agree(all.map((one, j) => (i === j ? sum / 100 : one))));
  const [name, field] = [four[at], fields[four[at] ?? '']];
  return name === undefined || field === undefined || typeof field.value !== 'number'
    ? fields
    : { ...fields, [name]: { ...field, value: field.value / 100, confidence: field.confidence * 0.9 } };
};

/** Damage less wear less deductible is the indemnity: the one of the four that no label gave, where its sum stands in the letter. */
const withMissingSum = (reading: Reading, fields: FieldMap): FieldMap => {
  const { damageAmount, depreciationAmount, deductible, indemnityAmount } = fields;
  const [damage, wear, kept, paid] = [damageAmount, depreciationAmount, deductible, indemnityAmount].map(cents);
  if (paid === undefined && kept !== undefined) return { ...fields, indemnityAmount: written(reading, less(damage, wear ?? 0, kept)) };
  if (damage === undefined && kept !== undefined && paid !== undefined)
    return { ...fields, damageAmount: written(reading, paid + kept + (wear ?? 0)) };
  if (kept === undefined && paid !== undefined) return { ...fields, deductible: written(reading, less(damage, wear ?? 0, paid)) };
  if (wear === undefined && kept !== undefined) return { ...fields, depreciationAmount: written(reading, less(damage, kept, paid)) };
  return fields;
};

/** The sums of a report, made to agree where one of them is missing or misread. */
export const agreeing = (reading: Reading, fields: FieldMap): FieldMap => withLostComma(withMissingSum(reading, fields));
