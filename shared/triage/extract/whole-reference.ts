import type { FieldValue } from '../../contracts/document.ts';
import { toField } from './field.ts';
import type { Reading } from './reading.ts';

/** Initials that end the line of a file number: " / RS / EJ", " – CR/lb"; what a letter was sent as, or comes with, is none. */
const initials =
  /^(?:\s?[/–-]\s?(?!(?:LRAR|LR|AR|RAR|RE|TTC|HT|PJ|SUITE)\s*(?:\n|\f|$))(?:\p{Lu}{2,4}|\p{Lu}\d?|\p{Lu}{1,3}\/\p{L}{2,3}|\p{Ll}{2,3}(?=\s*(?:\n|\f|$))))+(?=\s*(?:\n|\f|$))/u;
/** Before a number that is another's, or counts something. */
const anothers = /(?:vos?\s|votre\s|v\s?\/|lot\s|police\s|contrat\s|sinistre\s)[^\n]{0,20}$|[a-z0-9]$/;

/** A file number with the initials that end its line, of which only the number was taken: "P-26-4407-118" → "P-26-4407-118 / RS / EJ". */
export const wholeReference = (reading: Reading, field: FieldValue): FieldValue => {
  const value = String(field.value);
  for (let start = reading.text.indexOf(value); start >= 0; start = reading.text.indexOf(value, start + 1)) {
    const rest = initials.exec(reading.text.slice(start + value.length, start + value.length + 24))?.[0];
    const isWhole = rest === undefined || !/\p{Lu}{2}|\p{Ll}{2}|\d/u.test(rest);
    if (isWhole || anothers.test(reading.cue.slice(Math.max(0, start - 30), start))) continue;
    const whole = toField(reading, { value: value + rest, start, end: start + value.length + rest.length, strength: 1 });
    return whole === undefined ? field : { ...whole, confidence: Math.min(field.confidence, whole.confidence) };
  }
  return field;
};
