import { isOurs } from './address-lines.ts';
import { allMatches } from './all-matches.ts';
import type { DocumentText } from './document-text.ts';
import { fold } from './fold.ts';

/** Days after which streets are called: "rue du 11 Novembre", "place du 8 Mai 1945". */
const day = String.raw`(?<=\s(?:du|le)\s)\d{1,2}(?=(?:er)?\s\p{L})|(?<=[Mm][Aa][Ii]\s)1945`;

const street = String.raw`(?<street>(?:n°\s?)?(?:(?:b[âa]t(?:iment)?|r[ée]sidence|appartement|appt|esc(?:alier)?)\.?\s[^,;:()]{1,25},\s{1,2})?(?:\d{1,4}(?:\s?(?:bis|ter|quater|[A-D](?=[\s,])))?,?\s{1,2}(?![Dd]ont\s|[àa]\s|et\s|ayant)[\p{L}](?:[^,;:()\d]|${day}){2,45}?|(?:lieu-?dit|zone|z\.?[ai]\.?c?\.?|ferme|ch[âa]teau|hameau|r[ée]sidence|domaine|bp|cs|za|zi)\s[^,;:()]{2,40}?))`;
const postcode = String.raw`(?<postcode>\d{5})`;
const townWord = String.raw`(?:\p{Lu}[\p{L}'’]*|[dl]['’]\p{Lu}[\p{L}'’]*)`;
const town = String.raw`(?<town>${townWord}(?:(?:-\s?|[ ])(?:(?:sur|sous|en|l[èe]s|lez|l[ae]s?|de|du|des|d['’]|[àa]|et|aux?)(?:-\s?|[ ]))*${townWord}){0,5}(?:[ ](?:CEDEX|Cedex|cedex)(?:[ ]\d{1,2})?)?)`;

/** "12 rue du Kerviniec, 56600 Lanester", "14 rue Rabelais à Toul (54200)", "à Marseille (13008), 9 avenue du Prado". */
const orders = [
  new RegExp(String.raw`${street}(?:\s{0,2}(?:,(?:\s[àa])?|[-–—])|\s[àa])?\s{1,2}${postcode}\s{1,2}${town}`, 'dgu'),
  new RegExp(String.raw`${street}\s{0,2},?\s{1,2}[àa]\s{1,2}${town}\s{0,2}\(${postcode}\)`, 'dgu'),
  new RegExp(
    String.raw`(?<!\p{L})[àa]\s{1,2}${town}\s{0,2}\(${postcode}\)\s?,\s{1,2}${street}(?=[,;.)]|\s{1,3}(?:et|pris|repr|ayant|où|agissant))`,
    'dgu',
  ),
];

/** Whoever is named in between has the address: another party, counsel, an insurer, a court. */
const somebodyElse =
  /\b(?:avocate?s?|barreau|me|maitre|huissiers?|commissaires?|tribunal|audience|assureurs?|representee?s?|representant|syndic|curat(?:eur|rice)|tut(?:eur|rice)|monsieur|madame|mme|m\.|et (?:la|le|l')|contre|ministere|cabinet|election|elu|chez|expert|locataire|bailleur)(?![a-z])/;
const furthest = 170;
const occurrences = 12;

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const titles = /^(?:(?:m|mme|mlle|mr)\.?|monsieur|madame|mademoiselle|docteur|dr|la|le|les|societe|sarl|sas|sasu|sa|sci|eurl|snc)\s+/;

/** The name as it may stand in prose: "Mme Irène KOWALCZYK" for "Irène Kowalczyk", over a line's end too. */
const nameAnywhere = (name: string): RegExp | undefined => {
  let bare = fold(name).trim();
  while (titles.test(bare)) bare = bare.replace(titles, '');
  const words = bare.split(/\s+/).filter((part) => part !== '');
  if (words.length === 0 || bare.length < 4) return undefined;
  return new RegExp(
    String.raw`(?<![a-z0-9])(?:${words.map(literal).join(String.raw`\s{1,3}`)}|${[...words].reverse().map(literal).join(String.raw`\s{1,3}`)})(?![a-z0-9])`,
    'g',
  );
};

const tidy = (part: string): string =>
  part
    .replace(/\s+/g, ' ')
    .replace(/^n°\s?/, '')
    .trim();

type Found = { readonly at: number; readonly lines: string[] };

const inOrder = (after: string, order: RegExp): Found[] =>
  allMatches(after, order).flatMap((match) => {
    const { street: where, postcode: code, town: place } = match.groups ?? {};
    return where === undefined || code === undefined || place === undefined
      ? []
      : [{ at: match.index, lines: [tidy(where), `${code} ${tidy(place)}`] }];
  });

/** The first address after a name, when nobody else is named before it. */
const firstAddress = (after: string): string[] | undefined => {
  const [first] = orders.flatMap((order) => inOrder(after, order)).sort((a, b) => a.at - b.at);
  return first === undefined || first.at > furthest || somebodyElse.test(fold(after.slice(0, first.at))) ? undefined : first.lines;
};

/**
 * The address that an act or a letter gives to somebody in a sentence, "la SARL Froid Breton, 12 rue du Kerviniec, 56600 Lanester": the street, then postcode and town.
 * Absent when none follows the name closely, when somebody else is named in between, or when the name is followed by two different ones. `own` are our name and street.
 */
export const partyAddress = (
  { text, folded }: Pick<DocumentText, 'text' | 'folded'>,
  name: string,
  own: readonly string[] = [],
): string[] | undefined => {
  const pattern = nameAnywhere(name);
  if (pattern === undefined) return undefined;
  const found = new Map<string, string[]>();
  for (const match of allMatches(folded, pattern).slice(0, occurrences)) {
    const from = match.index + match[0].length;
    const address = firstAddress(text.slice(from, from + furthest + 140));
    if (address !== undefined && !isOurs(address, own)) found.set(fold(address.join(' ')), address);
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
};
