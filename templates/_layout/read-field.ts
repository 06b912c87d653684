import type { RecordedDocument } from '../../shared/contracts/record.ts';

/** What a value from outside may not bring into a letter: control characters, and marks that turn the reading direction. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/gu;

/** One line of printable text: blanks run together, no control characters. */
export const printable = (text: string): string => text.replace(/\s+/g, ' ').replace(unprintable, '').trim();

const valueOf = (document: RecordedDocument, field: string): unknown => document.fields[field]?.value;

/** A text, choice or date field; absent when it was not read, or is blank. */
export const textField = (document: RecordedDocument, field: string): string | undefined => {
  const value = valueOf(document, field);
  if (typeof value !== 'string') return undefined;
  const text = printable(value);
  return text === '' ? undefined : text;
};

/** An amount, percentage or number. */
export const numberField = (document: RecordedDocument, field: string): number | undefined => {
  const value = valueOf(document, field);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** A list of names; empty when it was not read. */
export const listField = (document: RecordedDocument, field: string): string[] => {
  const value = valueOf(document, field);
  return Array.isArray(value) ? value.map(printable).filter((name) => name !== '') : [];
};

/** Whether a yes-or-no field was read and says yes. */
export const saysYes = (document: RecordedDocument, field: string): boolean => valueOf(document, field) === true;
/** Whether it was read and says no. */
export const saysNo = (document: RecordedDocument, field: string): boolean => valueOf(document, field) === false;
