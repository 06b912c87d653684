import type { FieldValue } from '../../contracts/document.ts';
import { personName } from '../../text/names.ts';
import { actOf } from './act.ts';
import { strongest, toField } from './field.ts';
import { matchesIn, type Span } from './near-label.ts';
import { isOurName } from './ours.ts';
import { partyAt } from './party-at.ts';
import type { Reading } from './reading.ts';

const claimantHeads = /a\s{1,3}la\s{1,3}(?:requete|demande|diligence)\s{1,3}(?:d[a-z]{1,2}|d')\s{0,2}:?\s{0,3}/g;
const claimantEnds =
  /ayant\s{1,3}pour\s{1,3}avocat|ayant pour conseil|pour lequel?l?e?s? domicile|elisant domicile|lequel(?:le)? (?:elit|se constitue)|j'\s?ai[,\s]|je,?\s{1,3}(?:soussigne|maitre|[a-z]+ [a-z]+, commissaire)|nous,\s|donne\s{1,3}assignation|agissant par le ministere|maitre [a-z' -]{3,40},? commissaire|\bsignifie\b|qui elit|me suis/g;
const defendantHeads =
  /(?:(?:donne|[a-z]{4,7})\s{1,3}(?:assignation|citation)(?=\s{0,3}(?:a|:)[\s:v])|assignation est donnee|fait assigner|ai assigne|avons assigne|signifie(?:\s{1,3}et\s{1,3}[a-z ]{3,40})?|l'honneur d'informer|denonce(?:\s{1,3}et\s{1,3}[a-z ]{3,40})?|cite(?:\s{1,3}a comparaitre)?)\s{0,3}(?:l'acte[^\n:]{0,40})?(?:a|:)\s{0,3}:?\s{0,3}(?!comparaitre)(?=[\n\d1-9-]|[a-z])|(?:^|\n)\s?(?:defenderesses?|defendeurs?|contre)\s{0,2}:?\s{0,2}\n/g;
const defendantEnds =
  /d'\s?avoir\s{1,3}a\s|(?:^|\n|\s)a\s{1,3}comparaitre|comparaitre|par[- ]devant|devant\s{1,3}(?:le|la|monsieur|madame)|tres\s{1,3}important|l'acte dont|d'une? (?:ordonnance|jugement)|objet de la demande|d'un acte|copie de/g;

const partyWords =
  "(?:monsieur|madame|mademoiselle|m\\.|mme|mlle|messieurs|la\\s{1,2}(?:societe|compagnie|s\\.?a|sarl|sas|sasu|sci|snc|scop|selarl|mutuelle|caisse|commune|ville|copropriete|scp|sccv|smabtp|maf|maif|macif|matmut|mma|fondation|region)|le\\s{1,2}(?:syndicat|gie|groupement|garage|cabinet|departement|fonds|gaec)|l'\\s?(?:association|entreprise|etat|eurl|earl|office|agence)|les\\s{1,2}(?:consorts|epoux)|societe\\s|sci\\s|sarl\\s|sas\\s|sasu\\s|eurl\\s|sa\\s|compagnie\\s|syndicat\\s|s\\.a)";
const bullets =
  '(?:[-–•*·]\\s{0,2}|\\d{1,2}\\s?(?:°\\s?[/).-]{0,2}|(?:o|er)?\\s?[/).-]{1,2})\\s{0,2}[-/]?\\s{0,2}|[ivx]{1,4}\\s?[/).]\\s{0,2}|[a-h]\\s?\\)\\s{0,2})';
const opening = new RegExp(
  `(?:^|\\n|[;.:]\\s)\\s{0,3}(?:et\\s?:?\\s{1,3})?(?:a\\s{1,2})?(?:${bullets})?(?=${partyWords})|(?:^|\\n|[;:]\\s|,\\s(?:et\\s)?)\\s{0,3}${bullets}(?=[a-z])|[,;]?\\s{1,3}(?:et|ainsi que)\\s{1,3}(?:de\\s|a\\s|du\\s|a\\s(?:son|leur)\\sassureur,?\\s)?(?=${partyWords})`,
  'g',
);
/** A name in capitals after "et", at the head of a paragraph or after a line that ended. */
const capitals =
  /(?:\n\n\s?|[;:.]\s?\n\s?|[;]\s|,?\s(?:et|ainsi que)\s(?:à\s|de\s|contre\s|pour\s|[àa]\s(?:son|leur)\sassureur,?\s)?)(?=\p{Lu}[\p{Lu}'’&.-]{2,30}(?:\s\p{Lu}|,|\s\(|\n))/gu;

/** What is no party though it begins like one: a lawyer, a place, a representative. */
const notParty =
  /^(?:vous\s|une?\s|(?:m\.|mme|monsieur|madame|mlle)[^,;]{3,40},\s(?:assistant|secretaire|employe|charge|ainsi declare|juriste|standard|accueil|hote|comptable|clerc|responsable|directeur|directrice|expert)|maitre|me\s|ayant|demeurant|dont|representee?|prise?|es[- ]qualite|rcs|immatricul|au capital|siege|domicilie|en la personne|case|avocat|residence|tribunal|article|le president|la personne|ci-apres|assureur|police)/;

const isInside = (before: string): boolean =>
  /(?:representee?\s{1,3}par|son (?:syndic|gerant|president|representant)[^,;\n]{0,30},?|syndic en exercice,?|assureurs?\s{1,3}(?:[a-z-]{3,30}\s{1,3}){0,5}de|poursuites et diligences de|venant aux droits de|en la personne de|qualites? d'?e?\s?[a-z ]{0,40}|epoux? de|domicile chez)\s{0,3}$/.test(
    before,
  );

type Party = { readonly name: string; readonly start: number; readonly end: number; readonly separate: boolean };

const skipCouple = /^(?:et\s)?(?:monsieur et madame|m\. et mme|mr et mme)/;

const partyFrom = (reading: Reading, at: number, to: number): Party | undefined => {
  const folded = reading.cue.slice(at, at + 60);
  if (notParty.test(folded) || isInside(reading.cue.slice(Math.max(0, at - 70), at))) return undefined;
  const party = partyAt(reading.text.slice(at, Math.min(to, at + 130)));
  if (party === undefined || party.name.length < 3 || party.name.length > 80) return undefined;
  const next = reading.cue.slice(at, Math.min(to, at + 420));
  const separate = /par acte(?:s)? separe/.test(next.split(/\n\s?(?:\d{1,2}\s?°|-\s)|;\s?\n/)[0] ?? next);
  return { name: party.name, start: at, end: at + party.length, separate: separate && !skipCouple.test(folded) };
};

const partiesIn = (reading: Reading, span: Span): Party[] => {
  const marked = [...matchesIn(reading.cue, opening, span), ...matchesIn(reading.text, capitals, span)].map((match) => match.until);
  const starts = [...new Set([span.from, ...marked])].sort((a, b) => a - b);
  const found: Party[] = [];
  for (const [index, at] of starts.entries()) {
    const lead =
      index === 0
        ? (new RegExp(`^[\\s:]{0,4}(?:(?:de|du|des|a|d')\\s{1,2}(?=[a-z]))?(?:${bullets})?`).exec(reading.cue.slice(at, at + 12))?.[0]
            .length ?? 0)
        : 0;
    const last = found.at(-1);
    if (last !== undefined && at + lead < last.end) continue;
    const party = partyFrom(reading, at + lead, span.to);
    if (party !== undefined && !found.some((other) => other.name === party.name)) found.push(party);
  }
  return found;
};

const spanAfter = (reading: Reading, heads: RegExp, ends: RegExp, main: Span, reach: number): Span | undefined => {
  const head = matchesIn(reading.cue, heads, main)[0];
  if (head === undefined) return undefined;
  const limit = Math.min(main.to, head.until + reach);
  const end = matchesIn(reading.cue, ends, { from: head.until + 4, to: limit })[0]?.at;
  return { from: head.until, to: end ?? limit };
};

const listField = (reading: Reading, parties: readonly Party[], strength: number): FieldValue | undefined => {
  const [first, last] = [parties[0], parties.at(-1)];
  return first === undefined || last === undefined
    ? undefined
    : toField(reading, { value: parties.map((party) => party.name), start: first.start, end: last.end, strength });
};

const claimantParties = (reading: Reading): readonly Party[] =>
  reading.once('claimants', () => {
    const span = spanAfter(reading, claimantHeads, claimantEnds, actOf(reading).main, 3000);
    const found = span === undefined ? [] : partiesIn(reading, span);
    if (found.length > 0) return found;
    const labelled = distinct(labelledParties(reading, askers)).filter((party) => !isOurName(reading, party.name));
    return labelled.length > 0 ? labelled : ofCaption(reading, 1);
  });

const defendantParties = (reading: Reading): readonly Party[] =>
  reading.once('defendants', () => {
    const span = spanAfter(reading, defendantHeads, defendantEnds, actOf(reading).main, 6000);
    const found = span === undefined ? [] : partiesIn(reading, span);
    if (found.length > 0) return found;
    const labelled = distinct([
      ...labelledParties(reading, asked),
      ...(matchesIn(reading.cue, asked).length > 0 ? [] : ofCaption(reading, 2)),
    ]);
    return [...labelled, ...ourselves(reading, labelled)];
  });

const caption = /(?:^|\n)\s?(?:affaire\s?:?\s?)?([^\n]{4,70}?)\s(?:c\/|\/)\s([^\n]{4,90})/g;
const askers =
  /(?:demandeurs?|demanderesses?|requerante?s?)\s{0,2}(?:\([a-z]{1,3}\)\s?)?:\s{0,3}|informee?s?\s{1,2}que\s{1,2}(?=(?:m\.|mme|monsieur|madame|la |le ))|par laquelle\s{1,2}(?=(?:la|le|m\.|mme)\s)|requete (?:presentee|deposee|formee) par\s{1,2}/g;
const asked =
  /(?:defenderesses?|defendeurs?|en presence de|mis(?:e)? en cause)\s{0,2}(?:\([a-z]{1,3}\)\s?)?:\s{0,3}|au contradictoire de\s{1,2}/g;
const addressedToUs =
  /contre\s{1,2}vous|vous\s{1,2}soyez\s{1,2}appelee?|que\s{1,2}vous\s{1,2}etes\s{1,2}en\s{1,2}defense|vous\s{1,2}etes\s{1,2}(?:convoque|mis[e]?\s{1,2}en\s{1,2}cause|cite)/;

/** A registry's letter names the parties under labels, in a sentence or in a caption. */
const labelledParties = (reading: Reading, labels: RegExp): Party[] =>
  matchesIn(reading.cue, labels, { from: 0, to: Math.min(4000, actOf(reading).main.to) }).flatMap((match) => {
    const end = reading.text.slice(match.until, match.until + 200).search(/\n|\.\s/);
    return partiesIn(reading, { from: match.until, to: match.until + (end < 0 ? 200 : end) }).slice(0, /:/.test(match[0]) ? 6 : 2);
  });

const ofCaption = (reading: Reading, side: 1 | 2): Party[] =>
  matchesIn(reading.text, caption, { from: 0, to: 1500 })
    .slice(0, 1)
    .flatMap((match) => {
      const raw = match[side] ?? '';
      const party = partyAt(raw);
      return party === undefined || isOurName(reading, party.name)
        ? []
        : [{ name: party.name, start: match.at, end: match.until, separate: false }];
    });

const distinct = (parties: readonly Party[]): Party[] =>
  parties.filter((party, index) => parties.findIndex((other) => other.name === party.name) === index);

const ourselves = (reading: Reading, parties: readonly Party[]): Party[] => {
  const sign = addressedToUs.exec(reading.cue);
  if (sign === null || parties.some((party) => isOurName(reading, party.name))) return [];
  return [{ name: reading.context.configuration.company.name, start: sign.index, end: sign.index + sign[0].length, separate: false }];
};

/** Those at whose request the act is served. */
export const claimantsField = (reading: Reading): FieldValue | undefined => listField(reading, claimantParties(reading), 0.9);

/** Those whom the act calls, in its order. */
export const defendantsField = (reading: Reading): FieldValue | undefined => listField(reading, defendantParties(reading), 0.88);

/** The names of the defendants, and whether each is served by an act of his own. */
export const defendantNames = (reading: Reading): readonly Party[] => defendantParties(reading);
export const claimantNames = (reading: Reading): readonly string[] => claimantParties(reading).map((party) => party.name);

const properName = "(?:\\p{Lu}[\\p{L}'’-]{1,30})";
const counselHeads =
  /ayant\s{1,3}pour\s{1,3}(?:avocat|conseil)s?(?:\s{1,3}(?:constituee?s?|postulante?|plaidante?|et|inscrit))*\s{0,3}:?\s{0,3}|representee?s?\s{1,3}par\s{1,3}(?=maitre|me\s)|(?:constitution\s{1,3}de|se constitue[^\n]{0,20})\s{1,3}(?=maitre|me\s)|avocat\s{1,2}(?:constitue|postulant|du demandeur)\s?:\s{0,3}/g;
const counselName = new RegExp(
  `^[\\s:]{0,4}(?:la\\s[^,\\n]{3,60},?\\s(?:agissant par|prise en la personne de|représentée par|par)\\s)?(?:[Mm]aître|[Mm]aitre|MAÎTRE|MAITRE|Me|ME)\\s{1,2}(${properName}(?:[ \\n](?:de |DE |du |Le |LE )?${properName}){0,3})`,
  'u',
);
const anyCounsel = new RegExp(
  `(?:[Mm]aître|[Mm]aitre|MAÎTRE|MAITRE|Me)\\s{1,2}(${properName}(?:[ \\n]${properName}){1,3}),?\\s[^.;\\n]{0,80}?(?:[Aa]vocate?|AVOCATE?)(?![a-z]{2})`,
  'gu',
);

/** The lawyer who stands for the claimant. */
export const claimantCounselField = (reading: Reading): FieldValue | undefined => {
  const { main } = actOf(reading);
  const labelled = matchesIn(reading.cue, counselHeads, main).flatMap((match) => {
    const name = counselName.exec(reading.text.slice(match.until, match.until + 160));
    const value = name?.[1] === undefined ? undefined : personName(name[1].replace(/\n/g, ' '));
    return name === null || value === undefined
      ? []
      : [{ value, start: match.at, end: match.until + name[0].length, strength: 0.92 - match.at / 1e6 }];
  });
  const other = matchesIn(reading.text, anyCounsel, main).flatMap((match) => {
    const value = personName((match[1] ?? '').replace(/\n/g, ' '));
    return value === undefined || /commissaire|huissier/.test(reading.cue.slice(match.at, match.until))
      ? []
      : [{ value, start: match.at, end: match.until, strength: 0.8 - match.at / 1e6 }];
  });
  return toField(reading, strongest(labelled.length > 0 ? labelled : other));
};
