import type { FieldValue } from '../../contracts/document.ts';
import { personName } from '../../text/names.ts';
import { readNumberWords } from '../../text/number-words.ts';
import { letterDate } from './document-date.ts';
import { expertNameField } from './expert-name.ts';
import { agreed, type Candidate, type FieldMap, strongest, toField } from './field.ts';
import { labelledValues } from './labelled.ts';
import { datesAfter, matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';

const patientHeads: readonly (readonly [RegExp, number])[] = [
  [
    /(?:nom\s{1,2}(?:et prenom\s)?(?:de\s{1,2}(?:la|l')?\s{0,2})?(?:blessee?|victime|patiente?|expertisee?|interessee?)?|blessee?|victime|patiente?|examinee?|personne examinee|concerne|concernant|assuree?|identite)\s{0,2}:\s{0,3}/g,
    0.92,
  ],
  [
    /(?:examine|examinee|revu|revue|vu|expertise|reçu|recu|examiner|examen (?:medical )?de|certifie avoir (?:examine|vu)|suivi|soigne|etat de sante de|consolidation de|blessures de)\s{1,3}(?:ce jour,?\s|en consultation\s|le [^,\n]{4,24}(?:\sa \d[^,\n]{1,8})?,?\s)?(?=(?:m\.|mme|mlle|monsieur|madame|l'enfant|le jeune|la jeune))/g,
    0.88,
  ],
  [
    /(?:examinee?|revue?|vue?|recue?|suivie?|hospitalisee?|consultation)\s{1,3}(?!par\s)(?:[^.;\n]|(?<=\sdr)\.){0,70}?\s(?=(?:m\.|mme|mlle|monsieur|madame|l'enfant|le jeune|la jeune)\s[a-z])/g,
    0.82,
  ],
  [/(?:votre|la|le|notre)\s{1,2}(?:blessee?|victime|patiente?)\s{1,2}(?=(?:m\.\s|mme\s|mlle\s|monsieur\s|madame\s)?[a-z])/g, 0.8],
  [/(?:^|\n)\s{0,2}(?=(?:madame|monsieur|m\.|mme)\s[a-z' -]{4,34},\s(?:\d{1,2}\sans|nee?\s))/g, 0.83],
  [/(?:(?<=\n)\s{0,2}|objet\s?:?\s{0,2}[^\n]{0,40})(?=(?:m\.|mme|mlle|monsieur|madame)\s[a-z' -]{3,30},?\s(?:nee?)\s)/g, 0.84],
];

const child = /^(?:l['’]enfant|le jeune|la jeune)\s/i;

const patientName = (raw: string): string | undefined => {
  const text = raw.replace(child, '');
  const name = /^(?:(?:M\.|Mme|Mlle|Monsieur|Madame|M)\s)?\p{Lu}/u.test(text) ? personName(text.split(/[,(\n;]|\sné/)[0] ?? '') : undefined;
  return name === undefined || name.split(' ').length < 2 || /^(?:Docteur|Dr|Vauclair)/.test(name) ? undefined : name;
};

const patientLabel =
  /^(?:nom (?:et prenoms? )?(?:de la |du |de l')?)?(?:blessee?|victime|patiente?|interessee?|expertisee?|personne examinee|examinee?)$/;

/** "Patient | Mme Priscillia NOUVIAN, 34 ans". */
const labelledPatients = (reading: Reading): Candidate<string>[] =>
  labelledValues(reading).flatMap(({ label: said, value, start, end }) => {
    const name = patientLabel.test(said) ? patientName(value) : undefined;
    return name === undefined ? [] : [{ value: name, start, end, strength: 0.93 - start / 1e6 }];
  });

const patient = (reading: Reading): FieldValue | undefined => {
  const found = patientHeads.flatMap(([pattern, strength]) =>
    matchesIn(reading.cue, pattern).flatMap((match): Candidate<string>[] => {
      const name = patientName(reading.text.slice(match.until, match.until + 70));
      return name === undefined ? [] : [{ value: name, start: match.at, end: match.until + 20, strength: strength - match.at / 1e6 }];
    }),
  );
  return toField(reading, agreed([...labelledPatients(reading), ...found]));
};

const impairmentHeads =
  /(?:a\.?i\.?p\.?p\.?(?![a-z])|d\.?f\.?p\.?(?![a-z])|deficit\s{1,2}fonctionnel\s{1,2}permanent|atteinte\s{1,2}(?:permanente\s{1,2})?a\s{1,2}l'\s?integrite(?:\s{1,2}physique(?:\s{1,2}et\s{1,2}psychique)?)?|incapacite\s{1,2}permanente(?:\s{1,2}partielle)?|ipp(?![a-z])|taux d'incapacite)/g;
const percent = /^[^%\n.;]{0,60}?(\d{1,2}(?:[.,]\d)?)\s?(?:%|pour cent|p\. ?100)/;
const percentWords = /^[^.;\n]{0,40}?(?:de|a|:)\s{1,2}([a-z][a-z -]{1,20}?)\s{1,2}pour\s{1,2}cent/;

const priorState =
  /(?:etat anterieur|anterieure?ment|alors (?:fixee?|evaluee?|retenue?)|deja (?:fixee?|reconnue?)|ancien(?:ne)?s? accident|avant l'accident)/;

/** What an earlier accident had left is told before what this one leaves. */
const earlier = (reading: Reading, match: { readonly at: number; readonly until: number }): number =>
  priorState.test(
    `${reading.cue.slice(Math.max(0, match.at - 90), match.at).replace(/^[\s\S]*\n/, '')}${reading.cue.slice(match.at, match.until + 60).split('\n')[0]}`,
  )
    ? 0.25
    : 0;

const atLineStart = /(?:^|\n)\s{0,3}(?:[-–•]\s)?$/;
const toldOfAnother =
  /rappel du|partie adverse|fourchette|previsi|premier examen|precedent examen|notait|retenait|estimait|fixait|proposait|evoquait/;

/** What speaks for and against a value where it stands: the label of a conclusion begins its line; what an earlier examination or another doctor had found is quoted or told. */
const standing = (reading: Reading, at: number): number => {
  const before = reading.cue.slice(Math.max(0, at - 160), at);
  const sentence = before.split(/[.;]\s|\n\n/).at(-1) ?? '';
  // Both quotes are folded to the same sign, so they are looked for in the text as it stands.
  const raw = reading.text.slice(Math.max(0, at - 400), at);
  const quoted = raw.lastIndexOf('«') > raw.lastIndexOf('»');
  return (atLineStart.test(before) ? 0.04 : 0) - (quoted || toldOfAnother.test(sentence) ? 0.25 : 0);
};

const impairment = (reading: Reading): FieldValue | undefined => {
  const found = matchesIn(reading.cue, impairmentHeads).flatMap((match): Candidate<number>[] => {
    const rest = reading.cue.slice(match.until, match.until + 110).replace(/\n/g, ' ');
    const digits = percent.exec(rest);
    const word = digits === null ? percentWords.exec(rest) : null;
    const value = digits?.[1] === undefined ? readNumberWords(word?.[1] ?? '', 0)?.value : Number(digits[1].replace(',', '.'));
    if (value === undefined || value > 100 || /temporaire|previs|entre|ulterieur|sera fixe|pas inferieur/.test(rest.slice(0, 40)))
      return [];
    return [
      {
        value,
        start: match.at,
        end: match.until + (digits?.[0] ?? word?.[0] ?? '').length,
        strength: 0.92 + standing(reading, match.at) - earlier(reading, match) - match.at / 1e6,
      },
    ];
  });
  return toField(reading, agreed(found));
};

const sufferingHeads = /souffrances?(?:\s{1,2}endurees?)?|pretium\s{1,2}doloris|quantum\s{1,2}doloris/g;
const outOfSeven = /^[^/\n]{0,60}?(\d(?:[.,]\d)?)\s?(?:\/|sur)\s?(?:une echelle de\s)?(?:7|sept)/;
const halfWords = /^[^.;\n]{0,40}?(un|deux|trois|quatre|cinq|six|sept)(\s{1,2}et\s{1,2}demi)?\s{1,2}sur\s{1,2}sept/;

const suffering = (reading: Reading): FieldValue | undefined => {
  const found = matchesIn(reading.cue, sufferingHeads).flatMap((match): Candidate<number>[] => {
    const rest = reading.cue.slice(match.until, match.until + 100).replace(/\n/g, ' ');
    const digits = outOfSeven.exec(rest);
    const word = digits === null ? halfWords.exec(rest) : null;
    const base = digits?.[1] === undefined ? readNumberWords(word?.[1] ?? '', 0)?.value : Number(digits[1].replace(',', '.'));
    if (base === undefined || base > 7) return [];
    return [
      {
        value: base + (word?.[2] === undefined ? 0 : 0.5),
        start: match.at,
        end: match.until + (digits?.[0] ?? word?.[0] ?? '').length,
        strength: 0.93 + standing(reading, match.at) - match.at / 1e6,
      },
    ];
  });
  return toField(reading, strongest(found));
};

const examined =
  /(?:date\s{1,2}(?:de\s{1,2}(?:l'\s?)?|d'\s?)(?:examen|expertise|consultation)|examen\s{1,2}(?:medical\s|clinique\s)?(?:pratique|realise|effectue)?|(?<!avai[st]\s)(?:ai\s{1,2})?(?:examinee?|reçue?|recue?|vue?)\s{1,2}|expertise\s{1,2}(?:medicale\s)?(?:contradictoire\s)?(?:realisee|pratiquee|effectuee)|consultation)\s{0,2}/g;
const consolidated =
  /(?:date\s{1,2}de\s{1,2})?consolid(?:ation|ee?|able)(?:\s{1,2}(?:est\s|a ete\s)?(?:fixee?|acquise|retenue|medico-legale|des blessures|de l'etat)[a-z' ]{0,30})?\s{0,2}/g;
/** Not consolidated when the doctor wrote, or when an earlier one did. */
export const notYetConsolidated = /(?:non|pas(?: encore)?|n'est pas)\s{1,2}consolidee?/;

/** "Date de consolidation : 15 juillet 2026" on a line of its own: what an earlier examination had found does not matter. */
const conclusion = /(?<=(?:^|\n)\s{0,3}(?:[-–•]\s)?)(?:date de )?consolidation(?: medico-legale)?[ :]{1,4}(?:(?:le|au|fixee au) )?\d/g;
const concluded = (reading: Reading): boolean => matchesIn(reading.cue, conclusion).some((match) => standing(reading, match.at) > 0);

const proposed =
  /(?:propos[a-z]{1,4}|envisage[a-z]{0,3}|certificat[^.;\n]{0,40}|medecin traitant[^.;\n]{0,40}|initialement)\s{1,2}(?:une?\s|la\s|de\s)?$/;

/** The day that a conclusion names under its label, sooner than one that the text tells; what another had proposed is none. */
const firstOf = (reading: Reading, label: RegExp, between: RegExp): FieldValue | undefined => {
  const day = letterDate(reading)?.value;
  const found = datesAfter(reading, label, { reach: 80, strength: 0.9, between, past: typeof day === 'string' ? day : undefined });
  const weight = (start: number): number =>
    standing(reading, start) - (proposed.test(reading.cue.slice(Math.max(0, start - 60), start)) ? 0.25 : 0);
  return toField(reading, agreed(found.map((one) => ({ ...one, strength: one.strength + weight(one.start) - one.start / 1e6 }))));
};

/** A medical report: patient, doctor, days, rates. */
export const medicalReportFields = (reading: Reading): FieldMap => ({
  patientName: patient(reading),
  expertName: expertNameField(reading),
  examinationDate:
    firstOf(reading, examined, /^(?!ce jour)(?:(?!consolid|accident|(?<![a-z])nee? le)[\s:,.a-z'()-]){0,70}$/) ??
    (/(?:examinee?|revue?|vue?|recue?)\s{1,2}ce\s{1,2}jour/.test(reading.cue) ? letterDate(reading) : undefined),
  consolidationDate:
    notYetConsolidated.test(reading.cue) && !/consolide[e]? (?:le|au|a la date)/.test(reading.cue) && !concluded(reading)
      ? undefined
      : firstOf(reading, consolidated, /^[\s:,.a-z'()-]{0,50}$/),
  permanentImpairment: impairment(reading),
  sufferingScore: suffering(reading),
});
