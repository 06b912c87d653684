import { allMatches } from './all-matches.ts';
import { readDigits } from './ocr-digits.ts';

/** A registration plate; `certain` where every sign was legible and allowed. */
export type PlateMatch = { readonly start: number; readonly end: number; readonly value: string; readonly certain: boolean };

const siv = /(?<![a-z\d])([a-z\d]{2})([\s.-]?)([\doilszbg]{3})\2([a-z\d]{2})(?![a-z\d]|[-.]\d)/g;
const allowed = /^(?!ss|ww$)[a-hj-np-tv-z]{2}$/;
const temporary = /^(?:ww|w[a-hj-np-tv-z])$/;
const fni = /(?<![a-z\d,.])(\d{1,4})[\s-]([a-hj-np-tv-z]{2,3})[\s-](\d{2}|2[ab]|97\d)(?![a-z\d,.]\w|\d)/g;
const letters: Readonly<Record<string, string>> = { '0': 'd', '1': 'l', '2': 'z', '5': 's', '6': 'g', '8': 'b', '4': 'a' };

const asLetters = (raw: string): string => Array.from(raw, (sign) => letters[sign] ?? sign).join('');

const sivPlate = (match: RegExpExecArray): PlateMatch | undefined => {
  const [whole, left = '', separator = '', middle = '', right = ''] = match;
  const [a, b] = [asLetters(left), asLetters(right)];
  const digits = readDigits(middle);
  if (digits === undefined || digits === '000' || /^\d\d/.test(left) || /^\d\d/.test(right)) return undefined;
  if (!(allowed.test(a) || temporary.test(a)) || !allowed.test(b)) return undefined;
  const legible = a === left && b === right && digits === middle;
  if (separator === '' && !legible) return undefined;
  return { start: match.index, end: match.index + whole.length, value: `${a}-${digits}-${b}`.toUpperCase(), certain: legible };
};

const words = new Set([
  'du',
  'le',
  'la',
  'de',
  'et',
  'en',
  'ht',
  'au',
  'rue',
  'les',
  'par',
  'sur',
  'des',
  'mai',
  'art',
  'ter',
  'bis',
  'av',
  'cas',
  'ans',
  'tva',
  'ttc',
  'eur',
  'bd',
  'sa',
  'rcs',
]);

const fniPlate = (match: RegExpExecArray): PlateMatch | undefined => {
  const [whole, number = '', series = '', department = ''] = match;
  if (words.has(series) || department === '00') return undefined;
  return { start: match.index, end: match.index + whole.length, value: `${number} ${series} ${department}`.toUpperCase(), certain: true };
};

/** Plates of the SIV (AB-123-CD; no I, O, U, no SS) and of the FNI (123 ABC 44) in folded text. */
export const findPlates = (folded: string): readonly PlateMatch[] => {
  const found = [...allMatches(folded, siv).map(sivPlate), ...allMatches(folded, fni).map(fniPlate)];
  return found.filter((match) => match !== undefined).sort((a, b) => a.start - b.start);
};
