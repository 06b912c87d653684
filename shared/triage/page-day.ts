import { allMatches } from '../text/all-matches.ts';
import { findDates, monthNumbers } from '../text/dates.ts';

/** What stands before a date that is not the day of the letter. */
const anotherDay =
  /sinistre|accident|survenu|audience|\bnee? le|(?:^|\s)du\s{0,2}$|(?:\bpour|avant|d'ici|jusqu'|au plus tard|echeance|limite|terme|attendue?|reunion|visite)[^\n]{0,16}$/;
const longestLine = 75;
const day = 86_400_000;

/** The day that a letter bears, beside its place or alone at the end of a short line, counted in days; `top` is folded. */
export const pageDay = (top: string): number | undefined => {
  const found = findDates(top).find(({ value, start, end }) => {
    const from = top.lastIndexOf('\n', start) + 1;
    const rest = top.slice(end).split('\n', 1)[0] ?? '';
    return value !== undefined && /^\W{0,3}$/.test(rest) && end - from <= longestLine && !anotherDay.test(top.slice(from, start));
  });
  return found?.value === undefined ? undefined : Date.parse(found.value) / day;
};

const monthNames = Object.keys(monthNumbers).sort((a, b) => b.length - a.length);
const told = new RegExp(
  `(?<![\\d./-])(0?[1-9]|[12]\\d|3[01])(?: ?er)?(?: (${monthNames.join('|')})(?![a-z])|([/.-])(0?[1-9]|1[0-2])\\3(?:20)?\\d\\d(?![\\d./-]))`,
  'g',
);

const keyOf = (dayOfMonth: number, month: number): string => `${dayOfMonth}-${month}`;

/** Day and month of the dates that a page tells of; `text` is folded. */
export const daysTold = (text: string): ReadonlySet<string> =>
  new Set(allMatches(text, told).map(([, number, name, , month]) => keyOf(Number(number), monthNumbers[name ?? ''] ?? Number(month))));

/** The same of a day counted in days. */
export const toldAs = (counted: number): string => {
  const date = new Date(counted * day);
  return keyOf(date.getUTCDate(), date.getUTCMonth() + 1);
};
