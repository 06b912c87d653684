import { allMatches } from '../../text/all-matches.ts';
import type { AmountMatch } from '../../text/amounts.ts';
import { type DateMatch, inYear } from '../../text/dates.ts';
import type { Candidate } from './field.ts';
import type { Reading } from './reading.ts';

type Placed = { readonly start: number; readonly end: number };

/** A part of the text, from `from` to `to` (exclusive). */
export type Span = { readonly from: number; readonly to: number };

/** Index of the first that starts at or after this place; they stand in the order of the text. */
export const firstFrom = (items: readonly Placed[], at: number): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Those that start within a span. */
export const within = <T extends Placed>(items: readonly T[], span: Span): readonly T[] =>
  items.slice(firstFrom(items, span.from), firstFrom(items, span.to));

/** Every match of a pattern within a span, with its place in the whole text; the pattern is global. */
export const matchesIn = (text: string, pattern: RegExp, span?: Span): readonly (RegExpExecArray & { at: number; until: number })[] => {
  const from = span?.from ?? 0;
  const slice = span === undefined ? text : text.slice(from, span.to);
  return allMatches(slice, pattern).map((match) =>
    Object.assign(match, { at: from + match.index, until: from + match.index + match[0].length }),
  );
};

export type NearOptions = {
  readonly reach?: number;
  readonly span?: Span;
  readonly strength?: number;
  readonly between?: RegExp;
  readonly past?: string | undefined;
};

const usualGap =
  /^[\s:;.,=()'"*\-–|>]{0,12}(?:(?:le|du|au|est|a|au jour du|n[°o]|fixee?|de|la|date|estimee?|ttc|en)\s{0,3}){0,3}[\s:(]{0,4}(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s)?$/;

const nextTo = <T extends Placed>(
  reading: Reading,
  items: readonly T[],
  label: RegExp,
  options: NearOptions,
): readonly (T & { label: number })[] => {
  const reach = options.reach ?? 40;
  const gap = options.between ?? usualGap;
  return matchesIn(reading.cue, label, options.span).flatMap((match) => {
    const item = items[firstFrom(items, match.until)];
    if (item === undefined || item.start - match.until > reach) return [];
    return gap.test(reading.cue.slice(match.until, item.start)) ? [{ ...item, label: match.at }] : [];
  });
};

/** Dates that stand right after a label; those without a year are the last before the day `past`. */
export const datesAfter = (reading: Reading, label: RegExp, options: NearOptions = {}): readonly Candidate<string>[] =>
  nextTo<DateMatch>(reading, reading.dates, label, options).flatMap((date) => {
    const value = date.value ?? (options.past === undefined ? undefined : inYear(date, options.past, 'before'));
    return value === undefined ? [] : [{ value, start: date.label, end: date.end, strength: options.strength ?? 0.9 }];
  });

/** Sums that stand right after a label. */
export const amountsAfter = (reading: Reading, label: RegExp, options: NearOptions = {}): readonly Candidate<number>[] =>
  nextTo<AmountMatch>(reading, reading.amounts, label, options).map((amount) => ({
    value: amount.value,
    start: amount.label,
    end: amount.end,
    strength: (options.strength ?? 0.9) * (amount.marked ? 1 : 0.9),
  }));
