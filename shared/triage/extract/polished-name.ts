import type { FieldValue } from '../../contracts/document.ts';
import { allMatches } from '../../text/all-matches.ts';
import { firstNames } from '../../text/first-names.ts';
import { fold } from '../../text/fold.ts';
import { properCase } from '../../text/names.ts';
import { lookalikeWord } from './lookalike-word.ts';
import type { Reading } from './reading.ts';

const upperSigns: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '4': 'A',
  '5': 'S',
  '8': 'B',
  $: 'S',
  '|': 'I',
  '€': 'E',
  '2': 'Z',
  '6': 'G',
};
const lowerSigns: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '|': 'l', '5': 's', $: 's', '4': 'a', '6': 'b' };

/** After a consonant a stroke is an i, after a vowel an l. */
const betweenConsonants = (word: string, index: number): boolean => index > 0 && !/[aeiouyàâéèêëîïôûü]/i.test(word.charAt(index - 1));

/** Digits within a word of letters are misread letters. */
const withoutDigits = (word: string): string => {
  const letters = word.replace(/[^\p{L}]/gu, '').length;
  if (letters < 2 || letters === word.length || !/[\d$|€]/.test(word) || letters * 2 < word.length) return word;
  const upper =
    word.replace(/[^\p{L}]/gu, '').slice(1) ===
    word
      .replace(/[^\p{L}]/gu, '')
      .slice(1)
      .toUpperCase();
  return Array.from(word, (sign, index) => {
    if (sign === '1' && !upper && betweenConsonants(word, index)) return 'i';
    return (upper || index === 0 ? upperSigns : lowerSigns)[sign] ?? sign;
  }).join('');
};

type Counted = { readonly count: number; readonly form: string };

