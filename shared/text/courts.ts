import { allMatches } from './all-matches.ts';
import { courtTowns } from './court-towns.ts';
import { fold } from './fold.ts';

/** A court named in a text, `value` "Tribunal judiciaire de Lyon". */
export type CourtMatch = {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly type: CourtType;
  readonly certain: boolean;
};

export type CourtType =
  | 'judiciaire'
  | 'commerce'
  | 'activites'
  | 'administratif'
  | 'appel'
  | 'appel-administratif'
  | 'correctionnel'
  | 'police'
  | 'proximite'
  | 'prudhommes'
  | 'assises'
  | 'other';

const types: readonly (readonly [CourtType, string, RegExp])[] = [
  [
    'judiciaire',
    'Tribunal judiciaire',
    /t[rt]?[ri]?i?bunal\s{1,3}judic[a-z]{0,2}ai[rn]e|(?<![a-z])t\.?\s?j\.?(?=\s{1,2}(?:de|d'|du|des|[a-z]{3,}))/y,
  ],
  ['judiciaire', 'Tribunal de grande instance', /tribunal\s{1,3}de\s{1,3}grande\s{1,3}instance/y],
  ['other', "Tribunal d'instance", /tribunal\s{1,3}d'instance/y],
  ['commerce', 'Tribunal mixte de commerce', /tribunal\s{1,3}mixte\s{1,3}de\s{1,3}commerce/y],
  ['commerce', 'Tribunal de commerce', /tribunal\s{1,3}de\s{1,3}commerce|(?<![a-z])t\.?\s?com?\.?(?=\s{1,2}(?:de|d'|du|des)\s)/y],
  ['activites', 'Tribunal des activités économiques', /tribunal\s{1,3}des\s{1,3}activites\s{1,3}economiques|(?<![a-z])tae(?=\s)/y],
  ['administratif', 'Tribunal administratif', /tribunal\s{1,3}administratif|(?<![a-z])ta(?=\s{1,2}(?:de|d'|du)\s)/y],
  ['appel-administratif', "Cour administrative d'appel", /cour\s{1,3}administrative\s{1,3}d'\s?appel/y],
  ['appel', "Cour d'appel", /cour\s{1,3}d'\s?appel/y],
  ['correctionnel', 'Tribunal correctionnel', /tribunal\s{1,3}correctionnel/y],
  ['judiciaire', 'Tribunal pour enfants', /tribunal\s{1,3}pour\s{1,3}enfants/y],
  ['police', 'Tribunal de police', /tribunal\s{1,3}de\s{1,3}police/y],
  ['proximite', 'Tribunal de proximité', /(?:tribunal|chambre)\s{1,3}de\s{1,3}proximite/y],
  ['prudhommes', "Conseil de prud'hommes", /conseil\s{1,3}de\s{1,3}prud'?\s?hommes/y],
  ['assises', "Cour d'assises", /cour\s{1,3}d'\s?assises/y],
  ['other', 'Tribunal paritaire des baux ruraux', /tribunal\s{1,3}paritaire\s{1,3}des\s{1,3}baux\s{1,3}ruraux/y],
];

const starts = /(?<![a-z])(?:t[rt]?[ri]?i?bunal|cour|conseil|chambre|t\.?\s?j\.?\s|t\.?\s?com|tae\s|ta\s)/g;

const normal = (text: string): string => fold(text).replace(/[-']/g, ' ');

const byWord = new Map<string, readonly { readonly town: string; readonly folded: string }[]>();
for (const town of courtTowns) {
  const folded = normal(town);
  const first = folded.split(' ')[0] ?? folded;
  byWord.set(
    first,
    [...(byWord.get(first) ?? []), { town, folded }].sort((a, b) => b.folded.length - a.folded.length),
  );
}

/** "de Lyon", "d'Angers", "du Havre", "des Sables-d'Olonne", "de La Rochelle". */
export const ofTown = (town: string): string => {
  if (town.startsWith('Le ')) return `du ${town.slice(3)}`;
  if (town.startsWith('Les ')) return `des ${town.slice(4)}`;
  return /^[AEIOUYÉÈÊÎÔ]/.test(town) && !/^Y[a-z]/.test(town) ? `d'${town}` : `de ${town}`;
};

type Town = { readonly town: string; readonly end: number; readonly known: boolean };

const tail =
  /^(?:\s{0,3}(?:statuant|siegeant|pole|chambre|section|service|refere|references)?\s{0,2}[,:-]{0,2})?\s{0,4}(?:(de\s{1,3}la|des|de|du|d'|a|pres)\s{0,3})?(?:(le|la|les)\s{1,3})?/;

const knownTown = (slice: string, article: string): { town: string; length: number } | undefined => {
  const text = normal(slice).replace(/\s/g, ' ');
  const word = /^[a-z]+/.exec(text)?.[0];
  if (word === undefined) return undefined;
  for (const one of byWord.get(article === '' ? word : article) ?? []) {
    const rest = article === '' ? one.folded : one.folded.slice(article.length + 1);
    if (text.startsWith(rest) && !/[a-z]/.test(text.charAt(rest.length))) return { town: one.town, length: rest.length };
  }
  return undefined;
};

const articleOf = (preposition: string | undefined, article: string | undefined): string => {
  if (article !== undefined) return article;
  if (preposition === 'du') return 'le';
  if (preposition === 'des') return 'les';
  return preposition !== undefined && preposition.endsWith('la') && preposition !== 'a' ? 'la' : '';
};

const capitalised = /^[A-ZÀ-Ý][\p{L}'’]{1,30}(?:[- ](?:(?:de|du|des|la|le|les|sur|sous|en|lès|d'|l')[- ])?[A-ZÀ-Ý][\p{L}'’]{1,30}){0,3}/u;
const lowerParts = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'sur', 'sous', 'en', 'lès', 'et', 'aux', 'au', 'd', 'l']);

const townCase = (raw: string): string =>
  raw
    .toLowerCase()
    .split(/([-\s'’])/)
    .map((part, index) => (index > 0 && lowerParts.has(part) ? part : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('');

/** A town that no list holds, as capitals set it off. */
const otherTown = (slice: string): { town: string; length: number } | undefined => {
  const match = capitalised.exec(slice);
  return match === null ||
    /^(?:rg|n|chambre|pole|palais|minute|statuant|monsieur|madame|ordonnance|jugement|assignation|service)$/i.test(
      fold(match[0]).split(/[ -]/)[0] ?? '',
    )
    ? undefined
    : { town: townCase(match[0]), length: match[0].length };
};

const townAt = (text: string, folded: string, at: number): Town | undefined => {
  const lead = tail.exec(folded.slice(at, at + 40));
  const from = at + (lead?.[0].length ?? 0);
  const article = articleOf(lead?.[1], lead?.[2]);
  const slice = folded.slice(from, from + 40);
  const known = knownTown(slice, article) ?? knownTown(slice, '');
  if (known !== undefined) return { town: known.town, end: from + known.length, known: true };
  if (lead?.[1] === undefined) return undefined;
  const other = otherTown(text.slice(from, from + 40));
  return other === undefined ? undefined : { town: other.town, end: from + other.length, known: false };
};

const courtAt = (text: string, folded: string, at: number): CourtMatch | undefined => {
  for (const [type, name, pattern] of types) {
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    if (match === null) continue;
    const town = townAt(text, folded, at + match[0].length);
    if (town === undefined) return undefined;
    return { start: at, end: town.end, value: `${name} ${ofTown(town.town)}`, type, certain: town.known };
  }
  return undefined;
};

/** The courts that a text names, in its order; `folded` is the same text folded. */
export const findCourts = (text: string, folded: string): readonly CourtMatch[] =>
  allMatches(folded, starts)
    .map((match) => courtAt(text, folded, match.index))
    .filter((court) => court !== undefined);
