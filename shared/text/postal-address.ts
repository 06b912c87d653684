import { type Line, lineText, type Page } from '../mail/transcript.ts';
import { addressLines, isCountry, isOurs, isTown, plainLine } from './address-lines.ts';
import { fold } from './fold.ts';

const notAddress =
  /@|www\.|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)\s+\d{4}|^n°|\b(t[ée]l|fax|mail|r[ée]f|n° ?(client|contrat|sinistre)|objet|siret|siren|rcs|capital|le \d|ouvert|iban|orias|page|experts?|avocate?s?|gestionnaire|interlocuteur)\b|\s:/iu;
const mostLines = 4;
const longestLine = 48;

const titles = new Set(['monsieur', 'madame', 'mademoiselle', 'maitre', 'mme', 'mlle', 'docteur', 'societe', 'les', 'des', 'the']);

/** The words of a name that tell it from another. */
const tellingWords = (name: string): string[] =>
  fold(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2 && !titles.has(word));

/** The same word, or a long one with one sign that recognition took for another. */
const sameWord = (one: string, other: string): boolean => {
  if (one === other) return true;
  if (one.length < 5 || one.length !== other.length) return false;
  return Array.from(one).filter((sign, index) => sign !== other[index]).length === 1;
};

/** Whether a line holds the name: two thirds of its telling words. */
const names = (line: string, words: readonly string[]): boolean => {
  const present = fold(line).split(/[^a-z0-9]+/);
  const found = words.filter((word) => present.some((other) => sameWord(word, other)));
  return words.length > 0 && found.length >= Math.ceil((words.length * 2) / 3);
};

/** A letterhead on one line, "Cabinet Arvor – 3 place de la Liberté – 29200 Brest", as its pieces. */
const pieces = (line: string): string[] =>
  line
    .split(/\s+[–—•·|-]\s+|\s*[•·|]\s*|,\s+(?=\d)/)
    .map((piece) => plainLine(piece.replace(/^[\s–—-]+|[\s–—-]+$/g, '')))
    .filter((piece) => piece !== '');

const isStreetLike = (line: string): boolean =>
  line.length <= longestLine && !notAddress.test(line) && !/[.!?;]$|^\d{1,2}\.\s/.test(line) && !/\b\d{5}\s+\p{L}/u.test(line);

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

/** Words with which the name of a street begins, for a pattern without regard to case. */
export const streets =
  'rue|avenue|av\\.|boulevard|bd|place|quai|impasse|chemin|route|all[ée]es?|cours|square|mont[ée]e|passage|sentier|venelle|faubourg|esplanade|promenade|mail|parvis';
const placeWords = new RegExp(
  `\\d|\\b(?:bp|tsa|cs|za|zi|zac|rn|rd|lieu-dit|${streets}|immeuble|b[âa]timent|r[ée]sidence|tour|hameau|bourg|ferme|manoir|ch[âa]teau|domaine|moulin|mas|villa|quartier|stade|clos|parc|zone|lotissement|cit[ée]|rempart|port)\\b|^(?:les?|la|l['’])\\s?\\p{L}`,
  'iu',
);
const mostPieces = 8;

/** A street, a post box, a hamlet: something before the town must say where. */
const saysWhere = (address: readonly string[]): boolean => address.some((line) => !isTown(line) && placeWords.test(line));

/** Whose address is looked for: the telling words of the name, and what is no answer. */
type Search = { readonly words: readonly string[]; readonly accepts: (address: readonly string[]) => boolean };

/** In a letterhead set on a line or two: what is no place ("Experts en évaluation") is passed over. */
const inPieces = (parts: readonly string[], { words, accepts }: Search): string[] | undefined => {
  for (const [end, part] of parts.entries()) {
    if (!isTown(part)) continue;
    const start = parts.findLastIndex((piece, index) => index < end && end - index <= mostPieces && names(piece, words));
    const inside = start === -1 ? [] : parts.slice(start + 1, end);
    const places = inside.some((piece) => isTown(piece)) ? [] : inside.filter((piece) => placeWords.test(piece) && isStreetLike(piece));
    if (places.length > 0 && places.length <= mostLines && accepts(places)) return [...places, part];
  }
  return undefined;
};

/** "Gilbert Rousset, Les Clauzels, 48000 Mende" on a line of its own. */
const onOneLine = (line: string, { words, accepts }: Search): string[] | undefined => {
  const parts = line.length > 100 ? [] : line.split(/,\s+|\s+[–—]\s+/).map((part) => part.trim());
  const [name = '', ...rest] = parts;
  const isAddress = rest.length >= 2 && rest.length <= mostLines && isTown(rest.at(-1) ?? '') && rest.slice(0, -1).every(isStreetLike);
  return isAddress && names(name, words) && accepts(rest) ? rest : undefined;
};

/** On lines between a name and a town, the country below it. */
const inLines = (lines: readonly string[], { words, accepts }: Search): string[] | undefined => {
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const found = isTown(line, next) ? between(lines, index, words) : undefined;
    if (found !== undefined && accepts(found)) return next !== undefined && isCountry(next) ? [...found, next] : found;
  }
  return undefined;
};

const textsOf = (lines: readonly Line[]): string[] => lines.map((line) => lineText(line).trim()).filter((line) => line !== '');

const letterheadLines = 6;
/** Whoever signs at the end of a longer piece has not written a letter. */
const longestLetter = 3;

const firstFound = <T>(readings: readonly T[], find: (reading: T) => string[] | undefined): string[] | undefined => {
  for (const reading of readings) {
    const found = find(reading);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Looks at a page block by block, tables apart, then across its blocks. */
const onPage = (page: Page, search: Search): string[] | undefined => {
  const blocks = page.blocks.filter(({ role }) => role !== 'table').map(({ lines }) => textsOf(lines));
  const whole = blocks.flat();
  if (!whole.some((line) => names(line, search.words))) return undefined;
  const asPrinted = firstFound([...blocks, whole], (lines) => inLines(lines, search));
  if (asPrinted !== undefined) return asPrinted;
  const apart = blocks.map(addressLines);
  return (
    firstFound(apart, (lines) => inLines(lines, search)) ??
    inLines(addressLines(whole), search) ??
    firstFound(whole, (line) => onOneLine(line, search)) ??
    firstFound(apart, (lines) => inPieces(lines.flatMap(pieces), search)) ??
    inPieces(addressLines(whole.slice(0, letterheadLines)).flatMap(pieces), search)
  );
};

/**
 * The postal address that a letter shows under a name, without the name: street and place lines, then postcode and town, the country when it is abroad.
 * Looks at the first page (letterhead, foot), then at the last (signature); absent when no address stands under that name. `own` are our names and street.
 */
export const postalAddress = (pages: readonly Page[], name: string, own: readonly string[] = []): string[] | undefined => {
  const words = tellingWords(name);
  const last = pages.length <= longestLetter ? pages.at(-1) : undefined;
  const ends = [...new Set([pages[0], last])].filter((page) => page !== undefined);
  const accepts = (address: readonly string[]): boolean => saysWhere(address) && !isOurs(address, own);
  return words.length === 0 ? undefined : firstFound(ends, (page) => onPage(page, { words, accepts }));
};
