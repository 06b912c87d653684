import { canBeParty } from './can-be-party.ts';
import { matchesIn, type Span } from './near-label.ts';
import { isOurName, ourNames, ownNameLike, ownNameWithin } from './ours.ts';
import { type PartyNames, partyNamesAt } from './party-names.ts';
import type { Reading } from './reading.ts';

/** A party of an act, where it stands, and whether it is served by an act of its own. */
export type Party = { readonly name: string; readonly start: number; readonly end: number; readonly separate: boolean };

const partyWords =
  "(?:monsieur|madame|mademoiselle|m\\.|mr|mme|mlle|messieurs|mesdames|mmes|docteur|(?:l[ae]|l')\\s{0,2}(?:dite?\\s)?(?:societe|compagnie|s\\.?a|sarl|sas|sasu|sci|snc|scop|selarl|selas|mutuelle|mutualite|msa|caisse|cpam|cgss|commune|ville|copropriete|scp|sccv|scea|smabtp|maf|maif|macif|matmut|mma|fondation|region|union|mairie|clinique|cooperative|syndicat|sdc|gie|groupement|garage|cabinet|departement|fonds|gaec|centre|comite|club|association|entreprise|etat|eurl|earl|office|agence|etablissement|hopital|institution|udaf|banque|metropole|communaute)|les\\s{1,2}(?:consorts|epoux)|societe\\s|sci\\s|sarl\\s|sas\\s|sasu\\s|eurl\\s|sa\\s|selarl\\s|compagnie\\s|syndicat\\s|commune\\s|caisse\\s|cpam\\s|association\\s|s\\.a|(?<=(?:du|au)\\s{1,2})(?:gaec|gfa|gie|groupement|garage|cabinet|departement|fonds|centre|comite|club|syndicat)(?![a-z]))";
/** With what a party begins whose number stands bare before it. */
const partyForm =
  '(?:la|le|les|m\\.|mme|monsieur|madame|societe|compagnie|mutuelle|syndicat|commune|association|s\\.?a\\.?s?|s\\.?a\\.?r\\.?l\\.?|s\\.?a\\.?s\\.?u?\\.?|s\\.?c\\.?i\\.?|e\\.?u\\.?r\\.?l\\.?|s\\.?e\\.?l\\.?a\\.?(?:r\\.?l|s)\\.?)';
const bullet = `(?:[-–—•*·▪]\\s{0,2}|\\(\\s?(?:\\d{1,2}|[ivx]{1,4}|[a-h])\\s?\\)\\s{0,2}|(?:primo|secundo|tertio|quarto|quinto|(?:premier|deuxiem|troisiem|quatriem)ement)\\s?[-–—:,]?\\s{1,2}|(?:\\d{1,2}|[il|])\\s?°\\s?[/).-]{0,2}\\s{0,2}[-/–]?\\s{0,2}|\\d{1,2},\\s(?=(?:la|le|m\\.|mme|monsieur|madame)\\s)|(?<=[\\n\\f]\\s{0,3})\\d{1,2}\\s(?=${partyForm}\\s)|\\d{1,2}\\s?(?:er\\s?[/).-]?|o?\\s?[/).]{1,2}|o\\s|\\s?[-–—]\\s)\\s{0,2}[-/–]?\\s{0,2}|[ivx]{1,4}\\s?[/).]\\s{0,2}|(?<=(?:^|[\\n\\f:;,])\\s{0,3})[a-h]\\s?\\.\\s{1,2}|[a-h]\\s?\\)\\s{0,2})(?:[1i][ea]s?\\s)?`;
const joint = "(?:et|ainsi que|ainsi qu'a|de meme que|enfin|puis|en presence de)";
const to = "(?:(?:a|au|de|du|des|contre|pour|envers)\\s{1,2}|d')";
/** "son assureur", "sa mère": whose they are; "SA" before a name is a form. */
const theirs =
  '(?:(?:(?:son|leur|leurs)\\s[a-z]{4,12}|sa\\s(?:mere|fille|soeur|tante|niece|grand-mere|petite-fille|belle-mere|belle-fille|cousine|marraine|voisine|banque|colocataire|associee|sous-traitante|copropriete|commune|compagne|conjointe|concubine|tutrice|curatrice|gerante|caution|filiale|societe|mutuelle|compagnie|locataire|bailleresse|proprietaire)),?\\s)';

