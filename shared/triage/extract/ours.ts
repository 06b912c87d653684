import { allMatches } from '../../text/all-matches.ts';
import { fold } from '../../text/fold.ts';
import { findOwnNumbers, type NumberShape, type OwnNumberMatch } from '../../text/own-numbers.ts';
import type { Reading } from './reading.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s{1,3}');

const namesPattern = (names: readonly string[]): RegExp =>
  new RegExp(`(?<![b-z])(?<![a-z]a)(?:${names.map((name) => escaped(fold(name))).join('|')})(?![a-z])`, 'g');

const firstWords = (names: readonly string[]): string[] => [
  ...new Set(names.map((name) => name.split(' ')[0] ?? name).filter((word) => word.length >= 5)),
];

/** Where the letter names us, under any of our names. */
export const ourNames = (reading: Reading): readonly { readonly start: number; readonly end: number }[] =>
  reading.once('ourNames', () => {
    const { name, tradeNames } = reading.context.configuration.company;
    const pattern = namesPattern([name, ...tradeNames, ...firstWords([name, ...tradeNames])]);
    return allMatches(reading.cue, pattern).map((match) => ({ start: match.index, end: match.index + match[0].length }));
  });

const almost = (a: string, b: string): boolean => {
  if (a.length !== b.length || a.length < 6) return false;
  let differences = 0;
  for (let i = 0; i < a.length; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) differences++;
  return differences <= 2;
};

const squashed = (text: string): string =>
  fold(text)
    .replaceAll('|', 'l')
    .replace(/[^a-z0-9]/g, '');

/** Our names, each with how it reads without blanks and signs. */
const squashedNames = (reading: Reading): readonly { readonly name: string; readonly sign: string }[] =>
  reading.once('squashedNames', () => {
    const { name: own, tradeNames } = reading.context.configuration.company;
    return [own, ...tradeNames].map((name) => ({ name, sign: squashed(name) }));
  });

/** Our name that this is a misreading of, blanks left out or in. */
export const ownNameLike = (reading: Reading, name: string): string | undefined => {
  const [own, read] = [squashedNames(reading), squashed(name)];
  return (own.find(({ sign }) => sign === read) ?? own.find(({ sign }) => almost(sign, read)))?.name;
};

const beforeOwn = /^(?:l')?(?:(?:la|le|s\S{0,6}|compagnie)\s){0,3}$/;
const behindOwn = /^(?:$|\s(?:a\s|s\S{0,2}(?:\s|$)|\d|sise?\s|dont\s|et\s))/;

/** Our name in full, where it stands with something that is no part of it: "Vauclair Assurances à Nantes". */
export const ownNameWithin = (reading: Reading, name: string): string | undefined => {
  const { name: own, tradeNames } = reading.context.configuration.company;
  const folded = fold(name);
  return [own, ...tradeNames].find((one) => {
    const at = one.includes(' ') ? folded.indexOf(fold(one)) : -1;
    return at >= 0 && beforeOwn.test(folded.slice(0, at)) && behindOwn.test(folded.slice(at + one.length));
  });
};

/** The first words of our name, as they are to be read. */
const ownWords = (reading: Reading): readonly string[] =>
  reading.once('ownFirstWords', () => firstWords([reading.context.configuration.company.name]).map(fold));

/** Any of our names, wherever it stands. */
const nameWithin = (reading: Reading): RegExp => {
  const { name, tradeNames } = reading.context.configuration.company;
  return new RegExp(namesPattern([name, ...tradeNames, ...firstWords([name])]), '');
};

const holdsOurName = (reading: Reading, name: string): boolean => {
  const folded = fold(name);
  const pattern = reading.once('ourNamesPattern', () => nameWithin(reading));
  if (pattern.test(folded) || ownNameLike(reading, name) !== undefined) return true;
  const ours = ownWords(reading);
  return folded.split(/[^a-z0-9|$]+/).some((word) => ours.some((own) => almost(word, own)));
};

/** Is this one of our names, or does it hold one, even misread? */
export const isOurName = (reading: Reading, name: string): boolean => reading.once(`ours:${name}`, () => holdsOurName(reading, name));

const label = /(?:sinistre|dossier|(?<![a-z])ref[a-z.]*|v\/|(?<![a-z])n[°o])[^\n]{0,16}$/;
const companyRegister =
  /(?<![a-z])(?:r\.?c\.?s|siren|siret|r\.?m|naf|tva|orias|immatricul[a-z]*|registre du commerce)(?![a-z])[^\n]{0,48}$/;

/** Digits alone, read for one of our numbers only where a label says so: they may be a SIREN, as behind the name of a register. */
const isPlausible = (reading: Reading, one: OwnNumberMatch): boolean => {
  if (/[a-z]/.test(reading.cue.slice(one.start, one.end))) return true;
  const before = reading.cue.slice(Math.max(0, one.start - 64), one.start);
  return label.test(before.slice(-24)) && !companyRegister.test(before);
};

/** Our claim numbers in the letter. */
export const ourClaims = (reading: Reading): readonly OwnNumberMatch[] =>
  reading.once('ourClaims', () =>
    findOwnNumbers(reading.cue, reading.context.configuration.company.claimNumber).filter((one) => one.exact || isPlausible(reading, one)),
  );

/** A shape that begins with two letters, without the first of them. */
const withoutFirstLetter = ({ pattern, form }: NumberShape): NumberShape | undefined => {
  const shorter = pattern.replace(/^\(?[A-Z](?=[A-Z])/, (begin) => begin.slice(0, -1));
  return shorter === pattern ? undefined : { pattern: shorter, form };
};

const policyLabel = /(?<![a-z])(?:contrat|police|societaire|assurance)s?(?![a-z])[^\n:]{0,20}:?\s{0,2}[^\s\d]{0,2}$/;

/** "Contrat /A14437201" for "VA14437201": recognition lost the first letter, and a label says what it is. */
const beheadedPolicies = (reading: Reading): readonly OwnNumberMatch[] => {
  const shape = withoutFirstLetter(reading.context.configuration.company.policyNumber);
  if (shape === undefined || !reading.document.pages.some(({ source }) => source === 'ocr')) return [];
  return findOwnNumbers(reading.cue, shape)
    .filter(({ start }) => policyLabel.test(reading.cue.slice(Math.max(0, start - 40), start)))
    .map((one) => ({ ...one, exact: false }));
};

/** Our policy numbers in the letter. */
export const ourPolicies = (reading: Reading): readonly OwnNumberMatch[] =>
  reading.once('ourPolicies', () => {
    const whole = findOwnNumbers(reading.cue, reading.context.configuration.company.policyNumber);
    return whole.length > 0 ? whole : beheadedPolicies(reading);
  });
