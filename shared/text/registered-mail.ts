import { allMatches } from './all-matches.ts';
export type RegisteredMailMatch = { readonly start: number; readonly end: number; readonly value: string };

const pattern = /(?<![a-z\d])([12][acdekr])\s?(\d{3})\s?(\d{3})\s?(\d{4})\s?(\d)(?!\d)/g;
const international = /(?<![a-z\d])(r[a-z])\s?(\d{3})\s?(\d{3})\s?(\d{3})\s?([a-z]{2})(?![a-z\d])/g;
const labelled =
  /(?:lrar|recommandee?|r\.a\.r\.?|\brar\b|avis de reception)[^\n\d]{0,60}?(?:n\s?[°o]\.?|numero)\s?:?\s?([\da-z][\da-z ]{9,20}\d)(?![\da-z])/g;

/** Weights of the eight digits (UPU S10). */
const weights = [8, 6, 4, 2, 3, 5, 9, 7];

/** Whether the ninth digit of an international number checks the eight before it. */
export const isS10 = (digits: string): boolean => {
  if (!/^\d{9}$/.test(digits)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const check = 11 - (sum % 11);
  return Number(digits[8]) === (check === 10 ? 0 : check === 11 ? 5 : check);
};

/** Codes of countries that are words of ours too: "RE 201 884 336 du 3 mai" is no number of Germany's. */
const words = new Set([
  'de',
  'du',
  'la',
  'le',
  'et',
  'en',
  'au',
  'es',
  'un',
  'ma',
  'me',
  'ne',
  'se',
  'sa',
  'st',
  'in',
  'is',
  'no',
  'pm',
  'am',
]);

/** From France a number counts as it stands; two letters and nine digits of elsewhere count when they check. */
const isInternational = (match: RegExpExecArray): boolean => {
  const country = match[5] ?? '';
  if (country === 'fr') return true;
  const apart = /\s[a-z]{2}$/.test(match[0]);
  return isS10(`${match[2]}${match[3]}${match[4]}`) && !(apart && words.has(country));
};

/** Numbers of registered letters: "1A 123 456 7890 1", "2C …", "RK 123 456 789 FR", grouped as they are printed. */
export const findRegisteredMail = (folded: string): readonly RegisteredMailMatch[] => {
  const shaped = [...allMatches(folded, pattern), ...allMatches(folded, international).filter(isInternational)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: match.slice(1).join(' ').toUpperCase(),
  }));
  if (shaped.length > 0) return shaped.sort((a, b) => a.start - b.start);
  return allMatches(folded, labelled)
    .map((match) => ({
      start: match.index + match[0].length - (match[1]?.length ?? 0),
      end: match.index + match[0].length,
      value: (match[1] ?? '').replaceAll(' ', '').toUpperCase(),
    }))
    .filter((match) => match.value.replace(/\D/g, '').length >= 9);
};

const inBarcode = /^(?:([12][ACDEKR])(\d{3})(\d{3})(\d{4})(\d)|(R[A-Z])(\d{3})(\d{3})(\d{3})([A-Z]{2}))$/;

/** The number that a bar code holds, grouped as it is printed: alone, or as one of the parts of a DataMatrix. Undefined when it holds none, or one that does not check. */
export const registeredMailIn = (code: string): string | undefined => {
  for (const part of [code, ...code.split(/[^A-Za-z\d ]+/)]) {
    const groups = inBarcode
      .exec(part.replaceAll(' ', '').toUpperCase())
      ?.slice(1)
      .filter((group) => group !== undefined);
    if (groups === undefined) continue;
    const [service = '', ...rest] = groups;
    if (service.startsWith('R') && !isS10(rest.slice(0, 3).join(''))) continue;
    return groups.join(' ');
  }
  return undefined;
};
