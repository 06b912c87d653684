import { readNumberWords } from './number-words.ts';
import { readDigits, trueDigits } from './ocr-digits.ts';

export type TimeMatch = { readonly start: number; readonly end: number; readonly value: string };

const digits =
  /(?<=^|[^\da-z,.]|(?<![a-z])a(?=\d)|20\d\d,)([0-2oil|]?[\doil|])\s?(?:heures?|hrs?|h)(?![a-z])\.?(?:\s?([0-5oil|][\doil|])(?![\da-z/])(?:\s?(?:mn|min(?:utes?)?))?)?/g;
const colon = /(?<![\d:])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])/g;
const words =
  /(?<![a-z-])(zero|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|dix-sept|dix-huit|dix-neuf|dix sept|dix huit|dix neuf|onze|douze|treize|quatorze|quinze|seize|vingt)\s{1,3}heures?(?![a-z])/g;
const half = /^\s{1,3}et\s{1,2}demie/;
const noon = /(?<![a-z-])midi(?![a-z-])/g;

const clock = (hour: number, minute: number): string | undefined =>
  hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59
    ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    : undefined;

const read = (raw: string): number | undefined => {
  const value = readDigits(raw);
  return value === undefined ? undefined : Number(value);
};

const fromDigits = (match: RegExpExecArray): TimeMatch | undefined => {
  const [all, hourRaw = '', minuteRaw = '00'] = match;
  if (trueDigits(hourRaw) === 0) return undefined;
  const [hour, minute] = [read(hourRaw), read(minuteRaw)];
  const value = hour === undefined || minute === undefined ? undefined : clock(hour, minute);
  return value === undefined ? undefined : { start: match.index, end: match.index + all.length, value };
};

/** Minutes in words after the hours: "trente", "et demie". */
const minutesAfter = (folded: string, at: number): { minute: number; end: number } => {
  const slice = folded.slice(at, at + 12);
  const halfPast = half.exec(slice);
  if (halfPast !== null) return { minute: 30, end: at + halfPast[0].length };
  const blank = /^\s{1,3}/.exec(slice)?.[0].length ?? 0;
  const number = blank === 0 ? undefined : readNumberWords(folded, at + blank);
  if (number === undefined) return { minute: 0, end: at };
  return number.value < 60 ? { minute: number.value, end: number.end } : { minute: 0, end: at };
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
  for (const match of folded.matchAll(digits)) found.push(fromDigits(match));
  for (const match of folded.matchAll(colon)) found.push(fromDigits(match));
  for (const match of folded.matchAll(words)) found.push(fromWords(folded, match));
  for (const match of folded.matchAll(noon)) found.push({ start: match.index, end: match.index + 4, value: '12:00' });
  return found.filter((match) => match !== undefined).sort((a, b) => a.start - b.start);
};
