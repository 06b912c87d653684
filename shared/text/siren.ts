import { allMatches } from './all-matches.ts';

const luhnSum = (digits: string): number => {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.charAt(digits.length - 1 - i));
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
};

const digitSum = (digits: string): number => Array.from(digits).reduce((sum, digit) => sum + Number(digit), 0);

/** Is this a SIREN: nine digits whose Luhn sum is a multiple of ten? */
export const isSiren = (digits: string): boolean => /^\d{9}$/.test(digits) && luhnSum(digits) % 10 === 0;

/** Is this a SIRET: fourteen digits with a right Luhn sum, or an establishment of La Poste (SIREN 356000000) whose digits add up to a multiple of five? */
export const isSiret = (digits: string): boolean =>
  /^\d{14}$/.test(digits) && (luhnSum(digits) % 10 === 0 || (digits.startsWith('356000000') && digitSum(digits) % 5 === 0));

export type SirenMatch = {
  readonly start: number;
  readonly end: number;
  readonly siren: string;
  readonly siret?: string;
  readonly valid: boolean;
};

const pattern = /(?<![\d.,])(\d{3})[ .]?(\d{3})[ .]?(\d{3})(?:[ .]?(\d{5}|\d{3} ?\d{2}))?(?![\d,]|[ .]\d{3})/g;

/** SIREN and SIRET numbers in a text; `valid` says whether the check digit is right. */
export const findSirens = (folded: string): readonly SirenMatch[] =>
  allMatches(folded, pattern).map((match) => {
    const siren = `${match[1]}${match[2]}${match[3]}`;
    const siret = match[4] === undefined ? undefined : siren + match[4].replace(' ', '');
    const place = { start: match.index, end: match.index + match[0].length, siren };
    return siret === undefined ? { ...place, valid: isSiren(siren) } : { ...place, siret, valid: isSiret(siret) };
  });
