import type { FieldValue } from '../../contracts/document.ts';
import { fold } from '../../text/fold.ts';
import { personName, properCase } from '../../text/names.ts';
import { actOf } from './act.ts';
import { sectionsOf } from './act-sections.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { matchesIn, type Span } from './near-label.ts';
import type { Reading } from './reading.ts';

const properName = "(?:\\p{Lu}[\\p{L}'’-]{1,30})";
const particle = "(?:(?:de la|de|DE LA|DE|du|DU|des|Le|LE|La|LA) |d[’'])?";
const lawyer = new RegExp(
  `(?:(?<![\\p{L}])(?:[Mm]aître|[Mm]aitre|MAÎTRE|MAITRE|Me|ME|M[ᵉe°º]))\\s{1,2}(${properName}(?:[ \\n]${particle}${properName}){0,3})`,
  'gu',
);

const cueBefore =
  /(?:avocate?s?|conseil|representee?s?|assistee?s?|constitu[a-z]{1,8}|cabinet|selarl|scp|selas|aarpi|association|domicile|par|ayant|et|pour)(?:[^;.]|\.(?! ))[^;]{0,110}$/;
const cueAfter = /^[^;]{0,160}?(?:avocate?s?(?![a-z])|barreau|toque|vestiaire|se constitu|case \d|case n|palais)/;
const labelled =
  /(?:(?:ayant|a|ont|avait)\s{1,3}[a-z ]{0,16}pour\s{1,3}(?:avocat|conseil)|ayant\s{1,3}$|avocat(?:e)?s?\s{1,3}(?:constituee?|postulante?|plaidante?)|constitution\s{1,3}de|avocate?s?\s{0,2}:|representee?s?\s{1,3}[a-z ]{0,12}par|assistee?s? d[e'])[^;]{0,140}$/;
const pleading = /plaidante?s?\s{0,2}:?\s{0,3}$/;
const notLawyer =
  /^\s?,?\s{0,2}(?:associee?,?\s)?(?:es[- ]qualites?\s)?(?:commissaire|huissier|mandataire|notaire|administrat|liquidat|soussign|a donne|a assigne|a signifie)/;
const notBefore =
  /(?:huissier|commissaire|etude|mandataire|notaire|prise? en la personne|liquidateur|je,?|nous,?|j'ai,?|soussignee?,?)(?: de)?\s{0,3}(?:justice,?\s?)?(?:associee?s?,?\s?)?$/;

/** In a table both labels may stand before both names, which follow in the same order. */
const bothLabels = /postulante?s?(?:[^,;.](?!maitre|me\s)){0,30}plaidante?s?\s{0,3}$/;
/** A word of the act that goes on in capitals behind a name in capitals. */
const actWord =
  /\s(?:donn(?:e|é|ons|ant)|assign(?:e|é|ons|ation)|cit(?:e|é|ons|ation)|contre|d[ée]fend(?:eur|eresse)s?|demand(?:eur|eresse)s?|avocate?s?|barreau|toque|vestiaire|case|j['’]ai|nous|requise?s?|commissaires?|huissiers?|[ée]li(?:t|sant)|lequel|laquelle|qui|dossier|palais|pour|tribunal|audience|objet)(?:\s.*)?$/iu;

const lawyerName = (raw: string): string | undefined => personName(raw.replace(actWord, ''));

/** A surname alone with the first name that the act gives it elsewhere. */
const inFull = (reading: Reading, name: string, span: Span): string => {
  if (name.includes(' ')) return name;
  const whole = matchesIn(reading.text, lawyer, span).map((match) => lawyerName((match[1] ?? '').replace(/\n/g, ' ')));
  return whole.find((one) => one !== undefined && fold(one).endsWith(` ${fold(name)}`)) ?? name;
};

const toLawyer = (reading: Reading, from: number, match: RegExpExecArray & { at: number; until: number }): Candidate<string>[] => {
  const raw = match[1] ?? '';
  const line = raw.split('\n')[0]?.trim() ?? raw;
  const value = lawyerName((line.includes(' ') ? line : raw).replace(/\n/g, ' '));
  const before = reading.cue.slice(Math.max(from, match.at - 170), match.at);
  const after = reading.cue.slice(match.until, match.until + 170);
  if (value === undefined || notLawyer.test(after) || (notBefore.test(before) && !labelled.test(before))) return [];
  // Constituted, and to be written to, is the one who pleads before this court's bar: the postulant.
  const second =
    pleading.test(before) &&
    !bothLabels.test(before) &&
    /postulant|elu domicile|domicile (?:est )?elu|election de domicile/.test(reading.cue.slice(from, match.at))
      ? 0.12
      : 0;
  const strength = labelled.test(before) ? 0.94 : cueAfter.test(after.split('\n\n')[0] ?? after) ? 0.88 : cueBefore.test(before) ? 0.7 : 0;
  return strength === 0 ? [] : [{ value, start: match.at, end: match.until, strength: strength - second - match.at / 1e5 }];
};

const firms = /(?<![\p{L}])((?:SELARLU?|SELAS|SELURL|SCP|AARPI|SCPA|[Cc]abinet|CABINET)\s[^\n,;:()]{3,50}?)(?=[\n,;:(.]|\s[-–—]\s|$)/gu;
const firmCue =
  /(?:(?:ayant|a|ont)\s{1,3}[a-z ]{0,16}pour\s{1,3}(?:avocate?s?|conseils?)(?:\s{1,2}(?:constituee?s?|postulante?s?))?|avocate?s?(?:\s{1,2}(?:constituee?s?|postulante?s?))?\s{0,2}:?|constitution\s{1,3}de)\s{1,3}(?:la\s|le\s|l')?$/;

/** The firm, where none of its lawyers is named: "ayant pour avocat la SELARL AUSTRALES AVOCATS". */
const counselFirms = (reading: Reading, span: Span): Candidate<string>[] =>
  matchesIn(reading.text, firms, span).flatMap((match) =>
    firmCue.test(reading.cue.slice(Math.max(span.from, match.at - 60), match.at))
      ? [{ value: properCase((match[1] ?? '').trim()), start: match.at, end: match.until, strength: 0.8 - match.at / 1e5 }]
      : [],
  );

/** The lawyer who stands for the claimant: the first in the act, named before those who are called where he can be. */
export const claimantCounselField = (reading: Reading): FieldValue | undefined => {
  const { main } = actOf(reading);
  const called = sectionsOf(reading, 'defendants')[0]?.from ?? main.to;
  const found = matchesIn(reading.text, lawyer, main).flatMap((match) =>
    toLawyer(reading, main.from, match).map((one) => ({ ...one, strength: one.strength - (one.start > called ? 0.2 : 0) })),
  );
  const best = strongest(found.filter((one) => one.strength > 0.4)) ?? strongest(counselFirms(reading, { ...main, to: called }));
  return toField(reading, best === undefined ? undefined : { ...best, value: inFull(reading, best.value, main) });
};
