import { inputError } from '../errors.ts';

declare const plainDateBrand: unique symbol;
/** A day of the calendar, `YYYY-MM-DD`, that exists. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const firstYear = 1900;
const lastYear = 2199;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const weekdayNames = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month, 1 to 12. */
export const monthLength = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0));

const exists = (year: number, month: number, day: number): boolean =>
  year >= firstYear && year <= lastYear && day >= 1 && day <= monthLength(year, month);

/** Whether this text is a day that exists, between 1900 and 2199. */
export const isPlainDate = (text: string): text is PlainDate => {
  const found = shape.exec(text);
  return found !== null && exists(Number(found[1]), Number(found[2]), Number(found[3]));
};

/**
 * Reads a day.
 * @throws AppError kind `input` on a day that does not exist
 * @example plainDate('2026-11-25')
 */
export const plainDate = (text: string): PlainDate => {
  if (isPlainDate(text)) return text;
  throw inputError(
    'impossible-day',
    'Cette date n’existe pas ou est illisible : écrivez-la sous la forme AAAA-MM-JJ, par exemple 2026-11-25.',
  );
};

export const yearOf = (day: PlainDate): number => Number(day.slice(0, 4));
export const monthOf = (day: PlainDate): number => Number(day.slice(5, 7));
export const dayOfMonth = (day: PlainDate): number => Number(day.slice(8, 10));

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** The day of these parts, which must exist. */
export const dayFrom = (year: number, month: number, day: number): PlainDate =>
  // The arithmetic of this file makes only days that exist.
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as PlainDate;

// Days from civil and back: proleptic Gregorian calendar with years that begin in March (Hinnant).
const dayNumber = (date: PlainDate): number => {
  const month = monthOf(date);
  const year = month > 2 ? yearOf(date) : yearOf(date) - 1;
  const shifted = month > 2 ? month - 3 : month + 9;
  return (
    365 * year +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    Math.floor((153 * shifted + 2) / 5) +
    dayOfMonth(date)
  );
};

const dayOfNumber = (number: number): PlainDate => {
  const shifted = number - 1;
  const era = Math.floor(shifted / 146_097);
  const inEra = shifted - era * 146_097;
  const yearInEra = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const marchMonth = Math.floor((5 * inYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = era * 400 + yearInEra + (month <= 2 ? 1 : 0);
  return dayFrom(year, month, inYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
};

/** This many days later (earlier when negative). */
export const addDays = (day: PlainDate, count: number): PlainDate => dayOfNumber(dayNumber(day) + count);

/** The same day of the month so many months later, else the last day of that month (CPC art. 641). */
export const addMonths = (day: PlainDate, count: number): PlainDate => {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dayFrom(year, month, Math.min(dayOfMonth(day), monthLength(year, month)));
};

/** Days from one day to another; negative when the second is the earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** 1 Monday to 7 Sunday. */
export const weekday = (day: PlainDate): number => ((dayNumber(day) + 1) % 7) + 1;

export const compare = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0);
export const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);
export const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

/** "samedi". */
export const weekdayName = (day: PlainDate): string => weekdayNames[weekday(day) - 1] ?? '';

/** "19/11/2026", of a day `YYYY-MM-DD`. */
export const frenchDate = (day: string): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
