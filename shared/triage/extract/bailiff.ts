import type { FieldValue } from '../../contracts/document.ts';
import { allMatches } from '../../text/all-matches.ts';
import { firstNames } from '../../text/first-names.ts';
import { fold } from '../../text/fold.ts';
import { personName, properCase } from '../../text/names.ts';
import { actOf } from './act.ts';
import { agreed, type Candidate, toField } from './field.ts';
import { labelledValues } from './labelled.ts';
import { matchesIn, type Span } from './near-label.ts';
import type { Reading } from './reading.ts';

const properName = "(?:\\p{Lu}[\\p{L}'’-]{1,30}|\\p{Lu}\\.)";
const nameWords = `${properName}(?:[ \\n](?:(?:de|du|DE|DU|le|LE|la|LA) )?${properName}){1,3}`;
const office = '(?:[Cc]ommissaires?|COMMISSAIRES?|[Hh]uissiers?|HUISSIERS?)\\s{1,2}(?:de|DE)\\s{1,2}(?:[Jj]ustice|JUSTICE)';
const master = '(?:(?:[Mm]aître|[Mm]aitre|MAÎTRE|MAITRE|M[Ee])\\s{1,2})';
const signed = '(?:(?:soussignée?|SOUSSIGNÉE?|SOUSSIGNEE?)\\s?,?\\s{1,2})';
const beforeOffice = new RegExp(`${master}?(${nameWords})\\s?[,–-]?\\s{1,2}${signed}?${office}`, 'gu');
const afterOffice = new RegExp(
  `${office}\\s{0,2}(?:[Aa]ssociée?s?\\s{0,2})?(?:soussignée?|SOUSSIGNÉE?)?(?:[\\s,:]{1,3}${master}|,\\s{1,2})(${nameWords})(?=[,;\\n]|\\s\\(|\\s–)`,
  'gu',
);
const acting = new RegExp(
  `(?:(?:[Jj]e|JE|[Nn]ous|NOUS|[Jj]['’][Aa][Ii]|J['’]AI|AI|[Aa]i),?\\s{1,2}${signed}?${master}?(${nameWords}),\\s{1,2}(?:[Cc]omm|COMM|membre\\s|l['’]une?\\s|associée?\\s|soussign|[Hh]uis|HUIS|ai[,\\s]|AI[,\\s]|avons[,\\s]|AVONS[,\\s]|donn|DONN)|${master}(${nameWords}),?\\s{1,2}(?:(?:membre|associée?|l['’]une?|commissaire|huissier|soussignée?)(?![\\p{L}])[^.;]{0,70}?,\\s{1,2})?(?:a|ai|A|AI)\\s{1,2}(?:donné|signifié|fait|dénoncé|assigné|cité|DONN|SIGN))`,
  'gu',
);
const firstPerson = new RegExp(`(?:[Jj]e|JE|[Nn]ous|NOUS|[Jj]['’][Aa][Ii]),?\\s{1,2}${signed}?${master}?(${nameWords}),\\s`, 'gu');
const study = new RegExp(`(?:[ÉEé]tude\\s{1,2}(?:de\\s{1,2})?)${master}?(${nameWords})`, 'gu');

