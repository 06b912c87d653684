import type { FieldValue } from '../../contracts/document.ts';
import { allMatches } from '../../text/all-matches.ts';
import { fold } from '../../text/fold.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { insuredNameField } from './insured-name.ts';
import { isCleared } from './is-cleared.ts';
import { type Labelled, labelledValues } from './labelled.ts';
import { matchesIn } from './near-label.ts';
import { isOurName } from './ours.ts';
import { partyAt, partyOnLine, type ReadParty } from './party-at.ts';
import { partyNamesAt } from './party-names.ts';
import type { Reading } from './reading.ts';
import { recourseAdvised } from './recourse-advised.ts';
import { tablesOf } from './table-cells.ts';

/** Words after which, within a few more, the one held liable is named. */
const held: readonly (readonly [RegExp, number])[] = [
  [/(?:engage(?:r|ant|e)?|retenir|retenons|recherche[rz]?|impliqu[a-z]{1,3})\s{1,3}la\s{1,3}responsabilite/g, 0.88],
  [/responsabilite/g, 0.86],
  [/(?:imputable|imputabilite|incombe(?:nt)?|impute[es]{0,2}|repose sur|pese sur)(?![a-z])/g, 0.85],
  [
    /(?:tiers\s{1,2}responsable|responsable(?:\s{1,2}(?:designe|presume|identifie|du sinistre|conventionnel|des dommages|unique)e?)?|auteur (?:du dommage|responsable))(?![a-z])/g,
    0.84,
  ],
  [/recours[^.;\n]{0,40}(?:contre|a l'encontre d[eu]|aupres d[eu])(?![a-z])/g, 0.8],
  [
    /(?:faute|manquement|negligence|imprudence|malfacon|defaut (?:d'execution|de (?:pose|fixation|conception|mise en oeuvre|conseil)))s?\s{1,2}(?:[a-z]{3,12}\s{1,2}){0,2}(?=(?:de|du|d'))/g,
    0.7,
  ],
];
const form =
  '(?:[Ss]oci[ée]t[ée]|SARL|SAS|SASU|SCI|EURL|[Ss]yndicat|[Ee]ntreprise|[Gg]arage|[Cc]opropriété|SNC|[Cc]abinet|[Éé]tablissements|ETS|Ets)';
/** Where a name begins: a civility, the form of a firm, or two words with capitals. */
const nameStart = new RegExp(
  `(?<![\\p{L}'’-])(?:(?:(?:[Ll]a|[Ll]e|[Ll]es|[Ll]['’])\\s?)?${form}\\s(?=(?:\\p{Ll}{2,12}\\s){0,2}\\p{Lu}|(?:de|du|des|la|le)\\s|d['’]|l['’])|(?:M\\.|MM\\.|Mme|Mlle|Monsieur|Madame)\\s(?=\\p{Lu}|et\\s)|(?:(?:[Ll]a|[Ll]e|[Ll]['’])\\s?)?\\p{Lu}[\\p{L}'’-]{1,30}\\s(?:(?:de|du|des|la)\\s)?\\p{Lu}|\\p{Lu}{3,30}(?![\\p{L}]))`,
  'u',
);
const reach = 70;

/** A firm's name in capitals is over where small letters go on. */
const nameAt = (text: string): ReadParty | undefined => {
  const party = partyAt(text);
  if (party === undefined || party.person || party.name.split(' ').length < 4) return party;
  const shorter = partyNamesAt(text);
  return shorter?.names[0] === undefined ? party : { name: shorter.names[0], length: shorter.length, person: shorter.person };
};

/** The party named within a few words of here, before the sentence ends. */
const partyWithin = (text: string): { party: ReadParty; at: number } | undefined => {
  const found = nameStart.exec(text);
  if (found === null || found.index > reach || /[.;\n]/.test(text.slice(0, found.index).replace(/\b(?:M|Mme)\./g, ''))) return undefined;
  const party = nameAt(text.slice(found.index));
  return party === undefined ? undefined : { party, at: found.index };
};

const noParty =
  /^(?:Il|Elle|Ils|Nous|Vous|Son|Sa|Ce|Cette|Cet|Le Tiers|La Responsabilité)$|^(?:Civile|Oui|Non|Néant|Contractuelle|Assur|Décennale|Aucun|Sans|N\/?[AC]$|Inconnu|Tiers|Locative|Professionnelle|Convention|IRS[AI]|CRAC|CORAL|Article|Code|Expert|Cabinet|Recours|Franchise|Indemnit|Total|Votre|Notre)/i;

const isInsured = (reading: Reading, name: string): boolean => {
  const insured = reading.once('insuredOfReport', () => insuredNameField(reading))?.value;
  return typeof insured === 'string' && fold(insured) === fold(name);
};

const mostMentions = 50;

/** Where the report says by whom somebody is insured, and the words that follow. */
const insuredMentions = (reading: Reading): readonly { readonly at: number; readonly next: string }[] =>
  reading.once('insuredMentions', () =>
    matchesIn(reading.cue, /assur(?:e|ee|es|ees)\s{1,2}(?:par|chez|aupres d[eu]s?|a)\s/g)
      .slice(0, mostMentions)
      .map((match) => ({ at: match.at, next: reading.cue.slice(match.until, match.until + 70) })),
  );

/** Does the report say that somebody is insured by this party? */
const isInsurer = (reading: Reading, name: string): boolean => insuredMentions(reading).some(({ next }) => next.includes(fold(name)));

const isLiable = (reading: Reading, name: string, at: number): boolean =>
  !isOurName(reading, name) && !noParty.test(name) && !isCleared(reading.cue, at);

const insurerWords = /assur|mutuel|prevoyance|compagnie|^groupe /;
/** "la responsabilité de votre assuré envers Mme X": it is ours that is liable. */
const ours = /(?:votre|notre|l')\s?(?:assure|societaire|client)/;

/** "recours contre la Mutuelle X, assureur de M. Y": he. */
const insuredBy =
  /^[^.;\n]{0,60}?,\s{1,2}(?:en (?:sa )?qualite d')?assureur\s{1,2}(?:rc[d]?\s{1,2}|decennal\s{1,2}|habitation\s{1,2})?d(?:e|u|')\s{0,2}/;

const heldAfter = (reading: Reading): Candidate<string>[] =>
  held.flatMap(([pattern, strength]) =>
    matchesIn(reading.cue, pattern).flatMap((match): Candidate<string>[] => {
      const behind = insuredBy.exec(reading.cue.slice(match.until, match.until + 130))?.[0].length ?? 0;
      const from = match.until + behind;
      const found = partyWithin(reading.text.slice(from, from + reach + 130));
      if (found === undefined || !isLiable(reading, found.party.name, match.at)) return [];
      if (behind === 0 && (insurerWords.test(fold(found.party.name)) || isInsurer(reading, found.party.name))) return [];
      if (ours.test(reading.cue.slice(match.until, from + found.at))) return [];
      const end = from + found.at + found.party.length;
      return [{ value: found.party.name, start: match.at, end, strength: strength - found.at / 500 - match.at / 1e6 }];
    }),
  );

const words = "\\p{Lu}[\\p{L}'’&-]{1,30}(?:\\s(?:(?:de|du|des|la|le|et|DE|DU|DES)\\s)?\\p{Lu}[\\p{L}'’&-]{1,30}){0,5}";
const heldBefore = new RegExp(
  `((?:(?:[Ll]a|[Ll]e|[Ll]['’])\\s?(?:SARL|SAS|SASU|SCI|EURL|SA|société|syndicat[^,]{0,40}|entreprise)\\s|M\\.\\s|Mme\\s|Monsieur\\s|Madame\\s)?${words})(?:\\s\\([^()\\n]{2,40}\\)|,\\s(?!(?:le|la|les|un|une|son|sa|leur|mandat)\\s|l['’])\\p{Ll}[^,.;()\\n]{2,50},)?,?\\s(?:dont\\sla\\sresponsabilité|(?:est|sera)\\s(?:(?:tenue?|reconnue?|déclarée?|regardée?)\\s(?:comme\\s|pour\\s)?)?(?:entièrement\\s|seule?\\s)?responsable|engage\\ssa\\sresponsabilité|(?:est\\s)?à\\sl['’]origine\\sd(?:u\\ssinistre|es\\sd(?:ommages|ésordres))|(?:pour|comme)\\s(?:seule?\\s)?responsable|responsable\\s(?:présumée?|désignée?|conventionnel|du\\ssinistre)|(?:qui\\s)?(?:en\\s)?(?:doit|devra)\\s(?:en\\s)?répondre)`,
  'gu',
);

/** "la SARL AGRI MECA, dont la responsabilité paraît engagée". */
const heldAhead = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.text, heldBefore).flatMap((match) => {
    const party = partyOnLine(match[1] ?? '');
    if (
      party === undefined ||
      /^(?:Selon|Pour|D['’]après|Comme|À|Chez)\s/u.test(match[1] ?? '') ||
      !isLiable(reading, party.name, match.at)
    )
      return [];
    return [{ value: party.name, start: match.at, end: match.until, strength: 0.86 - match.at / 1e6 }];
  });

/** Labels of the one held liable. */
export const liableLabel =
  /^(?:(?:nom du |le )?(?:tiers )?responsables?(?: (?:presume|designe|conventionnel|identifie|du sinistre|des dommages)e?s?)?(?: \([^)]{1,20}\))?|(?:identite du |nom du )?tiers(?: (?:en cause|identifie|mis en cause))?|adversaire|partie adverse|auteur(?: (?:du dommage|responsable|des dommages))?|mis en cause|responsabilite|imputabilite)$/;

const partyOfLabel = (reading: Reading, { label, value, start, end }: Labelled): Candidate<string>[] => {
  const prose = /^(?:responsabilite|imputabilite)$/.test(label);
  const party = prose ? partyWithin(value)?.party : partyOnLine(value);
  if (party === undefined || !isLiable(reading, party.name, start) || !/^\p{Lu}/u.test(value)) return [];
  return [{ value: party.name, start, end, strength: (prose ? 0.8 : 0.9) - start / 1e6 }];
};

const open =
  /(?:ne (?:permet(?:tent)?|permettant) pas|ne (?:nous |me )?(?:prononc|appartien)[a-z]{1,4} pas|sans (?:prejuger|nous prononcer|me prononcer|avoir a))[^.;]{0,60}responsabilit|responsabilites?[^.;]{0,30}(?:indetermine|non (?:determine|etabli|defini)|a (?:determiner|etablir|definir|apprecier|discuter)|(?:reste|demeure)[a-z]{0,3} (?:a |en )|(?:ne )?(?:releve|entre|rentre|fait)[a-z]{0,3} pas[^.;]{0,20}mission)|(?:question|point|debat)[^.;]{0,30} ne (?:releve|rentre|entre) pas (?:de|dans) (?:notre|ma|la|sa) mission/;

/** Whether the report says that it does not judge who is liable: an adversary is then only the other one. */
export const leavesLiabilityOpen = (reading: Reading): boolean => reading.once('liabilityOpen', () => open.test(reading.cue));

const nobody =
  /(?:aucun|sans|absence de) (?:tiers|responsable)|origine[^.;]{0,40}(?:n'a pu|inconnue|indeterminee|non determinee)|hors de cause/;

/** Whether the report holds nobody liable, clears whom it names, or leaves it open. */
export const holdsNobodyLiable = (reading: Reading): boolean =>
  leavesLiabilityOpen(reading) || reading.once('holdsNobodyLiable', () => nobody.test(reading.cue));

/** Labels that say who the other one is, not that he is liable. */
const merelyOther = /^(?:tiers(?: en cause| identifie)?|adversaire|partie adverse)$/;

/** "Tiers responsable : OUI – Nom : LOPEZ Carmen". */
const labelled = (reading: Reading): Candidate<string>[] => {
  const values = labelledValues(reading);
  return values.flatMap((one, index) => {
    if (!liableLabel.test(one.label) || (merelyOther.test(one.label) && leavesLiabilityOpen(reading))) return [];
    const next = values[index + 1];
    return /^oui(?![a-z])/i.test(one.value) && next !== undefined && next.label.startsWith('nom')
      ? partyOfLabel(reading, next)
      : partyOfLabel(reading, one);
  });
};

/** "recours auprès de La Flandrienne": whoever the report says to be insured there. */
const insuredThere = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.cue, /recours[^.;\n]{0,40}(?:contre|a l'encontre d[eu]|aupres d[eu])(?![a-z])/g).flatMap(
    (match): Candidate<string>[] => {
      const insurer = partyWithin(reading.text.slice(match.until, match.until + 120))?.party.name;
      if (insurer === undefined || isOurName(reading, insurer)) return [];
      const at = insuredMentions(reading).find((one) => one.at < match.at && one.next.includes(fold(insurer)))?.at;
      const party = at === undefined ? undefined : lastNamed(reading, Math.max(0, at - 120), at);
      return party === undefined ? [] : [{ value: party.name, start: party.start, end: match.until, strength: 0.84 }];
    },
  );

/** A row of a table of those present in which one cell says "responsable". */
const inTable = (reading: Reading): Candidate<string>[] =>
  tablesOf(reading).flatMap(({ rows }) =>
    rows.flatMap((row): Candidate<string>[] => {
      const [first] = row;
      if (
        first === undefined ||
        row.length < 3 ||
        !row.slice(1).some(({ cue }) => /^(?:tiers )?responsable(?: presumee?)?(?:$|\s?[:,(–-])/.test(cue))
      )
        return [];
      const party = partyOnLine(first.text);
      return party === undefined || !isLiable(reading, party.name, first.start)
        ? []
        : [{ value: party.name, start: first.start, end: first.end, strength: 0.92 }];
    }),
  );

const pronoun =
  /(?:(?:(?:sa|dont la)\s{1,2}responsabilite|responsabilite\s{1,2}(?:[a-z]{4,16}\s{1,2})?de (?:cette|ce|cet|l'interessee?)\s?[a-z]{0,12})[^.;\n]{0,60}(?:engagee|recherchee|retenue|acquise|totale|entiere|etablie)|(?:il|elle|celui-ci|celle-ci|cette derniere|ce dernier)\s{1,2}(?:est|sera|doit|devra)[^.;\n]{0,40}(?:responsable|repondre|supporter|consequences)|(?:est|sont|etant)\s{1,2}a\s{1,2}l'origine\s{1,2}d)/g;
const everyName = new RegExp(nameStart.source, 'gu');

/** Whoever may be liable and was named last in a passage. */
const lastNamed = (reading: Reading, from: number, to: number): (ReadParty & { readonly start: number }) | undefined => {
  let done = 0;
  const names = allMatches(reading.text.slice(from, to), everyName).flatMap(({ index }) => {
    const party = index < done ? undefined : nameAt(reading.text.slice(from + index, to));
    done = Math.max(done, index + (party?.length ?? 0));
    const fits = party !== undefined && !insurerWords.test(fold(party.name)) && party.name.split(' ').length <= 7;
    return fits && isLiable(reading, party.name, from + index) && !isInsured(reading, party.name)
      ? [{ ...party, start: from + index }]
      : [];
  });
  return names.at(-1);
};

/** "L'entreprise X n'a pas protégé la toiture. Elle devra en répondre": whoever was named last before. */
const pronounced = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.cue, pronoun).flatMap((match): Candidate<string>[] => {
    const last = isCleared(reading.cue, match.at) ? undefined : lastNamed(reading, Math.max(0, match.at - 230), match.at);
    return last === undefined ? [] : [{ value: last.name, start: last.start, end: match.until, strength: 0.72 - match.at / 1e6 }];
  });

/** Where recourse is advised: whoever did the work, or from whose home it came, that the causes name. */
const cause =
  /(?:posee?s?|montee?s?|installee?s?|realisee?s?|effectuee?s?|remplacee?s?|executee?s?|fournie?s?|raccordee?s?)[^.;\n]{0,50}\spar(?=\s)|(?:provien[a-z]{1,4}|provenant|(?:trouve|ayant) son origine|origine|du fait|chez)[^.;\n]{0,90}\s(?:de|du|par|chez|d')(?=\s?(?:m\.|mme|monsieur|madame|la |l'|sarl|sas|sci))/g;

const caused = (reading: Reading): Candidate<string>[] =>
  recourseAdvised(reading)?.value !== true
    ? []
    : matchesIn(reading.cue, cause).flatMap((match): Candidate<string>[] => {
        const found = partyWithin(reading.text.slice(match.until, match.until + 160));
        if (found === undefined || found.at > 4 || !isLiable(reading, found.party.name, match.at) || isInsured(reading, found.party.name))
          return [];
        const end = match.until + found.at + found.party.length;
        return [{ value: found.party.name, start: match.at, end, strength: 0.6 - match.at / 1e6 }];
      });

/** Whoever the report holds liable, even under reserve; nobody who is merely named, or cleared. */
export const liablePartyField = (reading: Reading): FieldValue | undefined =>
  reading.once('liableParty', () =>
    toField(
      reading,
      strongest([
        ...labelled(reading),
        ...inTable(reading),
        ...pronounced(reading),
        ...insuredThere(reading),
        ...heldAfter(reading),
        ...heldAhead(reading),
        ...caused(reading),
      ]),
    ),
  );
