import { fold } from './fold.ts';

const countries =
  /^(?:belgique|suisse|luxembourg|allemagne|espagne|italie|portugal|pays-bas|autriche|irlande|monaco|principaut[ée] de monaco|andorre)$/i;
const cedex = String.raw`(?:\s+cedex(?:\s+\d{1,2})?)?`;
const place = String.raw`\p{L}[\p{L}'’ .-]{1,40}?`;
const frenchTown = new RegExp(String.raw`^(?:F[- ]?)?\d{5}\s+${place}${cedex}$`, 'iu');
const foreignTown = new RegExp(String.raw`^(?:[A-Z]{1,2}[- ])?\d{4,5}\s+${place}$`, 'iu');
const markedTown = new RegExp(String.raw`^(?:B|L|CH|D|A|NL|I|E)-\d{4,5}\s+${place}$`, 'u');

/** Postcode and town; four figures are a town abroad where a country follows, or with the country's letter before them. */
export const isTown = (line: string, next?: string): boolean =>
  /\d{4}/.test(line) &&
  (frenchTown.test(line) || markedTown.test(line) || (next !== undefined && countries.test(next) && foreignTown.test(line)));

export const isCountry = (line: string | undefined): boolean => line !== undefined && countries.test(line);

/** "45200Montargis", "97232 LE LAMENTIN (Martinique)", "Siège social : 3 place du Marché" as an envelope has them. */
export const plainLine = (line: string): string =>
  line
    .replace(
      /^(?:adresse(?: postale)?|si[èe]ge(?: social)?|demeurant|domicili[ée]e?|n[ée]e? et domicili[ée]e?)(?:\s+(?:au|à|est))?\s*:?\s+(?=\p{L}|\d)/iu,
      '',
    )
    .replace(/\b(\d{5})(?=\p{Lu}\p{L})/gu, '$1 ')
    .replace(/\s*\([\p{L}' -]{3,30}\)\s*$/u, '')
    .trim();

/** "12 rue du Bac 71000 Mâcon" in front of its postcode. */
const beforeTown = /(?<=[\p{L}\d])[\s,–—-]+(?=(?:F-)?\d{5}\s+\p{L})/u;

const apart = (line: string): string[] => {
  const plain = plainLine(line);
  const cut = plain.split(beforeTown);
  const [head = '', tail] = cut;
  return cut.length === 2 && tail !== undefined && frenchTown.test(tail)
    ? [...head.split(/,\s+|\s+[–—-]\s+/).map((piece) => piece.trim()), tail].filter((piece) => piece !== '')
    : [plain];
};

/** Lines of a letter as an address block has them: street, postcode and town each on its own, a town cut off its postcode put behind it. */
export const addressLines = (lines: readonly string[]): string[] => {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && /(?:^|[\s,])\d{5}$/.test(last) && /^\p{Lu}[\p{L}'’ -]+$/u.test(line))
      joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  return joined.flatMap(apart);
};

const pairsOf = (text: string): string[] => {
  const signs = fold(text).replace(/[^a-z0-9]/g, '');
  return Array.from({ length: Math.max(0, signs.length - 1) }, (_, index) => signs.slice(index, index + 2));
};

/** How much of what is ours a line holds, however it was recognised: the share of our pairs of signs that stand in it. */
const holds = (line: readonly string[], own: readonly string[]): number =>
  own.length === 0 ? 0 : own.filter((pair) => line.includes(pair)).length / own.length;

const ours = 0.75;

/** Whether one of these lines is ours: our name or our street, a sign misread or not. */
export const isOurs = (lines: readonly string[], own: readonly string[]): boolean => {
  const mine = own.map(pairsOf);
  return lines.map(pairsOf).some((line) => mine.some((pairs) => holds(line, pairs) >= ours));
};
