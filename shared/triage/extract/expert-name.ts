import type { FieldValue } from '../../contracts/document.ts';
import { firstNames } from '../../text/first-names.ts';
import { fold } from '../../text/fold.ts';
import { firmName, personName } from '../../text/names.ts';
import { agreed, type Candidate, strongest, toField } from './field.ts';
import { labelledValues } from './labelled.ts';
import { matchesIn } from './near-label.ts';
import { isOurName } from './ours.ts';
import type { Reading } from './reading.ts';
import { senderCandidates, signingPersons } from './sender-name.ts';
import { isUnlikelyName } from './unlikely-name.ts';

const proper = "(?:\\p{Lu}[\\p{L}'’-]{1,30})";
const words = `((?:${proper}|\\p{Lu}\\.)(?: (?:(?:de|du|le|la|DE|DU|LE|LA) )?${proper}){1,3})`;
const visiting = new RegExp(
  `(?:(?:M\\.|Mme|Monsieur|Madame)\\s)?${words}(?:, de notre cabinet,?|,)?\\s(?:sera chez|passera|se rendra|vous attendra|procédera|effectuera|visitera|expertisera|a (?:visité|examiné|procédé))`,
  'gu',
);
/** The cell "Expert" with a name, without a colon. */
const inCell = new RegExp(`(?:^|\\n|\\s{2}|\\|)\\s?(?:Expert|EXPERT)(?:e|E)?\\s{1,4}(?:M\\.\\s|Mme\\s)?${words}`, 'gu');

const patterns: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `(?:[Ee]xpert|EXPERT)(?:e|E)?(?:\\s(?:en automobile|en charge du dossier|désigné|mandaté|en charge|judiciaire|automobile|commis|missionné|du cabinet))?e?\\s?[:,]\\s{0,3}(?:M\\.|Mme|Monsieur|Madame|Dr|Docteur)?\\s{0,2}${words}`,
      'gu',
    ),
    0.92,
  ],
  [
    new RegExp(
      `${words}\\s?[,–—-]?\\s{1,2}(?:(?:[Ii]ng[ée]nieure?|[Aa]rchitecte|[Dd]octeur|M[ée]decin)[^\\n,]{0,30}[,\\n–—-]\\s?)?(?:[Ee]xperte?|EXPERTE?)(?![a-z])`,
      'gu',
    ),
    0.86,
  ],
  [new RegExp(`(?:Docteur|DOCTEUR|Dr\\.?|DR\\.?|Professeur|Pr\\.)\\s{1,2}${words}`, 'gu'), 0.84],
  [
    new RegExp(
      `(?:commis|désigné|nommé|soussigné)e?,?\\s(?:M\\.|Monsieur|Madame|Mme)?\\s?${words},?\\s(?:en qualité d['’]expert|expert)`,
      'gu',
    ),
    0.86,
  ],
  [visiting, 0.8],
  [
    new RegExp(
      `(?:[ÉéEe]tabli|[Rr]édigé|[Dd]ressé|[Dd]éposé|[Ss]uivi|[Ii]nstruit)e?(?:\\s(?:le|à|au|du)\\s[\\p{L}\\d./°]{1,14}(?:\\s[\\p{L}\\d]{1,12}){0,3})?(?:\\sà\\s\\p{Lu}[\\p{L}-]{1,24})?\\spar\\s(?:M\\.\\s|Mme\\s|Monsieur\\s|Madame\\s)?${words}`,
      'gu',
    ),
    0.82,
  ],
  [inCell, 0.9],
];

const notExpert =
  /^(?:Cabinet|Expert|Expertise|Madame|Monsieur|Rapport|Convocation|Réunion|Nos|Vos|Mission|Société|Compagnie|Assur|Mutuelle|Groupe|Bureau|Agence|Véhicule|Date|Objet|Tribunal|Palais|Le |La |Les |Chambre|Centre|Votre|Notre|Cour|Service|Auto|Habitation|Parties|Bâtiment)/i;

const label =
  /^(?:l'|le |la |votre |notre |nom de l')?(?:expert|experte|redacteur|redactrice|ingenieur|expert[e]? (?:designee?|mandatee?|missionnee?|en charge|en automobile|du dossier|construction|judiciaire|soussignee?)|dossier suivi par|suivi par|affaire suivie par)$/;
