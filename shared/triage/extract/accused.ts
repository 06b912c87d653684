import { fold } from '../../text/fold.ts';
import { personName } from '../../text/names.ts';
import { labelledValues } from './labelled.ts';
import { matchesIn, type Span } from './near-label.ts';
import { isOurName } from './ours.ts';
import { partyNamesAt } from './party-names.ts';
import { polishedName } from './polished-name.ts';
import type { Reading } from './reading.ts';

export type Accused = { readonly name: string; readonly start: number; readonly end: number; readonly firm?: boolean };

const searched = 8000;
const head = (reading: Reading): Span => ({ from: 0, to: Math.min(reading.cue.length, searched) });

/** Before those tried: "Prévenu : M. X", "où sont prévenus la SARL X et M. Y", "ministère public c/ X". */
const before =
  /(?:prevenue?s?|personnes? (?:poursuivie|mise en examen)s?|auteur(?: des faits| presume)?)\s{0,2}:\s{0,3}|(?:est|sont|comme|qualite de)\s{1,2}prevenue?s?,?\s{1,2}(?=(?:la|le|m\.|mme|mlle|monsieur|madame|sarl|sas)\s)|(?:ministere public|mp)\s?(?:c\/|contre|\/)\s{0,3}(?:de\s)?|(?:poursuites?|procedure|action publique|audience)[^.;\n]{0,70}\s(?:contre|l'encontre de)\s{1,2}(?=(?:m\.|mme|mlle|monsieur|madame|la (?:societe|sarl|sas))\s)|(?:contre|l'encontre de|poursuites exercees contre)\s{1,2}(?=(?:m\.|mme|mlle|monsieur|madame)\s[^;\n]{3,80}(?:poursuivi|prevenu|mis en examen))|notifions\s{1,2}a\s{0,2}:?\s{1,3}|(?:notifiee?s?|notification)\s{1,2}(?:faite )?a\s{0,2}:\s{1,3}/g;
const listEnd = /\n|(?<!(?:[^a-z]|^)m)\.\s|,\s(?:du chef|pour|des chefs|nee?\s)|\sdu chef|\spour (?:avoir|des)|\spartie/;

/** Before a list of those tried that ends with its sentence: "où seront jugés : 1. HUMBERT Quentin, né le …, prévenu ; 2. la société …". */
const numbered = /(?:est|sont|sera|seront|ont ete|a ete)\s{1,2}(?:jugee?s?|citee?s?|poursuivie?s?|prevenue?s?|renvoyee?s?)\s{0,2}:\s{1,3}/g;
const sentenceEnd = /(?<!(?:[^a-z]|^)(?:m|\d))\.\s|\n\n/;

