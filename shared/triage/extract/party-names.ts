import { fold } from '../../text/fold.ts';
import { firmName, isPerson, personName } from '../../text/names.ts';

/** The names that stand where a party begins: one, or two of a couple with one surname. */
export type PartyNames = { readonly names: readonly string[]; readonly length: number; readonly person: boolean };

const civility = '(?:Monsieur|Madame|Mademoiselle|M\\.|Mme|Mlle|MONSIEUR|MADAME)';
const given = "\\p{Lu}\\p{Ll}[\\p{L}'’]{0,30}(?:-\\p{Lu}\\p{L}{1,30})?";
const capitals = "\\p{Lu}[\\p{Lu}'’-]{1,30}";
const surname = `((?:(?:DE|DU|LE|LA|de|du|le|la|d['’])\\s?){0,2}${capitals}(?:\\s${capitals}){0,2})`;
const apart = new RegExp(
  `^${civility}\\s(${given}(?:,?\\s${given}){0,2})\\s(?:et|ET|&)\\s${civility}\\s(${given}(?:,?\\s${given}){0,2})\\s${surname}`,
  'u',
);
const together = new RegExp(
  `^(?:Mesdames|Messieurs|Mmes|MM\\.|MESDAMES|MESSIEURS)\\s(${given})\\s(?:et|ET|&)\\s(${given})\\s${surname}`,
  'u',
);
const joined = new RegExp(`^${civility}\\s(?:et|ET|&)\\s${civility}\\s(${given})\\s(?:et|ET|&)\\s(${given})\\s${surname}`, 'u');

/** "Monsieur Stéphane et Madame Nadia ORSINI", "M. et Mme Paul et Claire BERTIN". */
const coupleAt = (text: string): PartyNames | undefined => {
  const match = apart.exec(text) ?? joined.exec(text) ?? together.exec(text);
  const [whole, first, second, family] = match ?? [];
  if (whole === undefined || first === undefined || second === undefined || family === undefined) return undefined;
  const names = [first, second]
    .map((one) => personName(`M. ${one.split(/,?\s/)[0] ?? one} ${family}`))
    .filter((name) => name !== undefined);
  return names.length === 2 ? { names, length: whole.length, person: true } : undefined;
};

