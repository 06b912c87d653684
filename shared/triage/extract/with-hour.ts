import type { Reading } from './reading.ts';

const hourBehind = /^[\s,]{0,3}(?:(?:a|avant)\s{1,2})?(?:[01]?\d|2[0-3])\s?(?:h(?:eures?)?(?![a-z])|:)\s?(?:[0-5]\d)?/;

/** Where a day ends with the hour behind it: "le 11 décembre 2026 à 18 heures", also where the line breaks between them. */
export const withHour = (reading: Reading, end: number): number =>
  end + (hourBehind.exec(reading.cue.slice(end, end + 24))?.[0].length ?? 0);
