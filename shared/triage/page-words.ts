import { allMatches } from '../text/all-matches.ts';
import { keyWords } from './key-words.ts';
import { bareNumbers, caseShape, claimShape, farewell, numberedPage, ownNumber, sectionHeading } from './page-patterns.ts';

const plausible = (match: RegExpExecArray | undefined): [number, number] | undefined => {
  if (match === undefined) return undefined;
  const [of, total] = [Number(match[1] ?? match[2]), match[1] === undefined ? 0 : Number(match[2] ?? 0)];
  return of >= 1 && (total === 0 || of <= total) ? [of, total] : undefined;
};

const lastOf = (pattern: RegExp, text: string): RegExpExecArray | undefined => allMatches(text, pattern).at(-1);

/** "Page 2/3" as [2, 3]; the total is 0 where only the page's own number stands. */
export const pageNumber = (text: string): [number, number] | undefined =>
  plausible(lastOf(numberedPage, text)) ?? plausible(lastOf(bareNumbers, text)) ?? plausible(lastOf(ownNumber, text));

/** Numbers in the shape of our claims, without their signs. */
export const claimsIn = (text: string): ReadonlySet<string> =>
  new Set(allMatches(text, claimShape).map(([, year, a, b]) => `${year}${a}${b}`));

/** Numbers of cases before a court. */
export const casesIn = (text: string): ReadonlySet<string> => new Set(allMatches(text, caseShape).map(([, number = '']) => number));

const silent = new Set(['le', 'la', 'les', 'de', 'du', 'des', 'et', 'a', 'rue', 'tel', 'page', 'avenue', 'france', 'cedex']);
/** The words of a text that say something. */
export const wordsOf = (text: string): string[] => text.split(/[^a-z0-9]+/).filter((word) => word.length > 2 && !silent.has(word));

const isYear = (word: string): boolean => /^(?:19|20)\d\d$/.test(word);

/** Names, places and long numbers among the words. */
export const namesIn = (words: readonly string[], ours: readonly string[]): ReadonlySet<string> =>
  new Set(words.filter((word) => word.length >= 4 && !isYear(word) && !keyWords.has(word) && !ours.some((name) => name.includes(word))));

/** Our name on a line of an address window, post code and town below it: in an act, which names others with their addresses, nothing less is a letter to us. */
export const hasWindow = (top: string, ours: readonly string[]): boolean => {
  const lines = top.split('\n').map((line) => line.trim());
  return lines.some(
    (line, index) =>
      line.length < 45 &&
      ours.some((name) => line.includes(name)) &&
      lines.slice(index + 1, index + 5).some((below) => below.length < 45 && /^(?:f[- ]?)?\d{5} [a-z]/.test(below)),
  );
};

/** The lines on which something stands. */
export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** The first of some lines, so many as are asked for. */
export const topOf =
  (lines: readonly string[]) =>
  (count: number): string =>
    lines.slice(0, count).join('\n');

/** The last line ends within a sentence; a page's number below it does not count. */
export const inSentence = (text: string): boolean => {
  const last = text
    .trimEnd()
    .split('\n')
    .filter((line) => !/^\W{0,3}(?:page|p\.)?\s?\d{1,3}/.test(line))
    .at(-1);
  return last !== undefined && last.length > 45 && !/[.!?:;»")]\s*$/.test(last);
};

/** The words of a line that are made of letters. */
export const lettersOf = (line: string): string[] => line.split(/[^a-z]+/).filter((word) => word.length > 3);

/** The first line is the heading of a section, or the second below a running title. */
export const startsSection = ([first, second]: readonly string[]): boolean =>
  first !== undefined && (sectionHeading.test(first) || (first.length < 30 && second !== undefined && sectionHeading.test(second)));

/** The polite close ends the page: no name is signed below it. */
export const endsAtClose = (lines: readonly string[]): boolean =>
  farewell.test(lines.slice(-2).join(' ')) && /[.,;]\s*$/.test(lines.at(-1) ?? '');
