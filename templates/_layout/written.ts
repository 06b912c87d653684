import type { LetterOrder } from '../letter-order.ts';
import { euros, longDate } from './format.ts';
import { linesByPerson, saidByPerson } from './references.ts';
import { toComplete } from './to-complete.ts';

/** Paragraphs that the person wrote, else what is still to be written. */
export const writtenLines = (order: LetterOrder, name: string, what: string): string[] => {
  const lines = linesByPerson(order, name);
  return lines.length === 0 ? [toComplete(what)] : lines;
};

export const writtenText = (order: LetterOrder, name: string, what: string): string => saidByPerson(order, name) ?? toComplete(what);

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A day that the person gave (YYYY-MM-DD), in words. */
export const writtenDay = (order: LetterOrder, name: string, what: string): string => {
  const day = saidByPerson(order, name);
  if (day === undefined) return toComplete(what);
  return isDay(day) ? longDate(day) : day;
};

/** An amount that the person gave, in euros with a point for the cents; absent when none was given. */
export const writtenAmount = (order: LetterOrder, name: string): string | undefined => {
  const amount = saidByPerson(order, name);
  if (amount === undefined) return undefined;
  return /^\d+(\.\d{1,2})?$/.test(amount) ? euros(Number(amount)) : amount;
};
