import { firstNames } from '../../text/first-names.ts';
import { fold } from '../../text/fold.ts';
import { firmName, isPerson, partyName, personName } from '../../text/names.ts';

export type ReadParty = { readonly name: string; readonly length: number; readonly person: boolean };

const proseStop =
  /[,;:("«\f]|\n\n|(?<!(?:^|\s)[a-z])\.(?=\s|$)|\s[-–—|]\s|\s(?:et de son|et son|nee?|demeurant|domiciliee?|dont|immatricule|represente|prise? en|agissant|au capital|es[- ]qualite|en (?:sa )?qualite|ayant|assuree? (?:aupres|par|sous|chez)|pour (?:l|la|le|un|une)|a (?:ete|declare|souscrit|subi|payer|la suite|l'encontre)|est |sis[e]? |qui |que |et (?:m\.|mme|madame|monsieur|la |son |sa |a ete|leur |les )|contre |ci-apres|sous le|sous la|titulaire|police|contrat|n\s?(?:°|o[\s.])|dans |tel\.|c\/ |chez |sinistre|rcs |le \d|du \d|le represent|par |selon |au titre|concernant|suite|a relever|in solidum|solidairement|lors |sur |a [A-Z]?[a-z]+ )/;
const formStop =
  /(?<=[a-z]{3})\.\s|[\n\f;|("]|\s{3}|,(?=\s)|\s[-–—]\s|\s(?:police|contrat|sinistre|immat|n\s?[°o]\s|ref[. ]|tel\b|date|lieu|adresse|demeurant|(?<![a-z])nee? le|qualite|representee?|le \d|assureur|conducteur|vehicule|assure[e]? par|telephone|marque|dossier)/;
const wholePerson =
  /^(?:et\s)?(?:m\.?|mme|mlle|monsieur|madame|mademoiselle)(?:\s{1,2}et\s{1,2}(?:m\.?|mme|madame|monsieur)(?![a-z]))?[.\s]/;

/** A street or a post code behind a name; a name may be an address itself: "SCI 12 RUE DU PORT", "Résidence Les 3 Cours". */
const address =
  /\s(?:\d{1,4}(?:\s?(?:bis|ter|quater))?,?\s(?:rue|avenue|av|boulevard|bd|place|pl|quai|chemin|allees?|impasse|route|cours|zone|za|zi|square|hent)(?![a-z])|\d{5}\s)/;
const nameGoesOn = /(?:^|\s)(?:les?|la|d[eu]|des|au|aux|l'|et|immeuble|residence|copropriete)$|^(?:(?:le|la|l')\s)?\S+$/;

/** A stroke before a small letter parts two names: "Les Alizés / notre assuré". */
const nextParty = /\s\/\s(?=\p{Ll}{2})/u;

const withoutAddress = (text: string): string => {
  const at = fold(text).search(address);
  return at < 0 || nameGoesOn.test(fold(text.slice(0, at)).trim()) ? text : text.slice(0, at);
};

const cut = (text: string, stop: RegExp): string => {
  const folded = fold(text);
  const head = wholePerson.exec(folded)?.[0].length ?? /^\s*(?:la|le|les|l'|et)\s/.exec(folded)?.[0].length ?? 0;
  const at = folded.slice(head).search(stop);
  return withoutAddress((at < 0 ? text : text.slice(0, head + at)).split(nextParty)[0] ?? '');
};

/** The party whose name begins here in running text. */
export const partyAt = (text: string): ReadParty | undefined => {
  const raw = cut(text.slice(0, 130), proseStop);
  const name = partyName(raw.replace(/\s+/g, ' '));
  return name === undefined ? undefined : { name, length: raw.length, person: isPerson(raw) };
};

const wrapped = /^((?:M\.?|Mme|Mlle|Monsieur|Madame)\s\p{Lu}[\p{L}-]{1,30})\n(?=\p{Lu}{2})/u;

/** A surname that went to the next line. */
const joinWrapped = (text: string): string => text.replace(wrapped, '$1 ');

/** The party named in a form or after a label, on its line. */
export const partyOnLine = (text: string): ReadParty | undefined => {
  const raw = cut(joinWrapped(text.slice(0, 110)), formStop);
  const clean = raw.trim();
  const person = isPerson(clean);
  const name = person ? personName(clean) : nameOfEither(clean);
  return name === undefined ? undefined : { name, length: raw.length, person };
};

const twoOrThreeWords = /^\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}[\p{L}'’-]{1,30}){1,2}$/u;

/** Without civility: a name in the shape of a person's with a known first name, else a firm. */
const nameOfEither = (raw: string): string | undefined => {
  if (twoOrThreeWords.test(raw)) {
    const person = personName(raw);
    const first = person?.split(' ')[0];
    if (person !== undefined && first !== undefined && personName(`M. ${raw}`) === person && knownFirst(first)) return person;
  }
  return firmName(raw);
};

const knownFirst = (word: string): boolean => word.split('-').every((part) => firstNames.has(fold(part)));
