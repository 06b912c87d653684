import type { FieldValue } from '../../contracts/document.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { matchesIn } from './near-label.ts';
import { isOurName } from './ours.ts';
import { partyAt, partyOnLine } from './party-at.ts';
import type { Reading } from './reading.ts';

const held: readonly (readonly [RegExp, number])[] = [
  [
    /responsabilite\s{1,3}(?:[a-z]{3,16}\s{1,3}){0,3}(?:de|du|d')\s{0,3}(?=(?:m\.|mme|mlle|monsieur|madame|la |le |l'|sarl|sas|sci|[a-z]))/g,
    0.86,
  ],
  [
    /(?:imputable|incombe|impute)\s{1,3}(?:[a-z]{3,14}\s{1,3}){0,2}(?:a|au)\s{1,3}(?=(?:m\.|mme|mlle|monsieur|madame|la |le |l'|sarl|sas|sci))/g,
    0.84,
  ],
  [
    /(?:tiers\s{1,2}responsable|responsable(?:\s{1,2}(?:designe|presume|identifie|du sinistre|conventionnel|des dommages))?|auteur (?:du dommage|responsable)|recours\s{1,2}(?:a exercer\s{1,2})?(?:contre|a l'encontre de))\s{0,2}:?\s{1,3}(?=(?:m\.|mme|mlle|monsieur|madame|la |l'|sarl|sas|sci|[a-z]))/g,
    0.84,
  ],
  [
    /(?:engage(?:r|ant)?|retenir|retenons|recherche[rz]?)\s{1,3}la\s{1,3}responsabilite\s{1,3}(?:[a-z]{3,14}\s{1,3}){0,2}(?:de|du|d')\s{0,3}/g,
    0.88,
  ],
];
const cleared =
  /(?:(?:ne|n')\s?(?:peut|saurait|est|parait|semble|engage|sont|retenons|a pas|pouvons)[^.;]{0,50}(?:pas|aucun|point)|aucune?\s{1,2}(?:tiers|responsabilite|recours|faute)|sans (?:tiers|responsab)|absence de (?:tiers|responsab|faute)|hors de cause|exoner|ecart(?:e|er|ee)|neant|non identifie)/;

/** The sentence around a place. */
const sentence = (text: string, at: number): string => {
  const from = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('\n\n', at), at - 260);
  const ends = [text.indexOf('. ', at + 3), text.indexOf('\n\n', at), at + 220].filter((end) => end > 0);
  return text.slice(Math.max(0, from), Math.min(...ends));
};

const capital =
  /^(?:(?:la|le|les|l['’])\s?(?:soci[ée]t[ée]|sarl|sas|sci|syndicat|entreprise|copropri|compagnie|garage)|m\.|mme|mlle|monsieur|madame|sarl\s|sas\s|sci\s|eurl\s)/i;

const heldBefore =
  /((?:(?:la|le|l['’])\s?(?:SARL|SAS|SASU|SCI|EURL|SA|société|syndicat[^,]{0,40}|entreprise)\s|M\.\s|Mme\s|Monsieur\s|Madame\s)?\p{Lu}[\p{L}'’&-]{1,30}(?:\s(?:(?:de|du|des|la|le|et|DE|DU|DES)\s)?\p{Lu}[\p{L}'’&-]{1,30}){0,5}),?\s(?:dont\sla\sresponsabilité|est\s(?:entièrement\s|seule?\s)?responsable|engage\ssa\sresponsabilité|à\sl['’]origine\sdu\ssinistre)/gu;

/** "la SARL AGRI MECA, dont la responsabilité paraît engagée". */
const namedBefore = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.text, heldBefore).flatMap((match) => {
    const party = partyOnLine(match[1] ?? '');
    if (party === undefined || isOurName(reading, party.name) || cleared.test(sentence(reading.cue, match.at))) return [];
    return [{ value: party.name, start: match.at, end: match.until, strength: 0.86 - match.at / 1e6 }];
  });

/** Whoever the report holds liable, even under reserve; nobody who is merely named, or cleared. */
export const liablePartyField = (reading: Reading): FieldValue | undefined => {
  const found = held.flatMap(([pattern, strength]) =>
    matchesIn(reading.cue, pattern).flatMap((match): Candidate<string>[] => {
      const text = reading.text.slice(match.until, match.until + 130);
      const labelled = /:\s{0,3}$/.test(match[0]);
      if (!capital.test(text) && !/^\p{Lu}[\p{L}'’-]{1,30}/u.test(text)) return [];
      if (cleared.test(sentence(reading.cue, match.at))) return [];
      const party = labelled ? partyOnLine(text) : partyAt(text);
      if (
        party === undefined ||
        isOurName(reading, party.name) ||
        /^(?:Civile|Oui|Non|Néant|Contractuelle|Assur|Décennale|Aucun|Sans|N\/?[AC]|Inconnu|Tiers|Locative|Professionnelle)/i.test(
          party.name,
        )
      )
        return [];
      return [{ value: party.name, start: match.at, end: match.until + party.length, strength: strength - match.at / 1e6 }];
    }),
  );
  return toField(reading, strongest([...found, ...namedBefore(reading)]));
};

const insurerLabels =
  /(?:assureur\s{1,2}(?:(?:du|de la|de l')\s{0,2}(?:tiers|responsable|adverse|partie adverse|lese)(?:\s{1,2}(?:responsable|presume))?|adverse|rc|rcd|responsabilite civile|decennal|presume|responsable)|assuree?\s{1,2}(?:aupres\s{1,2}(?:de|du|des)|par|chez|aux?|a)\s{0,2}(?:la\s{1,2}(?:compagnie|societe)\s)?|(?<![a-z])assureur(?=\s?:)|compagnie\s{1,2}adverse)\s{0,3}:?\s{1,3}/g;

/** The insurer of the liable party. */
export const liableInsurerField = (reading: Reading): FieldValue | undefined => {
  const found = matchesIn(reading.cue, insurerLabels).flatMap((match): Candidate<string>[] => {
    const text = reading.text.slice(match.until, match.until + 110);
    if (!/^(?:(?:la|le|les|l['’])\s?)?\p{Lu}/u.test(text)) return [];
    const party = /:\s{1,3}$/.test(match[0]) ? partyOnLine(text) : partyAt(text);
    if (party === undefined || party.person || isOurName(reading, party.name)) return [];
    const exact = /responsable|tiers|adverse/.test(match[0]) ? 0.06 : 0;
    return [{ value: party.name, start: match.at, end: match.until + party.length, strength: 0.84 + exact - match.at / 1e6 }];
  });
  return toField(reading, strongest(found));
};

const yes =
  /recours\s{0,2}(?:[a-z' ]{0,40})?:?\s{0,3}(?:oui|conseille|a exercer|possible|preconise|envisageable|recommande|justifie|a engager|fonde|souhaitable|a presenter)|exercer\s{1,2}(?:votre|un|le|son)\s{1,2}recours|recours\s{1,2}(?:est|parait|semble|peut etre|pourra|devra|sera)[^.;\n]{0,30}(?:exerce|possible|fonde|conseille|envisage|presente|engage|justifie)|(?:preconis|conseill|recommand|suggere|invit)[a-z]{0,4}[^.;\n]{0,50}recours/g;
const no =
  /recours\s{0,2}(?:[a-z' ]{0,30})?:?\s{0,3}(?:non(?![a-z])|neant|sans objet|aucun|impossible)|(?:pas|aucun|sans|absence de)\s{1,2}(?:de\s{1,2}|possibilite de\s{1,2})?recours|recours\s{1,2}(?:n'est|ne|n'apparait|ne parait)[^.;\n]{0,24}pas|ne\s{1,2}(?:permet|justifie|ouvre|donne)[^.;\n]{0,40}recours/g;

/** Whether the report advises recourse. */
export const recourseAdvisedField = (reading: Reading): FieldValue | undefined => {
  const unticked = (at: number): boolean => /[☐□]\s?[^☒☑\n]{0,4}$/.test(reading.text.slice(Math.max(0, at - 6), at));
  const against = matchesIn(reading.cue, no).find((match) => !unticked(match.until - 3));
  if (against !== undefined) return toField(reading, { value: false, start: against.at, end: against.until, strength: 0.88 });
  const advised = matchesIn(reading.cue, yes)[0];
  return advised === undefined ? undefined : toField(reading, { value: true, start: advised.at, end: advised.until, strength: 0.88 });
};