const personEnd = /[,;:("«\n\f]|\s[-–—|]\s/;

const personAt = (text: string): PartyNames | undefined => {
  const end = text.slice(2).search(personEnd);
  const raw = end < 0 ? text.slice(0, 90) : text.slice(0, end + 2);
  const name = personName(raw);
  return name === undefined ? undefined : { names: [name], length: Math.min(raw.length, wordsLength(raw, name)), person: true };
};

/** Up to the last word of the name. */
const wordsLength = (raw: string, name: string): number => {
  const folded = fold(raw);
  return Math.max(...name.split(' ').map((word) => folded.indexOf(fold(word)) + word.length));
};

/** What may follow a firm's name without a comma. */
const firmEnd =
  /[;(\f\n"»]|:\s|,|(?<=[a-z]{3})\.(?=\s|$)|\s[-–—|]\s|\s(?:dont|immatricul|represent|prise?\s|au capital|ayant\s|es[- ]?qualite|en (?:sa |leur )?(?:double )?qualite|agissant|assuree?\s|assureurs?(?:\s|$)|poursuites|inscrit|organisme\s|r\.?c\.?s|siren|siret|societe (?:anonyme|par|a resp|d'assur|civile)|siege|ayant|domicilie|demeurant|venant aux|anciennement|exploitant|exercant|qui\s|que\s|lequel|laquelle|recherchee?|subrogee?|appelee?|est\s|a ete|par acte|ou etant|ou j'ai|en la personne|en liquidation|pour (?:la|le|les|un|une|l'|avoir)|ci-?apres|tel\.|n\s?°|police\s|contrat\s|chez\s|et (?:(?:son|sa|leur|leurs|a|contre|autres?|de son)\s|(?:de |contre )?vous(?![a-z]))|et (?=(?:de |contre )?(?:monsieur|madame|m\.|mme|mlle|societe|sarl |sas |sa |sci |la societe|la s\.?a|la sarl|la sas|la compagnie|le syndicat|l'entreprise))|\d{5}\s|\d{1,4}(?: ?(?:bis|ter|[a-d]))?,? (?:rue|avenue|av\.|bd|boulevard|place|quai|chemin|allee|impasse|route|za |zi |zac|cours |square|passage|faubourg|rempart|esplanade|promenade|lieu-dit)|(?:zi|za|zac) )/;

/** Descriptive words that belong to the name. */
const kept =
  /^(?:syndicat|commune|ville|departement|region|caisse|union|centre|communaute|metropole|hopital|groupement|cooperative|copropriete|residence|fondation|agence|office|fonds|direction|universite|lycee|college|chambre|conseil|prefecture|ministere|regie|federation|mairie|garage|cabinet|clinique|domaine|hotel|restaurant|camping|club|comite|etat|banque|ets|etablissements?|ecole|maison|sci|sccv|gaec|earl|gie|snc|scp|selarl|selas|scea|scop)(?![a-z])/;
const described = /^(?:societe|compagnie|mutuelle|entreprise|association|firme|enseigne|ste|assurances?)(?![a-z])/;
const legalForm =
  /^(?:anonyme|simplifiee|unipersonnelle|cooperative|sabl|sar[i1]|sakl|sapl|[5$]arl|s\.?a\.?|s\.?a\.?s\.?u?\.?|s\.?a\.?r\.?l\.?|e\.?u\.?r\.?l\.?|snc|scop|samcv|dite|denommee)$/;
const bareArticle = /^(?:de|du|des|d'|de la|de l')$/;

/** "société civile de construction vente ROUCAS AVENIR", "société d'assurance à forme mutuelle SMABTP": where the name itself begins. */
const nameStart = (text: string): number => {
  const folded = fold(text);
  const article = /^\s*(?:(?:et|a|de|contre|pour)\s+)?(?:l[ae]s?\s+|l'\s?)?/.exec(folded)?.[0].length ?? 0;
  if (kept.test(folded.slice(article)) || !described.test(folded.slice(article)) || !/^\p{Ll}/u.test(text.slice(article))) return article;
  let at = article;
  let last = '';
  for (const token of text.slice(article, article + 130).match(/\S+\s*/g) ?? []) {
    const word = fold(token.trim());
    const begins = /^[«"(]?\p{Lu}|^\d/u.test(token);
    if (begins && !legalForm.test(word)) return bareArticle.test(last) || /^(?:d|l)'/.test(word) ? article : at;
    if (/^(?:d|l)['’]\p{Lu}/u.test(token) || (/[,;]$/.test(word) && !legalForm.test(word.slice(0, -1)))) return article;
    last = word;
    at += token.length;
  }
  return article;
};

const particle = /^(?:de|du|des|la|le|les|et|en|sur|sous|au|aux|à|&|d['’].*|l['’].*)$/u;
const isCapital = (word: string): boolean => /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(word) && word.replace(/[^\p{Lu}]/gu, '').length > 1;

/** A name that begins in capitals is over at the first word in small letters. */
const capitalRun = (raw: string): string => {
  const tokens = raw.match(/\s*\S+/g) ?? [];
  const first = tokens.findIndex((token) => isCapital(token.trim()) && !legalForm.test(fold(token.trim())));
  if (first < 0 || first > 2) return raw;
  const isSmall = (index: number): boolean => /^\p{Ll}/u.test(tokens[index]?.trim() ?? '');
  const end = tokens.findIndex(
    (token, index) => index > first && isSmall(index) && (!particle.test(token.trim()) || (token.trim() === 'et' && isSmall(index + 1))),
  );
  return end < 0 ? raw : tokens.slice(0, end).join('');
};

const trailing = /\s+(?:de|du|des|la|le|les|et|en|sur|sous|au|aux|à|où)$/iu;

const quoted = (text: string): string =>
  text.replace(/(?<=\p{Ll}\s?)["“«]\s?|(?<=\p{Ll}\s)["“«]\s?/gu, (quote) => ' '.repeat(quote.length));

const blanks = (words: string): string => ' '.repeat(words.length);

const condominium = /^\s*(?:(?:et|a|de|contre)\s+)?(?:le\s+)?(?:syndicat des? coproprietaires|sdc|s\.d\.c)/;
const condominiumEnd =
  /[;(\f\n»]|,|\s[-–—|]\s|\s(?:represent|prise?\s|agissant|pris\s|dont\s|ayant|et son|sise?\s(?!\d)|situee?\s(?!\d)|a [a-z]+\s?(?:\(|,|$))/;

const civilCompany = /^((?:et |à |de |du )?(?:la )?)soci[ée]t[ée] civile immobili[èe]re(?=\s)/iu;
/** The name after the form in full letters, in the same places. */
const shortened = (text: string): string => text.replace(civilCompany, (whole, lead: string) => `${lead}SCI`.padStart(whole.length));
const longForm =
  /^\s*(?:la\s+)?(?:soci[ée]t[ée] (?:anonyme(?:\sd['’]HLM)?|par actions simplifi[ée]e(?: unipersonnelle)?|[àa] responsabilit[ée] limit[ée]e|civile de construction(?:[ -]vente)?|civile professionnelle|en nom collectif)|S\.?A\.?\sd['’](?:HLM|[ée]conomie mixte|assurances?(?: mutuelles?)?))\s+(?=\p{Lu})/iu;

const farm = /^\s*(?:l['’]\s?)?earl\s+(?=d(?:es?|u)\s|d['’])/iu;

/** A farm "des Quatre Vents" keeps its form, which the name leans on. */
const withFarm = (raw: string, name: string | undefined): string | undefined =>
  name === undefined || !farm.test(raw) ? name : `EARL ${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** "S.A.S, NEGOCE": the point behind a form was read as a comma. */
const formApart = /^\s*(?:la\s+)?(?:S\.?A\.?(?:S\.?U?\.?|R\.?L\.?)?|EURL|SCI|SNC)[,.]\s+(?=\p{Lu}{3})/u;

const firmAt = (text: string): PartyNames | undefined => {
  const full = shortened(quoted(text.slice(0, 190)));
  const clean = full.replace(longForm, blanks).replace(formApart, blanks);
  const start = nameStart(clean);
  const rest = clean.slice(start);
  const folded = fold(rest);
  const isCondominium = condominium.test(fold(clean));
  const end = isCondominium ? folded.search(condominiumEnd) : folded.slice(3).search(firmEnd) + 3;
  const cut = end < (isCondominium ? 0 : 3) ? rest.slice(0, 130) : rest.slice(0, end);
  const run = kept.test(folded) || isCondominium ? cut : capitalRun(cut);
  const raw = run.trimEnd().replace(trailing, '');
  const name = withFarm(raw, firmName(raw.replace(/\s+/g, ' ')));
  return name === undefined || legalForm.test(fold(name)) ? undefined : { names: [name], length: start + raw.length, person: false };
};

const child =
  /^(?:(?:l['’])?enfant|l[ae]\sjeune|l[ae]\smineure?|(?:(?:son|leur)\s)?fils|(?:(?:sa|leur)\s)?fille)(?:\smineure?)?,?\s(?=\p{Lu})/iu;

/** "L'enfant mineur Ilyan CHAVAGNEUX": a person, though no civility stands before him. */
const childAt = (text: string): PartyNames | undefined => {
  const lead = child.exec(text)?.[0].length;
  if (lead === undefined) return undefined;
  const named = personAt(`M. ${text.slice(lead)}`);
  return named === undefined ? undefined : { ...named, length: named.length + lead - 3 };
};

const wrapped = /^((?:M\.?|Mme|Mlle|Monsieur|Madame|MONSIEUR|MADAME)\s\p{Lu}\p{Ll}[\p{L}-]{1,30})\n(?=\p{Lu}{2})/u;

/** "Monsieur Hervé, Yves, Marie LE GUEN": the further given names are no part of what he is called. */
const furtherGiven = new RegExp(
  `^((?:et\\s)?${civility}\\s${given})((?:,\\s?${given}){1,4})(?=\\s(?:(?:DE|DU|LE|LA|de|du|le|la|d['’])\\s?){0,2}${capitals})`,
  'u',
);
/** "TRANSIT DES\nPITONS": a name that goes on in the next line of its cell. */
const brokenName = /(\p{Lu}{2}\s(?:D[EU]S?|D'|L[AE]S?|ET|&))\n(?=\p{Lu}{2})/gu;

const again = /^(?:l[ae]dite?|lesdite?s)\s/i;

/** The party, or the couple, named from the beginning of this text of an act. */
export const partyNamesAt = (text: string): PartyNames | undefined => {
  const said = again.exec(text)?.[0].length ?? 0;
  const whole = text
    .slice(said)
    .replace(brokenName, '$1 ')
    .replace(furtherGiven, (_all, first: string, others: string) => first + blanks(others));
  const named = namesAt(whole);
  return named === undefined ? undefined : { ...named, length: named.length + said };
};

const namesAt = (text: string): PartyNames | undefined =>
  coupleAt(text) ?? (isPerson(text) ? personAt(text.replace(wrapped, '$1 ')) : (childAt(text) ?? firmAt(text)));
