import { allMatches } from './all-matches.ts';
export type EmailMatch = { readonly start: number; readonly end: number; readonly value: string };
export type PhoneMatch = { readonly start: number; readonly end: number; readonly value: string; readonly fax: boolean };

/** Endings that a scan may part from their address or misread: ".example" is kept for addresses that nobody has (RFC 2606). */
const example = '[eco]\\s?[xvysk]\\s?a\\s?m?\\s?[pn]\\s?[l1i]\\s?e';
const ending = `(?:fr|com|net|org|eu|${example})(?![a-z0-9@])`;
/** The full stop before a usual ending is small, and a scan loses it: "nom@boite fr"; the sign in the middle looks like others in a ring. */
const email = new RegExp(
  `[a-z0-9][a-z0-9._%+-]{0,63}(?:\\s?@\\s?|[®©](?!www\\.))(?:[a-z0-9-]{1,63}(?:\\n\\.${ending}|[ ,]${ending})|[a-z0-9.-]{1,63}?[a-z0-9-][ ,]?${example}(?![a-z0-9@])|[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,4})`,
  'g',
);
const misreadExample = new RegExp(`[.\\s,]?${example}$`);
const phone = /(?<![\d/])(?:(?:\+|00)\s?33\s?(?:\(0\)\s?)?([1-9])|0([1-9]))((?:[\s.-]?\d{2}){4})(?![\d/]|[.\s-]\d{2}(?!\d))/g;
const faxBefore = /(?:fax|telecopie|telec)[\s.:/-]{0,6}$/;

/** E-mail addresses in folded text, lower case. */
export const findEmails = (folded: string): readonly EmailMatch[] =>
  allMatches(folded, email).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: match[0]
      .replace(/\s?[@®©]\s?/, '@')
      .replace(/\n(?=\.)/, '')
      .replace(misreadExample, '.example')
      .replace(/[\s,]/g, '.')
      .replace(/[.-]$/, ''),
  }));

/** Overseas numbers have a country code of their own; 06 39 98 is kept for fiction in the metropolis. */
const countryOf = (national: string): string => {
  if (national.startsWith('63998')) return '33';
  if (/^(?:262|692|693|269|639)/.test(national)) return '262';
  if (/^(?:590|690|691)/.test(national)) return '590';
  if (/^(?:594|694)/.test(national)) return '594';
  return /^(?:596|696|697)/.test(national) ? '596' : '33';
};

const international = (first: string, rest: string): string => {
  const national = first + rest.replace(/\D/g, '');
  return `+${countryOf(national)}${national}`;
};

/** A number abroad with its country's code, "+41 31 388 70 44", "+32 (0)3 209 44 71". */
const foreign = /(?<![\d/+])\+\s?(?!33)([1-9]\d{0,2})\s?(?:\(0\)\s?)?((?:[\s./-]?\d){6,11})(?!\d)/g;

/** Telephone numbers in E.164: French ones, and foreign ones with their country's code. */
export const findPhones = (folded: string): readonly PhoneMatch[] => {
  const found = (match: RegExpExecArray, value: string): PhoneMatch => ({
    start: match.index,
    end: match.index + match[0].length,
    value,
    fax: faxBefore.test(folded.slice(Math.max(0, match.index - 16), match.index)),
  });
  const french = allMatches(folded, phone).map((match) => found(match, international(match[1] ?? match[2] ?? '', match[3] ?? '')));
  const abroad = allMatches(folded, foreign).map((match) => found(match, `+${match[1] ?? ''}${(match[2] ?? '').replace(/\D/g, '')}`));
  return [...french, ...abroad].sort((one, other) => one.start - other.start);
};