const personOnly = new RegExp(`^(?:M\\.\\s|Mme\\s|Mlle\\s|Monsieur\\s|Madame\\s|Dr\\s)?${words}(?=$|[,;(|–—-]|\\s[–—(|-])`, 'u');

/** "Expert | Maïté DUHALDE", "Le rédacteur : W. SAUVAIRE". */
const labelledExperts = (reading: Reading): Candidate<string>[] =>
  labelledValues(reading).flatMap(({ label: said, value, start, end }) => {
    const raw = label.test(said) ? personOnly.exec(value)?.[1] : undefined;
    const name = raw === undefined || notExpert.test(raw) ? undefined : personName(raw);
    return name === undefined || isUnlikelyName(name) || name.split(' ').length < 2 || isOurName(reading, name)
      ? []
      : [{ value: name, start, end, strength: 0.93 - start / 1e6 }];
  });

/** The expert, a person: named under such a label, before that quality, or as he signs. */
export const expertNameField = (reading: Reading): FieldValue | undefined => {
  const found = patterns.flatMap(([pattern, strength]) =>
    matchesIn(reading.text, pattern).flatMap((match): Candidate<string>[] => {
      const raw = (match[1] ?? '').replace(/\n/g, ' ');
      const name = notExpert.test(raw) ? undefined : personName(raw);
      if (name === undefined || isUnlikelyName(name) || name.split(' ').length < 2 || /\p{Lu}\.$/u.test(name) || isOurName(reading, name))
        return [];
      return [{ value: name, start: match.at, end: match.until, strength: strength - match.at / 1e6 }];
    }),
  );
  return toField(
    reading,
    agreed([...labelledExperts(reading), ...found]) ??
      strongest(signingPersons(reading).filter((one) => !isOurName(reading, one.value))) ??
      strongest(
        senderCandidates(reading)
          .filter((one) => !firmWords.test(one.value))
          .map((one) => ({ ...one, strength: one.strength * 0.8 })),
      ),
  );
};

const firmWords = /cabinet|expertise|experts|groupe|bureau|agence|assuranc|mutuelle|soci[ée]t|sarl|sas|scp|conseil|centre|auto\b/i;

const isFirmLike = (name: string): boolean => !name.split(/[\s-]/).some((word) => firstNames.has(fold(word))) && name.split(' ').length < 7;

const generic =
  /^(?:cabinet|bureau|[ée]tude|expert(?:s|e|ises?)?|conseils?|soci[ée]t[ée]|m\.?|mme|groupe|agence|centre|auto(?:mobiles?)?|d['’])/iu;

/** "Finistexpert Goulven Cariou": the firm, without the expert's name behind it. */
const withoutPerson = (name: string): string => {
  const parts = name.split(' ');
  const at = parts.length - 2;
  const rest = parts.slice(0, Math.max(0, at)).join(' ');
  return at > 0 && firstNames.has(fold(parts[at] ?? '')) && rest.split(' ').some((word) => /^\p{Lu}/u.test(word) && !generic.test(word))
    ? rest
    : name;
};

/** The expert's firm: the letterhead, when it is one. */
export const expertFirmField = (reading: Reading): FieldValue | undefined => {
  const heads = senderCandidates(reading)
    .filter((one) => firmWords.test(one.value) || isFirmLike(one.value))
    .filter((one) => !/annexe|article|assureur|effectu/i.test(one.value));
  const labelled = matchesIn(
    reading.text,
    /(?:[Cc]abinet|CABINET)\s(?:d['’]expertises?\s)?(\p{Lu}[\p{L}&'’-]{1,30}(?:\s(?:(?:et|&|de|du)\s)?\p{Lu}[\p{L}&'’-]{1,30}){0,4})/gu,
  ).flatMap((match): Candidate<string>[] => {
    const name = firmName(match[0].replace(/\n/g, ' '));
    return name === undefined ? [] : [{ value: name, start: match.at, end: match.until, strength: 0.7 - match.at / 1e5 }];
  });
  const best = strongest([...heads, ...labelled]);
  return toField(reading, best === undefined ? undefined : { ...best, value: withoutPerson(best.value) });
};
