import { type Line, lineText, type Page } from '../mail/transcript.ts';
import { fold } from './fold.ts';

const town = /^(?:F[- ]?)?(\d{5})\s+(\p{L}[\p{L}'’ .-]{1,30}?)(\s+cedex(?:\s+\d{1,2})?)?$/iu;
const notAddress =
  /@|www\.|\b(t[ée]l|fax|mail|r[ée]f|n° ?(client|contrat|sinistre)|objet|siret|siren|rcs|capital|le \d|ouvert|iban|orias|page|experts?|avocate?s?|gestionnaire|interlocuteur)\b|\s:/iu;
const mostLines = 4;
const longestLine = 48;

const titles = new Set(['monsieur', 'madame', 'mademoiselle', 'maitre', 'mme', 'mlle', 'docteur', 'societe', 'les', 'des', 'the']);

/** The words of a name that tell it from another. */
const tellingWords = (name: string): string[] =>
  fold(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2 && !titles.has(word));

/** Whether a line holds the name: two thirds of its telling words. */
const names = (line: string, words: readonly string[]): boolean => {
  const present = new Set(fold(line).split(/[^a-z0-9]+/));
  return words.length > 0 && words.filter((word) => present.has(word)).length >= Math.ceil((words.length * 2) / 3);
};

/** A letterhead on one line, "Cabinet Arvor – 3 place de la Liberté – 29200 Brest", as its pieces. */
const pieces = (line: string): string[] =>
  line
    .split(/\s+[–—•·|-]\s+|\s*[•·|]\s*|,\s+(?=\d)/)
    .map((piece) => piece.replace(/^[\s–—-]+|[\s–—-]+$/g, ''))
    .filter((piece) => piece !== '');

const isStreetLike = (line: string): boolean =>
  line.length <= longestLine && !notAddress.test(line) && !/[.!?;]$/.test(line) && !/\b\d{5}\s+\p{L}/u.test(line);

/** The lines between the name and the town, when they look like an address. */
const between = (lines: readonly string[], end: number, words: readonly string[]): string[] | undefined => {
  for (let start = end - 1; start >= 0 && end - start <= mostLines + 1; start--) {
    const line = lines[start];
    if (line === undefined || line.length > 80) return undefined;
    if (names(line, words)) return start === end - 1 ? undefined : [...lines.slice(start + 1, end), lines[end] ?? ''];
    if (!isStreetLike(line)) return undefined;
  }
  return undefined;
};

const placeWords =
  /\d|\b(bp|tsa|cs|za|zi|zac|lieu-dit|rue|avenue|boulevard|place|quai|impasse|chemin|route|all[ée]e|cours|square|immeuble|b[âa]timent|r[ée]sidence|tour)\b/i;
const mostPieces = 8;

/** The same in a letterhead set on a line or two: what is no place ("Experts en évaluation") is passed over. */
const inPieces = (parts: readonly string[], words: readonly string[]): string[] | undefined => {
  for (const [end, part] of parts.entries()) {
    if (!town.test(part)) continue;
    const start = parts.findLastIndex((piece, index) => index < end && end - index <= mostPieces && names(piece, words));
    const inside = start === -1 ? [] : parts.slice(start + 1, end);
    const places = inside.some((piece) => town.test(piece)) ? [] : inside.filter((piece) => placeWords.test(piece) && isStreetLike(piece));
    if (places.length > 0 && places.length <= mostLines) return [...places, part];
  }
  return undefined;
};

/** "Gilbert Rousset, Les Clauzels, 48000 Mende" on a line of its own. */
const onOneLine = (line: string, words: readonly string[]): string[] | undefined => {
  const parts = line.length > 100 ? [] : line.split(/,\s+|\s+[–—]\s+/).map((part) => part.trim());
  const [name = '', ...rest] = parts;
  const isAddress = rest.length >= 2 && rest.length <= mostLines && town.test(rest.at(-1) ?? '') && rest.slice(0, -1).every(isStreetLike);
  return isAddress && names(name, words) ? rest : undefined;
};

const inLines = (lines: readonly string[], words: readonly string[]): string[] | undefined => {
  for (const [index, line] of lines.entries()) {
    const found = town.test(line) ? between(lines, index, words) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
};

const textsOf = (lines: readonly Line[]): string[] => lines.map((line) => lineText(line).trim()).filter((line) => line !== '');

const letterheadLines = 6;

const firstFound = <T>(readings: readonly T[], find: (reading: T) => string[] | undefined): string[] | undefined => {
  for (const reading of readings) {
    const found = find(reading);
    if (found !== undefined) return found;
  }
  return undefined;
};

/**
 * The postal address that a letter shows under a name, without the name: street and place lines, then postcode and town.
 * Looks at the first page block by block, then across blocks; absent when no address stands under that name, or when it holds one of `notThese` (our own names and street).
 */
export const postalAddress = (pages: readonly Page[], name: string, notThese: readonly string[] = []): string[] | undefined => {
  const words = tellingWords(name);
  const [first] = pages;
  if (first === undefined || words.length === 0) return undefined;
  const blocks = first.blocks.filter(({ role }) => role !== 'table').map(({ lines }) => textsOf(lines));
  const whole = blocks.flat();
  const found =
    firstFound([...blocks, whole], (lines) => inLines(lines, words)) ??
    firstFound(whole, (line) => onOneLine(line, words)) ??
    firstFound([...blocks, whole.slice(0, letterheadLines)], (lines) => inPieces(lines.flatMap(pieces), words));
  const foreign = notThese.map(fold);
  return found?.some((line) => foreign.some((own) => fold(line).includes(own))) ? undefined : found;
};