const item = new RegExp(`(?:^|[\\n\\f]|[;:.,]\\s)\\s{0,3}(?:${joint}\\s{1,2})?${to}?${bullet}${to}?${theirs}?(?:l')?(?=[a-z«"])`, 'g');
const line = new RegExp(
  `(?:^|[\\n\\f]|[;.:]\\s|,\\s{1,2}(?=(?:d'une part|d'autre part|(?:de|du|a|contre)\\s(?:la\\s(?:societe|s\\.?a|sarl|sas|sci|compagnie)|m\\.|mme|monsieur|madame|le\\ssyndicat)\\s)))\\s{0,3}(?:${joint}\\s?:?\\s{1,3})?${to}?(?=${partyWords})`,
  'g',
);
const joinedTo = new RegExp(
  `[,;]?\\s{1,3}${joint}(?:,\\s{1,3}par actes? (?:separe|distinct)[^,;]{0,40},)?\\s{1,3}${to}?${theirs}?(?=${partyWords})`,
  'g',
);
/** "X, et son assureur VAUCLAIR", a name in capitals on its own line. */
const capital =
  /(?:[\n\f]\s{0,3}(?:\d{1,2}\s(?!(?:BIS|TER|RUE|PLACE|ALL[ÉE]E|QUAI|IMPASSE|ROUTE|COURS|SQUARE|PASSAGE|AVENUE|BD|BOULEVARD|CHEMIN|HAMEAU|LOTISSEMENT|FAUBOURG|FG|R[ÉE]SIDENCE|ESPLANADE|LIEU|CIT[ÉE]|VILLA|MAIL|PROMENADE|SENTIER|VOIE|ZONE|Z[AI]C?|PORT|VENELLE|RUELLE|TRAVERSE|MONT[ÉE]E|C[ÔO]TE|CLOS|PARC|DOMAINE|COUR|BOURG|CENTRE|ROND|RTE|CH|AV|PL|IMP|ALL)[\s.-]))?|;\s|:\s|\(\d{5}\)\s|,?\s(?:et|ainsi que)\s|assureur,\s)(?:(?:et\s)?(?:[àaÀA]|contre|de|pour)\s)?(?:(?:son|sa|leur)\sassureur,?\s)?(?=(?:L[AE]S?\s|l[ae]s?\s|[Ll]['’])?\p{Lu}[\p{Lu}'’&.-]{2,30}(?:\s\p{Lu}|,|\s\(|\n|$))/gu;

/** What is no party though it begins like one: a quality, a formula of the act, a court, an officer. */
const quality =
  /^(?:et )?(?:la |le |les |l'|ladite |ledit )?(?:demande(?:urs?|resses?)|heriti(?:er|ere)s?|ayants?[- ]droit|defende(?:urs?|resses?)|requerante?s?|intimee?s?|appelante?s?|intervenante?s?|parties?|intime|prevenue?s?|employeur|victime|bailleur|locataire|proprietaire|maitre de l'ouvrage|societe requerante|personne designee)(?![a-z])/;
const formula =
  /^(?:ci-apres|susnommee?|d'une part|d'autre part|tous |toutes |tant |chacun|vous(?![a-z])|une?\s|l'autre|(?:le|la|les) memes?|ce dernier|cette derniere|ayant|demeurant|dont|representee?|prise?\s|es[- ]qualite|agissant|rcs|r\.c\.s|(?:sarl|sas|sasu|sa|s\.a\.?|s\.a\.s\.?|s\.a\.r\.l\.?|societe (?:anonyme|par actions|a resp)[^,;\n]{0,40}) (?:au capital|immatricul|[-–—] |rcs)|siren|siret|immatricul|inscrite?|au capital|siege|sise?\s|domicilie|en la personne|case|toque|vestiaire|palais|assureur|police|contrat|ou etant|parlant|nee? |de nationalite|profession|retraitee?,|sans profession|(?:son|ses|leurs?) (?:representant|assureurs?\b)|actes?\s|signifi|remis|expedition|copie|cout|pour |par |a la |a l'|audit|(?:la|le) presente?|rg |n\s?°|tel|fax|mail|assignation|citation|denonciation|procedure|objet|faits|rappel|expose|attendu|que |qui |tres important|condamner|debouter|ordonner|ordonnance (?:de|du|rendue)|juger |dire |plaise|mis(?:e)?s? en cause|requise?s?(?![a-z])|son(?![a-z])|vos?(?![a-z])|defaut (?:de|d')|je |j'|nous|il |elle |dossier|references?|ref\b|n\/ref|v\/ref|cedex|france|bp )/;
const court =
  /^(?:maitre|mes?\s|cabinet d(?:e maitre|'avocat)|me\.|avocat|(?:la )?(?:scp|selarl|selas|selasu|etude)\s[^;\n]{3,70}?,?\s(?:avocat|commissaires? de|huissiers? de|titulaires? d|(?:par )?l'un d)|(?:la )?(?:scp|selarl|selas|selasu|etude|office)\s[^;]{3,90}?\n\s?commissaires? de justice|(?:le |la |au |l')?(?:tribunal|cour d|article|president|presidente|greff|juge|audience|debats|acte|requete|demande|affaire|expert judiciaire))/;
const officer =
  /^(?:monsieur|madame|m\.|mme) (?:le|la|les|l')\s?(?:president|presidente|directeur|directrice|procureur|maire|prefet|juge|greffier|conseill|commissaire|representant|gerant|doyen|batonnier)/;
/** Whoever took the copy, by his post; a party may be of the same trade, but then it says when he was born or where he lives. */
const employee =
  /^(?:m\.|mme|monsieur|madame|mlle)\s[^,;\n]{3,40},\s(?:assistante?|secretaire|employee?|charge|ainsi declare|juriste|standard|accueil|agent d'accueil|hote|comptable|clerc|responsable|directeur|directrice|expert|huissier|commissaire|inspect|gestionnaire|habilite|qui\s|qu'|president|gerant)/;

const acting =
  /^(?:m\.|mme|monsieur|madame|mlle)\s[^,;\n]{3,40},\s(?:president|gerant|directeur|directrice|responsable|charge|habilite|ainsi declare|qui\s|qu')/;
const ofHisOwn = /(?<![a-z])(?:nee? (?:le|a|en)\s|nee? [a-z-]{2,20},? |demeurant|de nationalite|domiciliee? (?!au|audit)|\d{5} [a-z])/;

export const isNoParty = (folded: string, numbered = false): boolean =>
  [quality, formula, court, officer].some((pattern) => pattern.test(folded)) ||
  (!numbered && employee.test(folded) && (acting.test(folded) || !ofHisOwn.test(folded)));

/** Words that make whoever follows them somebody's agent, relative or insurer's insured, no party. */
const inner =
  /(?:representee?s?\s{1,3}(?:a l'instance |aux presentes )?par|(?:son|sa|ses|leurs?) (?:syndic|gerante?|presidente?|representante?s?|liquidat(?:eur|rice)|mandataire|directeur|directrice|maire|conseil|avocate?|epoux|epouse|pere|mere|fils|fille|enfants?|tuteur|tutrice|curateur|curatrice)(?:[^,;\n]{0,30}),?|syndic(?: en exercice)?,?|assureurs?\s{1,3}(?:[a-z'’-]{2,30}\s{1,3}){0,8}(?:de|du|des|d')|diligences? de|venant aux droits de|en la personne de|qualites? d[e'u]s?\s?[a-z' ]{0,60}|(?:epoux|epouse|veuve|nee|divorcee?) (?:de )?|domicile (?:chez|en|au)|(?:subrogee?s? )?dans les droits (?:et actions )?d[eu]s?|(?:liquidat|administrat|mandatair|curat|tut)(?:eur|rice|e)s?(?: [a-z]{3,14}){0,2} (?:de|du|des|d')|(?:anciennement|nouvellement)(?: denommee?)?|parlant a\s?:?|remis(?:e)? (?:a|par)|(?:pour le )?compte (?:commun )?(?:de|du)|cabinet de|par acte de|ministere de|au profit de|pour avocate?s? (?:la|le)?|filiale (?:de|du)|gere(?:e)? par|exploite(?:e)? par|victime|ayant[- ]droit (?:de|du)|heriti(?:er|ere)s? d[eu]|parents? de|fille mineure|fils mineur|enfant mineure?|chez|signifie en presence de|(?:assuree?|garantie?)s?\s{1,2}(?:aupres|pres|par|sous)(?:\s{1,2}d[eu])?)\s{0,3}:?\s{0,2}$/;
/** The same words, with somebody else already named after them in the same breath. */
const innerClause =
  /(?:assureurs?\s{1,3}(?:[a-z'’-]{2,30}\s{1,3}){0,8}(?:de|du|des|d')\s|qualites? d[e'u]|representee?s? par|prise? en la personne|dans les droits|venant aux droits|parlant a|(?:tut|curat|liquidat)(?:eur|rice)s? |representants? lega|administrat(?:eur|rice)s? lega)/;

/** The same at the end of a line, with nobody named yet. */
const pending =
  /(?:represent[a-z]{1,6} par|en la personne de|assureurs?(?: [a-z'-]{2,20}){0,6} (?:de|du|d')|parlant a|qualites? d[e'u]s?|dans les droits d[eu]|venant aux droits de|diligences? de|ministere de|cabinet de|remise? a)\s?:?\s*$/;

/** Two who act together for one named before: "représenté par ses père et mère, M. X et Mme X". */
const twoForOne =
  /(?:ses|leurs?) (?:pere et mere|mere et pere|(?:deux )?parents|representants? lega[a-z]{1,3}|administrat(?:eur|rice)s? lega[a-z]{1,3}|(?:co-?)?(?:tut|curat|liquidat)(?:eur|rice)s|(?:co-?)?gerante?s)(?:[^;.]|(?<=\sm)\.){0,60}\s?$/;

/** Do these words make whoever follows them somebody else's? */
export const isSomebodys = (before: string): boolean => inner.test(before);

const isInner = (before: string, said: string): boolean => {
  if (/^\s{1,3}et\s/.test(said) && twoForOne.test(before)) return true;
  if (said.includes('\n')) return pending.test(before);
  if (isSomebodys(before)) return true;
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('\n')) + 1);
  return !/\s(?:a|contre)\s{1,2}$/.test(said) && innerClause.test(clause);
};

/** A child who is told with his birth as a party is, by parents who act in their own names too. */
const childToo = /(?:fils|fille|enfant)(?:\smineure?)?,?\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){1,3},\sn[ée]e?\s/gu;
const ownName = /(?:son|leurs?) noms?(?: (?:personnels?|propres?))?\s/;

type Start = { readonly at: number; readonly lead: string; readonly bulleted: boolean };

/** The line before this place ends as an item of a list does: with a mark, or with a town. */
const endsItem = (reading: Reading, at: number): boolean => {
  const before = reading.cue.slice(Math.max(0, at - 70), at + 1).trimEnd();
  return reading.cue.charAt(at) === ';' || (reading.cue.charAt(at) === '\n' && /(?:[;:)|]|\d{5} [a-z' -]{3,30})$/.test(before));
};

const startsIn = (reading: Reading, span: Span): readonly Start[] => {
  const bulleted = matchesIn(reading.cue, item, span).map((match) => ({ at: match.until, lead: match[0], bulleted: true }));
  const isList = bulleted.length > 1;
  const joins = (lead: string): boolean => /\b(?:et|ainsi que|en presence)\b|assureur/i.test(lead);
  const others = [
    ...matchesIn(reading.cue, line, span).filter((match) => !isList || joins(match[0]) || endsItem(reading, match.at)),
    ...matchesIn(reading.text, capital, span).filter((match) => !isList || joins(match[0]) || /[\n\f]\s{0,3}\d{1,2}\s$/.test(match[0])),
  ].map((match) => ({ at: match.until, lead: match[0], bulleted: false }));
  const joined = matchesIn(reading.cue, joinedTo, span).map((match) => ({ at: match.until, lead: match[0], bulleted: false }));
  const children = ownName.test(reading.cue.slice(span.from, span.to)) ? matchesIn(reading.text, childToo, span) : [];
  const lead = leadOf(reading.cue.slice(span.from, span.from + 24));
  const first = { at: span.from + lead, lead: '', bulleted: /[^a-z\s:']|emement/.test(reading.cue.slice(span.from, span.from + lead)) };
  return [first, ...bulleted, ...others, ...joined, ...children.map((match) => ({ at: match.at, lead: '', bulleted: true }))]
    .sort((a, b) => a.at - b.at)
    .filter((start, index, all) => index === 0 || start.at !== all[index - 1]?.at);
};

const spanLead = new RegExp(`^[\\s:]{0,5}(?:et\\s)?${to}?(?:${bullet}|\\d{1,2}\\s(?=${partyForm}\\s))?${to}?`);
const leadOf = (text: string): number => spanLead.exec(text)?.[0].length ?? 0;

const served = (reading: Reading, from: number, until: number): boolean =>
  /(?<!(?:premi|preced|derni)er?e?s?\s[^;\n]{0,40})par actes? (?:separe|distinct)/.test(
    reading.cue.slice(from, Math.min(until, from + 420)),
  );

/** The text with our own name on one line, where it was broken over two. */
const unwrapped = (reading: Reading): string =>
  reading.once('unwrapped', () => {
    const broken = ourNames(reading).filter(({ start, end }) => reading.text.slice(start, end + 1).includes('\n'));
    return broken.reduce(
      (text, { start, end }) => text.slice(0, start) + text.slice(start, end).replace(/\n/g, ' ') + text.slice(end),
      reading.text,
    );
  });

const readAt = (reading: Reading, start: Start, span: Span): PartyNames | undefined => {
  const before = reading.cue.slice(Math.max(0, span.from - 4, start.at - 110), start.at);
  if (
    isNoParty(reading.cue.slice(start.at, start.at + 170), start.bulleted) ||
    (!start.bulleted && start.lead !== '' && isInner(before.slice(0, before.length - trailingLead(start.lead)), start.lead))
  )
    return undefined;
  const text = unwrapped(reading).slice(start.at, Math.min(span.to, start.at + 200));
  const party = partyNamesAt(text);
  if (party === undefined || party.names.some((name) => name.length < 3 || name.length > 140 || !/\p{Lu}/u.test(name))) return undefined;
  return canBeParty(text.slice(0, party.length), party.names) || party.names.some((name) => isOurName(reading, name)) ? party : undefined;
};

/** "et", with what surrounds it, is no part of what stands before a party. */
const trailingLead = (lead: string): number => (/^[,;\s]*(?:et|ainsi|de meme|enfin|puis|en presence)/.test(lead) ? lead.length : 0);

/** "VAUCLAIR ASSURANCES et GARAGE DES PONTS" are two, whatever the other is called. */
const withUs = (reading: Reading, name: string): readonly string[] => {
  const halves = name.split(/\s(?:et|ET|&)\s/);
  return halves.length === 2 && halves.some((half) => isOurName(reading, half)) ? halves : [name];
};

/** A number of an account or a file is nobody's name, nor is what anybody is called. */
const isNobody = (name: string): boolean =>
  name.replace(/\D/g, '').length > 6 ||
  /^(?:commune|soci[ée]t[ée]|compagnie|ville|mairie|syndicat|caisse|association|entreprise|assurances?|assureur|mutuelle|monsieur|madame|selarl|selas|scp)$/i.test(
    name,
  );

/** The parties named in a passage of an act, in its order. */
export const partiesIn = (reading: Reading, span: Span): readonly Party[] => {
  const starts = startsIn(reading, span);
  const found: { party: PartyNames; at: number; end: number }[] = [];
  for (const start of starts) {
    const last = found.at(-1);
    if (start.at >= span.to || (last !== undefined && start.at < last.end)) continue;
    const party = readAt(reading, start, span);
    if (party !== undefined) found.push({ party, at: start.at, end: start.at + party.length });
  }
  const all = found.flatMap(({ party, at, end }, index) =>
    party.names
      .filter((name) => !isNobody(name))
      .flatMap((name) => withUs(reading, name))
      .map((name) => ({
        name: ownNameLike(reading, name) ?? ownNameWithin(reading, name) ?? name,
        start: at,
        end,
        separate: served(reading, end, found[index + 1]?.at ?? span.to),
      })),
  );
  return distinct(all);
};

/** One of each name. */
export const distinct = (parties: readonly Party[]): readonly Party[] =>
  parties.filter((party, index) => parties.findIndex((other) => other.name === party.name) === index);

/** The first way that finds any. */
export const firstOf = (ways: readonly (() => readonly Party[])[]): readonly Party[] => {
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
};