const countWords = (text: string): ReadonlyMap<string, Counted> => {
  const counts = new Map<string, Counted>();
  for (const match of allMatches(text, /[\p{L}][\p{L}'’$|\d]{3,30}/gu)) {
    const word = fold(match[0]);
    counts.set(word, { count: (counts.get(word)?.count ?? 0) + 1, form: counts.get(word)?.form ?? match[0] });
  }
  return counts;
};

const differences = (a: string, b: string): number => {
  let count = 0;
  for (let i = 0; i < a.length && count < 3; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) count++;
  return count;
};

/** The spelling of this word that the letter has most often, among those a sign away. */
const usualSpelling = (reading: Reading, word: string): string => {
  const counts = reading.once('wordCounts', () => countWords(reading.text));
  const folded = fold(word);
  let best = { count: (counts.get(folded)?.count ?? 0) + (firstNames.has(folded) ? 50 : 0), form: word };
  if (folded.length < 4 || best.count > 3) return word;
  const usual = folded.length > 7 && best.count < 2 ? lookalikeWord(folded) : folded;
  if (usual !== folded) return word.charAt(0) + usual.slice(1);
  for (const [other, { count, form }] of counts) {
    const weight = count + (firstNames.has(other) ? 3 : 0);
    if (other.length !== folded.length || weight <= best.count || differences(other, folded) > (folded.length > 7 ? 2 : 1)) continue;
    if (/[\d$|]/.test(other)) continue;
    best = { count: weight, form };
  }
  return best.form === word ? word : recased(best.form, word);
};

/** "SAINTE" spelled like "Samte" keeps the case of the name. */
const recased = (form: string, like: string): string => {
  if (form !== form.toUpperCase()) return form;
  return like === like.toUpperCase() ? form : properCase(form);
};

const scanned = (reading: Reading): boolean => reading.once('scanned', () => reading.document.words.some((word) => word.confidence < 0.99));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const civilName = /(?:M\.|Mme|Mlle|Monsieur|Madame)\s(\p{Lu}\p{Ll}[\p{L}-]{1,30})\s(\p{Lu}[\p{L}\d'’-]{2,30})/gu;

/** The first name with which the letter addresses one of this surname, which it may have misread by a sign. */
const addressedAs = (reading: Reading, surname: string, initial: string | undefined): string | undefined => {
  const folded = fold(surname);
  for (const [, first = '', last = ''] of allMatches(reading.text, civilName)) {
    const same = last.length === surname.length && differences(fold(last), folded) <= (scanned(reading) && folded.length > 4 ? 1 : 0);
    if (same && (initial === undefined || first.startsWith(initial))) return first;
  }
  return undefined;
};

const isFirstName = (text: string): boolean =>
  fold(text)
    .split('-')
    .every((part) => firstNames.has(part));

/** Words that stand before a surname in capitals and are no first name. */
const notFirst =
  /^(?:m|mme|mr|me|monsieur|madame|maitre|messieurs|docteur|dr|professeur|cabinet|centre|clinique|compagnie|carrosserie|chez|entreprise|etude|expert[a-z]*|maison|menuiserie|plomberie|garage|groupe|societe|consorts|epoux|famille|dossier|affaire|cour)$/;

/** "D. Sorel" or "Sorel" as the letter writes it elsewhere in full: "Damien Sorel". */
const inFull = (reading: Reading, name: string): string => {
  const match = /^(?:(\p{Lu})\.\s?)?(\p{Lu}[\p{L}'’-]{1,30})$/u.exec(name);
  if (match?.[2] === undefined) return name;
  const surname = escaped(match[2]);
  const initial = match[1] ?? '\\p{Lu}';
  const before = new RegExp(`(?<![\\p{L}-])(${initial}\\p{L}{1,30}(?:-\\p{Lu}\\p{L}{1,30})?)\\s{1,2}${surname}(?![\\p{L}-])`, 'giu');
  const after = new RegExp(`(?<![\\p{L}-])${surname}\\s{1,2}(${initial}\\p{L}{1,30}(?:-\\p{Lu}\\p{L}{1,30})?)(?![\\p{L}-])`, 'giu');
  const addressed = addressedAs(reading, match[2], match[1]);
  if (addressed !== undefined) return `${properCase(addressed)} ${match[2]}`;
  for (const found of [...allMatches(reading.text, before), ...allMatches(reading.text, after), ...fromAddress(reading, before)]) {
    const first = found[1];
    if (
      first !== undefined &&
      (isFirstName(first) || (match[1] !== undefined && /^\p{Lu}\p{Ll}/u.test(first) && !notFirst.test(fold(first))))
    )
      return `${properCase(first)} ${match[2]}`;
  }
  return name;
};

const fromAddress = (reading: Reading, pattern: RegExp): readonly RegExpMatchArray[] => [
  ...(reading.context.envelope?.from ?? '').matchAll(pattern),
];

const alike = ['ijlt1f|', 'oaec0q', 'unv', 'bh6', 'gq9', 'rt', 'mn', 's5'];

/** Is the one sign in which they differ easily taken for the other? */
const looksAlike = (a: string, b: string): boolean => {
  const at = Array.from(a).findIndex((sign, index) => sign !== b.charAt(index));
  return alike.some((group) => group.includes(a.charAt(at)) && group.includes(b.charAt(at)));
};

const byLength = new Map<number, string[]>();
for (const name of firstNames) byLength.set(name.length, [...(byLength.get(name.length) ?? []), name]);

/** The one first name a sign away from the first word of a person's name. */
const withFirstName = (name: string): string => {
  const [first, ...rest] = name.split(' ');
  if (first === undefined || rest.length !== 1 || first.length < 6 || firstNames.has(fold(first))) return name;
  const near = (byLength.get(first.length) ?? []).filter(
    (known) => differences(known, fold(first)) === 1 && looksAlike(known, fold(first)),
  );
  return near.length === 1 && near[0] !== undefined ? `${properCase(near[0].toUpperCase())} ${rest[0]}` : name;
};

/** A couple under one full name bears that name: "M. et Mme Lubomir Kovalenko"; "M. et Mme Laborde" are two. */
const asOne = (name: string): string => /^(?:M\.?|Mr|Monsieur) et (?:Mme|Madame) (\p{Lu}\p{Ll}[\p{L}-]* \p{L}.*)$/u.exec(name)?.[1] ?? name;

/** "Copropriété Le Cyclamen : Rémi Favre": what is said of whoever bears the name is no part of it, nor is a mark of a form. */
const untilMark = (name: string): string => {
  const [before = name] = name.split(/\s:\s|\s?[[\]{}]/);
  return /\p{L}{2}\S*\s\S*\p{L}{2}/u.test(before) ? before : name;
};

/** "SARL" and "SELARL" as a scanner reads them. */
const misreadForm = /^(?:sar[tf1i]|se[tl]-?ar[tf1i])\.\s(?=\p{Lu})/iu;

/** A name as it was printed: misread signs mended by the other places where it stands, initials written out where the letter does so. */
export const polishedName = (reading: Reading, name: string): string => {
  const clean = untilMark(name)
    .split(' ')
    .map(withoutDigits)
    .join(' ')
    .replace(/(?<=\p{L})q(?=[a-tv-z])/gu, 'o');
  const spelled = scanned(reading)
    ? clean
        .split(' ')
        .map((word) => usualSpelling(reading, word))
        .join(' ')
    : clean;
  return asOne(inFull(reading, scanned(reading) ? withFirstName(spelled.replace(misreadForm, '')) : spelled));
};

const nameFields: ReadonlySet<string> = new Set([
  'senderName',
  'insuredName',
  'claimants',
  'defendants',
  'claimantCounsel',
  'bailiff',
  'debtorName',
  'expertName',
  'expertFirm',
  'liablePartyName',
  'liableInsurer',
  'patientName',
  'complainantName',
  'counterpartyInsurer',
  'payerName',
  'victimName',
]);

/** The field with its name or names polished. */
export const polished = (reading: Reading, field: string, value: FieldValue): FieldValue => {
  if (!nameFields.has(field)) return value;
  if (typeof value.value === 'string') return { ...value, value: polishedName(reading, value.value) };
  return Array.isArray(value.value) ? { ...value, value: [...new Set(value.value.map((name) => polishedName(reading, name)))] } : value;
};
