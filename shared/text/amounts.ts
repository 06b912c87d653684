import { allMatches } from './all-matches.ts';
import { numberWordList, readNumberWords } from './number-words.ts';
import { readDigits, trueDigits } from './ocr-digits.ts';

/** A sum of money in euros, exact to the cent; `marked` where a currency stands beside it. */
export type AmountMatch = { readonly start: number; readonly end: number; readonly value: number; readonly marked: boolean };

const currency = /€|(?<![a-z])(?:eur(?:os?|s)?)(?![a-z])/g;
const numberBefore =
  /(?<![\da-z])([\doil|sbzg]{1,3}(?:[ .'][\doil|sbzg]{3}){1,3}|[1-9]\d{0,2},\d{3}|[\doil|sbzg]{1,9})(?:\s?[.,]\s?([\doil|sbzg]{1,2}|-{1,2}))?\s{0,3}$/;
const centsAfter = /^\s?(?:et\s)?(\d{2})(?:\s?(?:centimes|cts?))?(?![\d.,/]|\s?[\d€h%]|\s?(?:eur|h|mois|jours|ans?)(?![a-z]))/;
const numberAfter = /^\s?(\d{1,3}(?:[ .']\d{3}){1,3}|\d{1,9})(?:[.,](\d{1,2}))?(?![\d€]|\s?(?:€|eur))/;
const misreadCurrency = /(?<![\d.,])(\d{1,3}(?:[ .']\d{3}){1,3}|\d{1,9}),(\d{2})(?![\d,])(?:\s?[c£&e](?![a-z\d]))?/g;
const centWords = /^\s{1,3}(?:et\s{1,3})?([a-z -]{2,24}?)\s{1,3}centimes?/;
const words = new RegExp(`(?<![a-z])(?:${[...numberWordList].sort((a, b) => b.length - a.length).join('|')})(?![a-z])`, 'g');

const toEuros = (whole: string, cents: string | undefined): number | undefined => {
  const euros = readDigits(whole.replace(/[ .',]/g, ''));
  if (euros === undefined || trueDigits(whole) * 2 < euros.length) return undefined;
  const fraction = cents === undefined || cents.startsWith('-') ? '00' : readDigits(cents)?.padEnd(2, '0');
  return fraction === undefined ? undefined : (Number(euros) * 100 + Number(fraction)) / 100;
};

/** "29.990", or "29,990" for it, is a thousands dot, "29.99" a decimal point. */
const digitsBefore = (folded: string, at: number): { value: number; start: number } | undefined => {
  const slice = folded.slice(Math.max(0, at - 24), at);
  const match = numberBefore.exec(slice);
  const value = match?.[1] === undefined ? undefined : toEuros(match[1], match[2]);
  return match === null || value === undefined ? undefined : { value, start: at - slice.length + match.index };
};

const withCentsAfter = (folded: string, value: number, end: number): { value: number; end: number } => {
  const match = Number.isInteger(value) ? centsAfter.exec(folded.slice(end, end + 24)) : null;
  return match?.[1] === undefined
    ? { value, end }
    : { value: Math.round(value * 100 + Number(match[1])) / 100, end: end + match[0].length };
};

/** "€ 1 500", "EUR 1 500,00": the currency comes first. */
const digitsAfter = (folded: string, end: number): { value: number; end: number } | undefined => {
  const match = numberAfter.exec(folded.slice(end, end + 24));
  const value = match?.[1] === undefined ? undefined : toEuros(match[1], match[2]);
  return match === null || value === undefined ? undefined : { value, end: end + match[0].length };
};

const byCurrency = (folded: string): AmountMatch[] => {
  const found: AmountMatch[] = [];
  for (const match of allMatches(folded, currency)) {
    const end = match.index + match[0].length;
    const before = digitsBefore(folded, match.index);
    if (before !== undefined) {
      found.push({ start: before.start, marked: true, ...withCentsAfter(folded, before.value, end) });
      continue;
    }
    const after = digitsAfter(folded, end);
    if (after !== undefined) found.push({ start: match.index, marked: true, ...after });
  }
  return found;
};

const centsInWords = (folded: string, at: number): { cents: number; end: number } => {
  const match = centWords.exec(folded.slice(at, at + 44));
  const cents = match?.[1] === undefined ? undefined : readNumberWords(match[1].trimStart(), 0)?.value;
  return match === null || cents === undefined || cents > 99 ? { cents: 0, end: at } : { cents, end: at + match[0].length };
};

const euroAfter = /^[\s-]{1,3}(?:d')?euros?(?![a-z])/;

const inWords = (folded: string): AmountMatch[] => {
  const found: AmountMatch[] = [];
  let done = 0;
  for (const match of allMatches(folded, words)) {
    if (match.index < done) continue;
    const number = readNumberWords(folded, match.index);
    if (number === undefined) continue;
    done = number.end;
    const unit = euroAfter.exec(folded.slice(number.end, number.end + 12));
    if (unit === null) continue;
    const { cents, end } = centsInWords(folded, number.end + unit[0].length);
    found.push({ start: match.index, end, value: (number.value * 100 + cents) / 100, marked: true });
  }
  return found;
};

const unmarked = (folded: string, taken: readonly AmountMatch[]): AmountMatch[] => {
  const found: AmountMatch[] = [];
  const starts = new Set(taken.flatMap((amount) => [amount.start, amount.start + 4, amount.start + 2]));
  for (const match of allMatches(folded, misreadCurrency)) {
    const value = match[1] === undefined ? undefined : toEuros(match[1], match[2]);
    if (value === undefined || starts.has(match.index)) continue;
    found.push({ start: match.index, end: match.index + match[0].length, value, marked: false });
  }
  return found;
};

/** Sums of money in every notation of French mail, in figures or in words, in the order of the text. */
export const findAmounts = (folded: string): readonly AmountMatch[] => {
  const marked = [...byCurrency(folded), ...inWords(folded)];
  return [...marked, ...unmarked(folded, marked)].sort((a, b) => a.start - b.start);
};

const bare =
  /^\D{0,4}?(-?\s?[\doil|sbzg]{1,3}(?:[ .'][\doil|sbzg]{3}){1,3}|-?\s?[\doil|sbzg]{1,9})(?:\s?[.,]\s?([\doil|sbzg]{1,2}))?\s?(?:€|eur(?:os?)?|c|e)?\s?(?:ttc|ht|h\.t\.|t\.t\.c\.)?\.?$/;

/** The sum in a table cell, where the currency may stand in the column's head; always positive. */
export const cellAmount = (folded: string): number | undefined => {
  const match = bare.exec(folded.trim());
  return match?.[1] === undefined ? undefined : toEuros(match[1].replace(/[-\s]/g, (sign) => (sign === '-' ? '' : ' ')).trim(), match[2]);
};