/** Words that stand in capitals in front of a name in capitals. */
const inFront =
  /^(?:(?:par|je|j['’]ai|nous|ai|soussignée?s?|soussignees?|étude|etude|maître|maitre|me|la|scp|selarl|selas|sas|huissier|office|cabinet|justice)[\s,]{1,3}){1,4}/iu;

/** A name in capitals throughout with no known first name, or before "commissaires", is more likely the office's. */
const likeFirm = (raw: string, whole: string): number => {
  const known = raw.split(/[ -]/).some((word) => firstNames.has(fold(word)));
  return (known || raw !== raw.toUpperCase() ? 0 : 0.2) + (/(?:commissaires|huissiers)\s/i.test(whole) && !known ? 0.15 : 0);
};

const officeWords = /(?:commissaires?|huissiers?)\s{1,2}de\s{1,2}justice|comm[a-z]{7,9}\sd[a-z]\sjustice/g;
const officeForms = ['commissaire de justice', 'commissaires de justice'];

/** The text with the words of the office as they were printed, and in small letters. */
const officeText = (reading: Reading): string =>
  reading.once('officeText', () => {
    const pieces: string[] = [];
    let at = 0;
    for (const match of allMatches(reading.cue, officeWords)) {
      const printed = officeForms.find((form) => form.length === match[0].length) ?? match[0];
      pieces.push(reading.text.slice(at, match.index), printed);
      at = match.index + match[0].length;
    }
    pieces.push(reading.text.slice(at));
    return pieces.join('');
  });

/** A whole name on the last of two lines stands by itself. */
const lastLine = (raw: string): string => {
  const last = raw.split('\n').at(-1)?.trim() ?? raw;
  return last.includes(' ') ? last : raw;
};

const bailiffsIn = (reading: Reading, from: number, to: number): Candidate<string>[] =>
  (
    [
      [beforeOffice, 0.93],
      [afterOffice, 0.91],
      [acting, 0.92],
      [study, 0.85],
    ] as const
  ).flatMap(([pattern, strength]) =>
    matchesIn(officeText(reading), pattern, { from, to }).flatMap((match) => {
      const raw = lastLine(match[1] ?? match[2] ?? '')
        .replace(/\n/g, ' ')
        .replace(inFront, '');
      const name = personName(raw);
      return name === undefined || /^(?:acte|copie|office)\s/i.test(raw) || !raw.includes(' ')
        ? []
        : [{ value: name, start: match.at, end: match.until, strength: strength - likeFirm(raw, match[0]) - match.at / 1e5 }];
    }),
  );

const firm = '(?:SELARL|SCP|SELAS|SELURL|SAS|[ÉE]tude|[ÉE]TUDE|Office|OFFICE)\\s(?:[^\\n,;–—|]{3,30}\\s(?:et|ET|&)\\n)?[^\\n,;–—|]{3,50}?';
const officeOf = new RegExp(`(?:^|[\\n\\f])\\s{0,3}(${firm})\\s{0,2}[,–—|\\n-]{0,2}\\s{0,3}(?=${office})`, 'gu');

/** The office, where none of its members is named. */
const officesIn = (reading: Reading, to: number): Candidate<string>[] =>
  matchesIn(officeText(reading), officeOf, { from: 0, to: Math.min(to, 2500) }).map((match) => ({
    value: properCase((match[1] ?? '').replace(/\n/g, ' ').trim()),
    start: match.at,
    end: match.until,
    strength: 0.7 - match.at / 1e5,
  }));

const members = [master, ''].map((title) => new RegExp(`(?<![\\p{L}.])${title}(${nameWords})`, 'gu'));

/** The claimant's lawyer may bear the name of a bailiff. */
const counselBefore = /(?:avocate?s?|conseil|constitue[a-z]{0,2})(?![a-z])[^.;\n]{0,25}$/;

/** Of an office that is called after its members, the one who is named with a given name anywhere in the act. */
const memberOf = (reading: Reading, said: Candidate<string>): Candidate<string> => {
  for (const match of members.flatMap((member) => matchesIn(reading.text, member))) {
    const name = personName((match[1] ?? '').replace(/\n/g, ' '));
    const [first = '', last = ''] = [name?.split(' ')[0], name?.split(' ').at(-1)].map((word = '') => fold(word));
    const known =
      (match[0] !== match[1] || firstNames.has(first)) && !counselBefore.test(reading.cue.slice(Math.max(0, match.at - 40), match.at));
    const words = fold(said.value).split(/[^a-z-]+/);
    if (name !== undefined && first.length > 2 && last.length > 3 && known && words.includes(last) && !words.includes(first))
      return { ...said, value: name };
  }
  return said;
};

const officeForm = '(?:SELARL|SCP|SELAS|SELURL|SAS|[Ss]oci[ée]t[ée]\\s[Cc]ivile\\s[Pp]rofessionnelle)';
const undersigned = "(?:(?:par\\s)?l['’]une?\\s(?:d['’]e(?:ux|lles)|de\\s(?:ses|nos)\\s[\\p{L} ]{5,30})(?:\\ssoussignée?)?)";
const calls = '(?:(?:a|avons|A|AVONS)\\s)?(?:donn|assign|signif|cit|DONN|ASSIGN|SIGNIF|CIT)';
const officeActs = new RegExp(
  `(?:[Nn]ous|NOUS),?\\s(?:la\\s)?(${officeForm}\\s(?:(?!par\\s|Me\\s|[Mm]aître\\s)[^;\\n]){3,60}?),\\s(?:${undersigned},\\s)?${calls}|(?:[Ll]a|LA)\\s(${officeForm}\\s(?:(?!par\\s|Me\\s|[Mm]aître\\s)[^;\\n]){3,60}?),\\s${undersigned},\\s${calls}`,
  'gu',
);

/** "Nous, SELARL X, assignons": an office that acts as such names none of its members. */
const actingOffice = (reading: Reading, span: Span): Candidate<string>[] =>
  matchesIn(reading.text, officeActs, span).map((match) => ({
    value: properCase(
      (match[1] ?? match[2] ?? '')
        .replace(/^soci[ée]t[ée]\scivile\sprofessionnelle/i, 'SCP')
        .split(/,\s(?:commissaires?|huissiers?)\s/i)[0] ?? '',
    ),
    start: match.at,
    end: match.until,
    strength: 0.96,
  }));

const lastWords = 700;

/** "Nous, Shéhérazade BENCHEIKH, avons visé": of the members that the head names, the one who signs at the end. */
const signing = (reading: Reading, from: number): Candidate<string>[] => {
  const head = reading.cue.slice(0, from);
  const span = { from: Math.max(from, reading.cue.length - lastWords), to: reading.cue.length };
  return matchesIn(officeText(reading), firstPerson, span).flatMap((match) => {
    const name = personName((match[1] ?? '').replace(/\n/g, ' '));
    return name !== undefined && head.includes(fold(name)) ? [{ value: name, start: match.at, end: match.until, strength: 0.95 }] : [];
  });
};

const officer = /^(?:commissaire|huissier)(?: de justice)?(?: (?:instrumentaire|significateur|soussignee?|charge[a-z' ]{0,20}))?$/;

/** "Commissaire instrumentaire | Me Philippe HOUDAN". */
const labelledBailiff = (reading: Reading): Candidate<string>[] =>
  labelledValues(reading).flatMap(({ label, value, start, end }) => {
    const name =
      officer.test(label) || (label === 'emetteur' && /^(?:me|ma[iî]tre)\s/i.test(value))
        ? personName(value.split(/,|\s[–-]\s/)[0] ?? value)
        : undefined;
    return name === undefined ? [] : [{ value: name, start, end, strength: 0.92 }];
  });

/** The commissaire de justice who served the act. */
export const bailiffField = (reading: Reading): FieldValue | undefined =>
  reading.once('bailiff', () => {
    const { main, remise, prayer } = actOf(reading);
    const told = prayer?.from ?? main.to;
    const named = [...bailiffsIn(reading, main.from, main.to), ...labelledBailiff(reading)];
    const bySignature = matchesIn(officeText(reading), firstPerson, { from: 0, to: told }).length > 0 ? [] : signing(reading, told);
    const found = [...named, ...bySignature, ...actingOffice(reading, main)];
    const all = found.length > 0 || remise === undefined ? found : bailiffsIn(reading, remise.from, remise.to);
    return toField(reading, agreed(all.length > 0 ? all : officesIn(reading, main.to).map((one) => memberOf(reading, one))));
  });
