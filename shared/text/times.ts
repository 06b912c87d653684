import { allMatches } from './all-matches.ts';
import { readNumberWords } from './number-words.ts';
import { readDigits, trueDigits } from './ocr-digits.ts';

export type TimeMatch = { readonly start: number; readonly end: number; readonly value: string };

const digits =
  /(?<=^|[^\da-z,.]|(?<![a-z])a(?=\d)|20\d\d,)([0-2oil|]?[\doil|])\s?(?:heures?|hrs?|h)(?![a-z])\.?(?:\s?([0-5oil|][\doil|])(?![\da-z/])(?:\s?(?:mn|min(?:utes?)?))?)?/g;
const colon = /(?<![\d:])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])/g;
const words =
  /(?<![a-z-])(zero|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|dix-sept|dix-huit|dix-neuf|dix sept|dix huit|dix neuf|onze|douze|treize|quatorze|quinze|seize|vingt)\s{1,3}heures?(?![a-z])/g;
/** Parts of an hour as they are said behind it, in minutes. */
const parts: readonly (readonly [RegExp, number])[] = [
  [/^\s{1,3}et\s{1,2}demie?(?![a-z])/, 30],
  [/^\s{1,3}(?:et\s{1,2})?trois\s{1,2}quarts(?![a-z])/, 45],
  [/^\s{1,3}(?:et\s{1,2})?(?:un\s{1,2})?quart(?![a-z])/, 15],
  [/^\s{1,3}moins\s{1,2}(?:le|un)\s{1,2}quart(?![a-z])/, -15],
  [/^\s{1,3}moins\s{1,2}cinq(?![a-z])/, -5],
  [/^\s{1,3}moins\s{1,2}dix(?![a-z-])/, -10],
  [/^\s{1,3}moins\s{1,2}vingt(?![a-z-])/, -20],
];
const noon = /(?<![a-z-])midi(?![a-z-])/g;

const clock = (hour: number, minute: number): string | undefined => {
  if (minute < 0) return clock(hour - 1, minute + 60);
  return hour >= 0 && hour <= 23 && minute <= 59 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : undefined;
};

const read = (raw: string): number | undefined => {
  const value = readDigits(raw);
  return value === undefined ? undefined : Number(value);
};

/** Minutes in words after the hours: "trente", "et quart", "moins le quart". */
const minutesAfter = (folded: string, at: number): { minute: number; end: number } => {
  const slice = folded.slice(at, at + 24);
  for (const [part, minute] of parts) {
    const said = part.exec(slice)?.[0];
    if (said !== undefined) return { minute, end: at + said.length };
  }
  const blank = /^\s{1,3}/.exec(slice)?.[0].length ?? 0;
  const number = blank === 0 ? undefined : readNumberWords(folded, at + blank);
  if (number === undefined) return { minute: 0, end: at };
  return number.value < 60 ? { minute: number.value, end: number.end } : { minute: 0, end: at };
};

const fromDigits = (folded: string, match: RegExpExecArray): TimeMatch | undefined => {
  const [all, hourRaw = '', minuteRaw] = match;
  if (trueDigits(hourRaw) === 0) return undefined;
  const behind = match.index + all.length;
  const said = minuteRaw === undefined ? minutesAfter(folded, behind) : undefined;
  // "9 heures trente", but not "9 heures deux personnes".
  const inWords = said !== undefined && said.minute % 5 === 0 ? said : { minute: 0, end: behind };
  const [hour, minute] = [read(hourRaw), minuteRaw === undefined ? inWords.minute : read(minuteRaw)];
  const value = hour === undefined || minute === undefined ? undefined : clock(hour, minute);
  return value === undefined ? undefined : { start: match.index, end: minuteRaw === undefined ? inWords.end : behind, value };
};

const fromWords = (folded: string, match: RegExpExecArray): TimeMatch | undefined => {
  const hour = readNumberWords(match[1] ?? '', 0)?.value;
  const { minute, end } = minutesAfter(folded, match.index + match[0].length);
  const value = hour === undefined ? undefined : clock(hour, minute);
  return value === undefined ? undefined : { start: match.index, end, value };
};

/** Times of day, "9 h 30", "à quatorze heures", "14:00", in the order of the text. */
export const findTimes = (folded: string): readonly TimeMatch[] => {
  const found: (TimeMatch | undefined)[] = [];
  for (const match of allMatches(folded, digits)) found.push(fromDigits(folded, match));
  for (const match of allMatches(folded, colon)) found.push(fromDigits(folded, match));
  for (const match of allMatches(folded, words)) found.push(fromWords(folded, match));
  for (const match of allMatches(folded, noon)) {
    const { minute, end } = minutesAfter(folded, match.index + match[0].length);
    const isPart = minute === 15 || minute === 30 || minute === -15;
    found.push({ start: match.index, end: isPart ? end : match.index + match[0].length, value: clock(12, isPart ? minute : 0) ?? '12:00' });
  }
  return found.filter((match) => match !== undefined).sort((a, b) => a.start - b.start);
};
