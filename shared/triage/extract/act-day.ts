import type { Candidate } from './field.ts';
import { within } from './near-label.ts';
import type { Reading } from './reading.ts';

const before =
  /(?:^|[\n\f]|\.\s)\s{0,3}(?:[l1i][ecf]\s{1,3}|ce jour,?\s{1,3}(?:le\s)?|et\s{1,3}le\s{1,3}|date\s{0,2}:\s{0,2})?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi)\s{1,3})?$/;
/** The act goes on: at what hour, by whose leave, for whom, by whom. */
const after =
  /^[,.\s]{0,4}(?:(?:a\s)?[\dl]{1,2}\s?(?:h|heures?)(?:\s?[\dlo]{1,2})?[,.\s]{0,4})?(?:autorise[^,\n]{0,70},\s{0,3})?(?:a la (?:demande|req)|agissant|nous[,\s]|je[,\s]|j'ai|au nom de|maitre|me\s)/;

/** The day that a bailiff's act begins with, whatever its form: "Le mardi 17 novembre 2026, 9 h 40. Agissant pour …". */
export const actDay = (reading: Reading, span: { from: number; to: number }): Candidate<string>[] =>
  within(reading.dates, { from: span.from, to: Math.min(span.to, span.from + 2500) }).flatMap((date) =>
    date.value !== undefined &&
    before.test(reading.cue.slice(Math.max(0, date.start - 30), date.start)) &&
    after.test(reading.cue.slice(date.end, date.end + 130))
      ? [{ value: date.value, start: date.start, end: date.end, strength: 0.92 - date.start / 1e6 }]
      : [],
  );
