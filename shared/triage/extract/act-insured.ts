import type { FieldValue } from '../../contracts/document.ts';
import { allMatches } from '../../text/all-matches.ts';
import { fold } from '../../text/fold.ts';
import { actOf, actStart } from './act.ts';
import { claimantNames, defendantNames } from './act-parties.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { matchesIn } from './near-label.ts';
import { isOurName, ourNames, ourPolicies } from './ours.ts';
import type { Party } from './party-items.ts';
import { partyNamesAt } from './party-names.ts';
import type { Reading } from './reading.ts';

const payer = /caisse|cpam|msa\b|securite sociale|mutualite sociale|agent judiciaire/;
const insurer = /assuran|mutuel|maif|macif|matmut|maaf|mma\b|gmf|axa|groupama|allianz|smabtp|\bmaf\b|generali|pacifica|prevoyance/;
/** A broker sued beside us sold the contract: he is not its insured. */
const broker = /courtage|courtiers?(?![a-z])/;
const isBystander = (name: string): boolean => [payer, insurer, broker].some((one) => one.test(fold(name)));

const asker =
  /^(?:la |le |les |l'|ladite |ledit )?(?:societe )?(?:requerante?s?|demande(?:ur|resse)s?|concluante?s?|exposante?s?)(?![a-z])/;
const pointer =
  /^(?:celle-ci|celui-ci|ce(?:tte)? dernie|la precedente|le precedent|la premiere|le premier|la (?:societe )?defenderesse|l'(?:employeur|entreprise|architecte|association|exploitant|installateur|entrepreneur)(?![a-z])|la (?:commune|societe|requise|sci|sarl|sasu?|eurl|copropriete|mairie)(?=\s?[,;.)])|cette societe|ladite societe)/;
const begins =
  /^(?:(?:[Ll]es?|[Ll]a|LA|LES?)\s|[Ll]['’]|L['’])?(?:\p{Lu}|(?:soci|syndic|commune|ville|association|entreprise|compagnie|sarl|sas|sci|garage|cabinet|d[ée]partement|copropri|r[ée]sidence|communaut)|M\.|Mme|Mlle|Monsieur|Madame)/u;

/** Him whom these words name, or point to. */
const whoAt = (reading: Reading, at: number): { name: string; end: number } | undefined => {
  const folded = reading.cue.slice(at, at + 60);
  if (asker.test(folded)) return pointed(claimantNames(reading)[0], at);
  if (pointer.test(folded) && !/^\p{L}['’]\p{L}+\s\p{Lu}{2}/u.test(reading.text.slice(at, at + 60)))
    return pointed(nearestDefendant(reading), at);
  const said = reading.text.slice(at, at + 180);
  const again = /^(?:ladite|ledit|lesdits|lesdites)\s/i.exec(said)?.[0].length ?? 0;
  const text = said.slice(again);
  if (!begins.test(text)) return undefined;
  const party = partyNamesAt(text);
  const name = party?.names[0];
  if (party === undefined || name === undefined || isOurName(reading, name) || (noName.test(fold(name)) && !formed.test(text)))
    return undefined;
  return { name: amongParties(reading, name), end: at + again + party.length };
};

/** A surname alone stands for the party who bears it. */
const amongParties = (reading: Reading, name: string): string => {
  if (name.includes(' ')) return name;
  const parties = [...defendantNames(reading).map((party) => party.name), ...claimantNames(reading)];
  return parties.find((party) => fold(party).endsWith(` ${fold(name)}`)) ?? name;
};

const noName =
  /^(?:responsab|dommage|decennal|risque|votre|notre|ce |cette|son |sa |leur|premier|second|police|contrat|vehicule|chantier|immeuble|ouvrage|demande|defend|requer|article|code|tribunal|cour |societe$|rc\b|do\b|cnr\b|protection juridique)/;

/** "La SARL CHANTIER NAVAL DU TRIEUX" is a name, whatever it begins with. */
const formed = /^(?:[Ll]a\s|LA\s|[Ll]['’])?(?:SARL|SASU?|SA|SCI|EURL|SNC|EARL|[Ss]oci[ée]t[ée])\s\p{Lu}{3}/u;

const pointed = (name: string | undefined, at: number): { name: string; end: number } | undefined =>
  name === undefined ? undefined : { name, end: at + 12 };

/** Of those called beside us, the one named last before us, or the first. */
const nearestDefendant = (reading: Reading): string | undefined => {
  const parties = defendantNames(reading);
  const own = parties.findIndex((party) => isOurName(reading, party.name));
  const others = (list: readonly Party[]): readonly Party[] =>
    list.filter((party) => !isOurName(reading, party.name) && !isBystander(party.name));
  return (others(parties.slice(0, Math.max(0, own))).at(-1) ?? others(parties)[0])?.name;
};

const insurerOf =
  /(?<!re)assureurs?(?![a-z])|(?:qui|qu'elle|qu'il)\s{1,2}(?:assure|garantit)(?![a-z])|(?:recherchee?|prise?|appelee?|attraite?) (?:en qualite )?(?:comme|d')assureur/g;
const ofWhom =
  /(?<![a-z])(?:appartenant a\s{1,2}|conduite? par\s{1,2}|loue a\s{1,2}|au profit de\s{1,2}|de\s{1,2}|du(?:dit)?\s{1,2}|des\s{1,2}|d')/g;
const clauseEnd = /[;\n\f]|\.\s/;

/** Whom an insurer named here insures: "assureur de responsabilité décennale de la société X". */
const insuredAfter = (reading: Reading, from: number): { name: string; end: number } | undefined => {
  if (/qu(?:i|'elle|'il)\s{1,2}(?:assure|garantit)$/.test(reading.cue.slice(Math.max(0, from - 20), from))) return whoAt(reading, from + 1);
  const rest = reading.cue.slice(from, from + 190);
  const stop = rest.search(clauseEnd);
  const clause = stop < 0 ? rest : rest.slice(0, stop);
  for (const match of allMatches(clause, ofWhom)) {
    if (match.index > 90 || /[,(]/.test(clause.slice(0, match.index).replace(/\((?:rc|do|cnr)[^)]*\)/, ''))) break;
    const who = whoAt(reading, from + match.index + match[0].length);
    if (who !== undefined) return who;
  }
  return undefined;
};

/** Who was named last before this place: are we? */
const isOurs = (reading: Reading, at: number): boolean => {
  const own = ourNames(reading).findLast((one) => one.end <= at && at - one.end < 330);
  if (own === undefined) return false;
  const between = reading.cue.slice(own.end, at);
  if (/\n\n|\f|;\s/.test(between)) return false;
  return !defendantNames(reading).some((party) => party.start > own.end && party.end <= at && !isOurName(reading, party.name));
};

const nothingBetween = /^[\s,:(–-]{0,4}(?:la\s|l')?(?:s\.?a\.?\s|societe\s|compagnie\s)?(?:d'assurances?\s)?$/;

/** "l'assureur de X, la société VAUCLAIR". */
const ownAfter = (reading: Reading, end: number): boolean =>
  ourNames(reading).some((one) => one.start >= end && one.start - end < 45 && nothingBetween.test(reading.cue.slice(end, one.start)));

/** "VAUCLAIR, assureur de X", "l'assureur de X, VAUCLAIR". */
const namedInsured = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.cue, insurerOf, actOf(reading).main).flatMap((match) => {
    const who = insuredAfter(reading, match.until);
    if (who === undefined || (!isOurs(reading, match.at) && !ownAfter(reading, who.end) && !speaksToUs(reading, match.at))) return [];
    return [{ value: who.name, start: match.at, end: Math.max(who.end, match.until), strength: 0.93 - match.at / 1e6 }];
  });

const speaksToUs = (reading: Reading, at: number): boolean =>
  /(?:votre (?:societe|compagnie)|vous (?:etes|soyez)[^.;\n]{0,40}|en votre qualite d'|mise? en cause comme )[^.;\n]{0,60}$/.test(
    reading.cue.slice(Math.max(0, at - 110), at),
  );

const hisInsurer = /(?:son|leur|ses|leurs)\s{1,2}(?:propre\s)?assureurs?(?![a-z])/;
const ourInsured = /(?:son|votre)\s{1,2}assuree?(?![a-z])/;

/** "X et son assureur VAUCLAIR", "VAUCLAIR ; X, son assurée". */
const besideUs = (reading: Reading): Candidate<string>[] => {
  const parties = defendantNames(reading);
  const index = parties.findIndex((party) => isOurName(reading, party.name));
  const own = parties[index];
  if (own === undefined) return [];
  const item = (party: Party, next: Party | undefined): string =>
    reading.cue.slice(party.end, Math.min(next?.start ?? party.end + 220, party.end + 220));
  const before = parties[index - 1];
  const said = parties.find((party, at) => party !== own && ourInsured.test(item(party, parties[at + 1])));
  const near =
    before !== undefined && (hisInsurer.test(reading.cue.slice(before.end, own.start)) || hisInsurer.test(item(own, parties[index + 1])));
  const who = said ?? (near ? before : undefined);
  return who === undefined ? [] : [{ value: who.name, start: who.start, end: Math.max(who.end, own.end), strength: 0.92 }];
};

const insuredWith =
  /(?:(?:est|etait|sont|etaient|etant)\s{1,2}|,\s{1,2}|\(|\s)(?:alors\s)?(?:assuree?s?|titulaires?\s{1,2}d'un\s{1,2}contrat[^.;\n]{0,60})\s{1,2}(?:[a-z-]{2,20}\s){0,5}?(?:aupres|chez|par|pres)\s{1,2}(?:de\s)?(?:la\s)?(?:s\.?a\.?\s|societe\s|compagnie\s)?/g;
const ours =
  /^(?:la\s{1,2}|l')?(?:(?:societe|compagnie)\s{1,2})?(?:defenderesse|requise|assignee|citee|compagnie\s{1,2}assignee|concluante)(?![a-z])/;
/** Is it us here, by name or, where we alone are called, by our place in the case? */
const isUs = (reading: Reading, at: number): boolean => {
  if (ourNames(reading).some((own) => own.start >= at - 1 && own.start - at < 4)) return true;
  const [only, ...others] = defendantNames(reading);
  return only !== undefined && others.length === 0 && isOurName(reading, only.name) && ours.test(reading.cue.slice(at, at + 50));
};
const starts = /(?:[Ll]a|[Ll]e|[Ll]es|[Ll]['’]|M\.|Mme|Monsieur|Madame|\p{Lu}[\p{Lu}'’&.-]{2,})\s?/gu;

/** "La société X était assurée auprès de VAUCLAIR". */
const saidInsured = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.cue, insuredWith).flatMap((match) => {
    if (!isUs(reading, match.until)) return [];
    const from = Math.max(0, match.at - 90);
    const before = reading.text.slice(from, match.at);
    for (const start of allMatches(before, starts)) {
      const who = whoAt(reading, from + start.index);
      const gap = who === undefined ? -1 : match.at - who.end;
      if (who !== undefined && gap >= -2 && gap < 4)
        return [{ value: who.name, start: from + start.index, end: match.until, strength: 0.9 }];
    }
    const role = /(?:requerante?s?|demande(?:ur|resse)s?|exposante?)[^.;\n]{0,40}$/.test(reading.cue.slice(from, match.at));
    const claimant = claimantNames(reading)[0];
    return role && claimant !== undefined ? [{ value: claimant, start: match.at, end: match.until, strength: 0.86 }] : [];
  });

const contract =
  /(?:votre|son|leur|mon|notre|sa|ma)\s{1,2}(?:contrat|assurance|police|assureur|assuree?)(?![a-z])|(?<!non )assuree?s?\s{1,2}(?:aupres|par|chez|suivant|selon|en vertu)|vous assurez|souscri|au titre (?:du|de son) contrat|garantie souscrite/;

/** Who asks speaks of himself, and of us as his. */
const myInsurer = /(?<![a-z])(?:mon|notre)\s{1,2}(?:assurance|assureur)(?![a-z])/;

/** Who sues his own insurer, or is sued without us. */
const bySide = (reading: Reading): Candidate<string>[] => {
  const parties = defendantNames(reading);
  const own = parties.find((party) => isOurName(reading, party.name));
  const others = parties.filter((party) => party !== own && !isBystander(party.name));
  const speaks = own !== undefined && myInsurer.test(reading.cue.slice(actStart(reading)));
  const [only] = speaks ? [] : others;
  if (only !== undefined)
    return others.length > 1 ? [] : [{ value: only.name, start: only.start, end: only.end, strength: own === undefined ? 0.75 : 0.72 }];
  const claimant = claimantNames(reading)[0];
  const numbered = ourPolicies(reading).length > 0;
  if (claimant === undefined || own === undefined || isBystander(claimant) || !(numbered || contract.test(reading.cue))) return [];
  return [{ value: claimant, start: own.start, end: own.end, strength: speaks ? 0.92 : 0.74 }];
};

const ownInsurer = /(?:assigner?|attrait|poursuivi?|contre)\s{1,2}(?:son|leur)\s{1,2}(?:propre\s)?assureur(?![a-z])/g;

/** "Mme X a fait assigner son assureur". */
const suesHisInsurer = (reading: Reading): Candidate<string>[] => {
  const claimant = claimantNames(reading)[0];
  return claimant === undefined
    ? []
    : matchesIn(reading.cue, ownInsurer).map((match) => ({
        value: claimant,
        start: match.at,
        end: match.until,
        strength: 0.84 - match.at / 1e6,
      }));
};

const subscribed =
  /(?:l[ae]\s{1,2}(?:societe\s{1,2})?(?:requerante?|demande(?:ur|resse)|concluante?|exposante?)|(?<![a-z])(?:elle|il)s?)\s{1,2}(?:a|ont|avait|avaient|est|etait|sont)\s{1,2}(?:[a-z]{4,12}\s{1,2}){0,2}?(?:souscri[a-z]{1,2}|assuree?s?|titulaires?)(?![a-z])[^.;\n]{0,90}/g;

/** "La requérante est assurée contre la grêle (police VA…)", "elle a souscrit auprès de VAUCLAIR": said of who asks, where nobody else is called whom we might insure. */
const subscribes = (reading: Reading): Candidate<string>[] => {
  const claimant = claimantNames(reading)[0];
  const others = defendantNames(reading).filter((party) => !isOurName(reading, party.name) && !isBystander(party.name));
  if (claimant === undefined || isBystander(claimant) || others.length > 0) return [];
  const own = [...ourNames(reading), ...ourPolicies(reading)];
  return matchesIn(reading.cue, subscribed, actOf(reading).main).flatMap((match) =>
    own.some(({ start }) => start >= match.at && start < match.until)
      ? [{ value: claimant, start: match.at, end: match.until, strength: 0.91 - match.at / 1e6 }]
      : [],
  );
};

const ownWords = /(?<![a-z])(?:je|j'ai|nous|mon|ma|notre)(?![a-z])/;
const shortestLetter = 120;

/** "Je vous transmets ce papier": whoever is called in the act and passes it on to us in a letter of his own before it. */
const passesOn = (reading: Reading): Candidate<string>[] => {
  const head = reading.cue.slice(0, actStart(reading));
  if (head.length < shortestLetter || !ownWords.test(head) || ourNames(reading).every(({ start }) => start > head.length)) return [];
  const letter = fold(reading.text.slice(0, head.length));
  return defendantNames(reading).flatMap((party) =>
    !isOurName(reading, party.name) && letter.includes(fold(party.name))
      ? [{ value: party.name, start: party.start, end: party.end, strength: 0.86 }]
      : [],
  );
};

/** Our insured in a paper of a case: whom we are said to insure, who stands beside us, who sues his insurer. */
export const caseInsuredField = (reading: Reading): FieldValue | undefined =>
  toField(reading, strongest([...namedInsured(reading), ...besideUs(reading), ...saidInsured(reading), ...suesHisInsurer(reading)]));

/** The same in an act, which tells it by the parties alone too. */
export const actInsuredField = (reading: Reading): FieldValue | undefined =>
  caseInsuredField(reading) ?? toField(reading, strongest([...subscribes(reading), ...passesOn(reading), ...bySide(reading)]));
