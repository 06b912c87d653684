import type { FieldValue } from '../../contracts/document.ts';
import { toField } from './field.ts';
import type { Reading } from './reading.ts';

/** Initials that end the line of a file number: " / RS / EJ", " – CR/lb". */
const initials = /^(?:\s?[/–-]\s?(?:\p{Lu}{1,4}\d?(?:\/\p{L}{2,3})?|\p{Ll}{2,3}(?=\s*(?:\n|\f|$))))+(?=\s*(?:\n|\f|$))/u;

/** A file number with the initials that end its line, of which only the number was taken: "P-26-4407-118" → "P-26-4407-118 / RS / EJ". */
export const wholeReference = (reading: Reading, field: FieldValue): FieldValue => {
  const value = String(field.value);
  for (let start = reading.text.indexOf(value); start >= 0; start = reading.text.indexOf(value, start + 1)) {
    const rest = initials.exec(reading.text.slice(start + value.length, start + value.length + 24))?.[0];
    if (rest === undefined) continue;
    const whole = toField(reading, { value: value + rest, start, end: start + value.length + rest.length, strength: 1 });
    return whole === undefined ? field : { ...whole, confidence: Math.min(field.confidence, whole.confidence) };
  }
  return field;
};