/** After those tried, the surer words first. */
const verbs: readonly RegExp[] = [
  /(?:est|sont|a ete|ont ete|sera|seront|etant|,)\s{1,2}(?:[a-z]{4,14}ment\s)?(?:poursuivie?s?|prevenue?s?|renvoyee?s?|mise?s? en examen|citee?s? (?:a comparaitre )?(?:comme|en qualite de) prevenu)(?![a-z])/g,
  /(?:est|sont|a ete|ont ete|sera|seront|etant|,)\s{1,2}(?:[a-z]{4,14}ment\s)?(?:citee?s?(?!\s{1,2}(?:en (?:sa )?qualite de|comme) (?:temoin|partie|civil|victime))|convoquee?s?[^.;\n]{0,30}prevenue?s?|jugee?s?)(?![a-z])|comparaitr(?:a|ont)(?![a-z])|(?:doit|doivent) comparaitre/g,
];
const clauseStart =
  /(?<!(?:[^a-z]|^)(?:m|mm))\.\s(?!nee?\s)|\n\n|;|\s(?:que|qu'|dans laquelle|ou|lorsque)\s|:\s|\sopposant\s[^;.\n]{0,40}\sa\s|(?:assuree?|client[e]?|societaire),?\s(?=(?:m\.|mme|mlle|monsieur|madame|la |sarl|sas)\s?)/g;
const harmed = /^[^;\n]{0,60}?(?:partie civile|victime|plaignant|blesse)/;

const formFields =
  /(?:^|\n)\s?nom(?: de l'auteur(?: des faits)?| du prevenu| patronymique)?\s{0,2}:\s{0,2}([^\n]{2,40})\n\s?prenoms?\s{0,2}:\s{0,2}([^\n]{2,40})/g;

const civility = '(?:M\\.?|Mr|MM\\.|Mme|MME|Mlle|MLLE|[Mm]onsieur|MONSIEUR|[Mm]adame|MADAME|[Mm]ademoiselle|MADEMOISELLE)';
const bullets = /^(?:\s|[-–•*]|\(?\d{1,2}\s?[°.)/]{1,2}|[a-h]\)|et\s|de\s){0,6}/i;
const parts =
  /\s{0,2};\s{0,2}|\n|\s(?:et|ainsi que)\s(?=(?:(?:la|le|l['’])\s?)?(?:soci|SARL|SAS|SCI|EURL|SA\s|M\.|Mme|Monsieur|Madame|entreprise)|\p{Lu}[\p{L}-]{1,30}\s\p{Lu})|\s[-–•]\s|\/\s|,\s(?:\p{Ll}{2}\s)?(?=(?:la|le|l['’])\s|M\.|Mme|Monsieur|Madame|SARL|SAS|SCI|\p{Lu}{2})/gu;
const capitalName = /^\p{Lu}[\p{L}'’-]{1,30}(?:\s(?:(?:de|du|le|la)\s){0,2}\p{Lu}[\p{L}'’-]{1,30}){1,3}(?=$|[,.\s(])/u;
const forms =
  'soci[ée]t[ée]|sarl|sasu?|sa|sci|eurl|earl|scea|gaec|snc|scop|entreprise|association|compagnie|commune|coop[ée]rative|syndicat|ets|[ée]tablissements|garage';
const firm = new RegExp(`^(?:(?:la|le|les|l['’])\\s?)?(?:${forms})\\s`, 'i');
const civil = new RegExp(`^${civility}\\s`, 'u');

/** The name at the head of an item of a list, with or without civility or form. */
const nameOf = (item: string): { readonly name: string; readonly firm: boolean } | undefined => {
  const text = item
    .trim()
    .replace(bullets, '')
    .replace(/^(?:le|la) (?:jeune|nomm[ée]e?|sieur|dame|pr[ée]venue?)\s|^l['’]enfant\s/i, '');
  const isFirm = firm.test(text);
  const person = civil.test(text) ? text.split(/,|\sné/)[0] : capitalName.exec(text)?.[0];
  const name = isFirm ? partyNamesAt(text)?.names[0] : person === undefined ? undefined : personName(`M. ${person}`);
  return name === undefined ? undefined : { name, firm: isFirm };
};

const listed = (reading: Reading, span: Span): Accused[] => {
  const text = reading.text.slice(span.from, span.to);
  const names = text.split(parts).flatMap((item) => nameOf(item) ?? []);
  return names.map((one) => ({ ...one, name: one.firm ? one.name : polishedName(reading, one.name), start: span.from, end: span.to }));
};

const upTo = (reading: Reading, from: number, end: RegExp, most: number): Span => {
  const length = reading.cue.slice(from, from + most).search(end);
  return { from, to: Math.min(reading.cue.length, from + (length < 0 ? most : length)) };
};

const label =
  /^(?:(?:nom |identite )?(?:du |des |de la )?prevenue?s?(?: ?\([es]\)){0,2}|personnes? poursuivies?|auteurs?(?: (?:des faits|presumes?))?|mis en cause)$/;

/** A list goes on behind a semicolon. */
const restOfLine = (reading: Reading, value: string, end: number): string =>
  reading.text.charAt(end) === ';' ? `${value}${reading.text.slice(end, end + 300).split('\n')[0] ?? ''}` : value;

/** "Prévenu(e)(s) | ROUSSEL Antoine ; SARL BATI-EST". */
const fromLabels = (reading: Reading): Accused[] =>
  labelledValues(reading).flatMap(({ label: said, value, start, end }) =>
    label.test(said)
      ? restOfLine(reading, value, end)
          .split(parts)
          .flatMap((item) => nameOf(item) ?? [])
          .map((one) => ({ ...one, start, end }))
      : [],
  );

/** A line "PRÉVENUS", then one or more names on lines of their own. */
const fromHeads = (reading: Reading): Accused[] =>
  matchesIn(reading.cue, /(?:^|\n)\s{0,3}(?:les? )?prevenue?s?\s{0,2}:?\s{0,3}\n{1,2}/g, head(reading)).flatMap((match) =>
    listed(
      reading,
      upTo(reading, match.until, /\n\s{0,3}(?:partie|victime|civilement|assureur|audience|plaignant|infraction|prevention|vous)/, 400),
    ),
  );

/** A form gives family name and first names on lines of their own. */
const fromForm = (reading: Reading): Accused[] =>
  matchesIn(reading.cue, formFields, head(reading)).flatMap((match) => {
    const [family = '', given = ''] = [match[1], match[2]].map((part = '') => {
      const at = match.at + match[0].indexOf(part);
      return reading.text.slice(at, at + part.length).trim();
    });
    const name = personName(`M. ${given.split(/[,\s]/)[0] ?? ''} ${family.toUpperCase()}`);
    return name === undefined ? [] : [{ name, start: match.at, end: match.until }];
  });

const fromLists = (reading: Reading): Accused[] => {
  const short = matchesIn(reading.cue, before, head(reading)).map((match) => upTo(reading, match.until, listEnd, 200));
  const long = matchesIn(reading.cue, numbered, head(reading)).map((match) => upTo(reading, match.until, sentenceEnd, 400));
  for (const span of [...short, ...long]) {
    const names = listed(reading, span).filter(({ name }) => !isOurName(reading, name));
    if (names.length > 0) return names;
  }
  return [];
};

const joined = /(?:\s(?:et|ainsi que)|,\s\p{Ll}{2})\s(?=(?:(?:la|le|l['’])\s?)?(?:soci|SARL|SAS|SCI|EURL|M\.|Mme|Monsieur|Madame))/gu;
const partyStart = new RegExp(`(?:^|[\\s(])(?=(?:${civility}|[Ll](?:e|a) (?:jeune|nomm[ée]e?|sieur|dame|prévenue?))\\s\\S)`, 'u');
const firmStart = new RegExp(`(?:^|[\\s(])(?=(?:(?:la|le|les|l['’])\\s?)?(?:${forms})\\s)`, 'i');

/** The first party of a clause and those joined to it by "et"; who else is named in it is beside the matter. */
const firstAndJoined = (reading: Reading, span: Span): Accused[] =>
  reading.text
    .slice(span.from, span.to)
    .split(joined)
    .flatMap((piece) => {
      const at = Math.min(...[partyStart, firmStart].flatMap((pattern) => pattern.exec(piece)?.index ?? []));
      const one = nameOf(Number.isFinite(at) ? piece.slice(at) : piece);
      return one === undefined
        ? []
        : [{ ...one, name: one.firm ? one.name : polishedName(reading, one.name), start: span.from, end: span.to }];
    });

/** What stands between a name and the verb. */
const clauseAfter = (reading: Reading, name: string, to: number): string => {
  const last = fold(name.split(' ').at(-1) ?? '');
  const at = reading.cue.lastIndexOf(last, to);
  return at < 0 ? '' : reading.cue.slice(at + last.length, to);
};

/** Whoever a sentence says to be tried: the parties between its beginning and its verb. */
const fromSentences = (reading: Reading): Accused[] => {
  for (const match of verbs.flatMap((verb) => matchesIn(reading.cue, verb, head(reading)))) {
    const from = Math.max(0, match.at - 320);
    const starts = [from, ...matchesIn(reading.cue, clauseStart, { from, to: match.at }).map(({ until }) => until)].slice(-4).reverse();
    for (const start of starts) {
      const named = firstAndJoined(reading, { from: start, to: match.at }).filter(
        ({ name }) => !isOurName(reading, name) && !harmed.test(clauseAfter(reading, name, match.at)),
      );
      if (named.length > 0) return named;
      if (/[.\n]/.test(reading.cue.charAt(start - 2))) break;
    }
  }
  return [];
};

/** Ways to find those tried, the surest first. */
export const waysToAccused: readonly ((reading: Reading) => Accused[])[] = [fromLabels, fromHeads, fromForm, fromLists, fromSentences];
