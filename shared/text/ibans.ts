import { isValidIBAN } from 'ibantools';
import { allMatches } from './all-matches.ts';

export type IbanMatch = { readonly start: number; readonly end: number; readonly value: string };

const pattern = /(?<![a-z\d])[a-z]{2}\d{2}(?: ?[a-z\d]{4}){3,7}(?: ?[a-z\d]{1,4})?(?![a-z\d])/g;
const length = 27;

/** The French account number at the start of these signs, or all of them. */
const valid = (raw: string): string | undefined => {
  const clean = raw.replaceAll(' ', '').toUpperCase();
  return [clean, clean.slice(0, length)].find((candidate) => isValidIBAN(candidate));
};

/** Bank account numbers whose check digits are right (mod 97). */
export const findIbans = (folded: string): readonly IbanMatch[] =>
  allMatches(folded, pattern).flatMap((match) => {
    const value = valid(match[0]);
    return value === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, value }];
  });
