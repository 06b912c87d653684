import type { FieldValue } from '../../contracts/document.ts';
import { personName } from '../../text/names.ts';
import { actOf } from './act.ts';
import { sectionsOf } from './act-sections.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';

const properName = "(?:\\p{Lu}[\\p{L}'’-]{1,30})";
const particle = "(?:(?:de la|de|DE LA|DE|du|DU|des|Le|LE|La|LA) |d[’'])?";
const lawyer = new RegExp(
  `(?:(?<![\\p{L}])(?:[Mm]aître|[Mm]aitre|MAÎTRE|MAITRE|Me|ME|M[ᵉe]))\\s{1,2}(${properName}(?:[ \\n]${particle}${properName}){0,3})`,
  'gu',
);

const cueBefore =
  /(?:avocate?s?|conseil|representee?s?|assistee?s?|constitu[a-z]{1,8}|cabinet|selarl|scp|selas|aarpi|association|domicile|par|ayant|et|pour)(?:[^;.]|\.(?! ))[^;]{0,110}$/;
const cueAfter = /^[^;]{0,160}?(?:avocate?s?(?![a-z])|barreau|toque|vestiaire|se constitu|case \d|case n|palais)/;
const labelled =
  /(?:ayant\s{1,3}[a-z ]{0,16}pour\s{1,3}(?:avocat|conseil)|avocat(?:e)?s?\s{1,3}(?:constituee?|postulante?|plaidante?)|constitution\s{1,3}de|avocate?\s{0,2}:|representee?s?\s{1,3}[a-z ]{0,12}par|assistee?s? d[e'])[^;]{0,140}$/;
const pleading = /plaidante?s?\s{0,2}:?\s{0,3}$/;
const notLawyer =
  /^\s?,?\s{0,2}(?:associee?,?\s)?(?:es[- ]qualites?\s)?(?:commissaire|huissier|mandataire|notaire|administrat|liquidat|soussign|a donne|a assigne|a signifie)/;
const notBefore =
  /(?:huissier|commissaire|etude|mandataire|notaire|prise? en la personne|liquidateur|je,?|nous,?|j'ai,?|soussignee?,?)(?: de)?\s{0,3}(?:justice,?\s?)?(?:associee?s?,?\s?)?$/;

const toLawyer = (reading: Reading, from: number, match: RegExpExecArray & { at: number; until: number }): Candidate<string>[] => {
  const raw = match[1] ?? '';
  const line = raw.split('\n')[0]?.trim() ?? raw;
  const value = personName((line.includes(' ') ? line : raw).replace(/\n/g, ' '));
  const before = reading.cue.slice(Math.max(from, match.at - 170), match.at);
  const after = reading.cue.slice(match.until, match.until + 170);
  if (value === undefined || notLawyer.test(after) || (notBefore.test(before) && !labelled.test(before))) return [];
  // Constituted, and to be written to, is the one who pleads before this court's bar: the postulant.
  const second =
    pleading.test(before) && /postulant|elu domicile|domicile (?:est )?elu|election de domicile/.test(reading.cue.slice(from, match.at))
      ? 0.12
      : 0;
  const strength = labelled.test(before) ? 0.94 : cueAfter.test(after.split('\n\n')[0] ?? after) ? 0.88 : cueBefore.test(before) ? 0.7 : 0;
  return strength === 0 ? [] : [{ value, start: match.at, end: match.until, strength: strength - second - match.at / 1e5 }];
};

/** The lawyer who stands for the claimant: the first in the act, named before those who are called where he can be. */
export const claimantCounselField = (reading: Reading): FieldValue | undefined => {
  const { main } = actOf(reading);
  const called = sectionsOf(reading, 'defendants')[0]?.from ?? main.to;
  const found = matchesIn(reading.text, lawyer, main).flatMap((match) =>
    toLawyer(reading, main.from, match).map((one) => ({ ...one, strength: one.strength - (one.start > called ? 0.2 : 0) })),
  );
  return toField(reading, strongest(found.filter((one) => one.strength > 0.4)));
};
