import type { FieldValue } from '../../contracts/document.ts';
import { personName } from '../../text/names.ts';
import { actOf } from './act.ts';
import { defendantNames } from './act-parties.ts';
import { caseNumberField, courtField } from './case-court.ts';
import { letterDate } from './document-date.ts';
import { type FieldMap, toField } from './field.ts';
import { hearingOf, momentFields } from './hearing.ts';
import { matchesIn } from './near-label.ts';
import { isOurName } from './ours.ts';
import { partiesIn } from './party-items.ts';
import type { Reading } from './reading.ts';
import { serviceDateField } from './service.ts';

const parquet =
  /parquet[^\n]{0,16}n\s?[°o]\s?(\d[\d ]{8,14}\d)|n\s?[°o]\s?(?:de\s)?parquet\s?:?\s{0,3}([\d][\d /]{5,16}\d)|parquet\s?(?:n\s?[°o])?\s?:?\s{0,3}(\d[\d /]{6,16}\d)/g;

/** "Prévenu : M. X", "où sont prévenus la SARL X et M. Y", "ministère public c/ X". */
const accused =
  /prevenue?s?\s{0,2}:\s{0,3}|(?:est|sont|comme|qualite de)\s{1,2}prevenue?s?,?\s{1,2}(?=(?:la|le|m\.|mme|mlle|monsieur|madame|sarl|sas)\s)|(?:ministere public|mp)\s?(?:c\/|contre)\s{0,3}|(?:contre|l'encontre de|poursuites exercees contre)\s{1,2}(?=(?:m\.|mme|mlle|monsieur|madame)\s[^;\n]{3,80}(?:poursuivi|prevenu|mis en examen))|(?:savoir|informe)\s{1,2}que\s{1,2}(?=(?:m\.|mme|mlle|monsieur|madame|la societe|la sarl|la sas)\s(?:[^.;\n]|(?<=\sm)\.){3,260}?(?:est|sont)\s(?:citee?s?|poursuivie?s?|prevenue?s?|renvoyee?s?))|notifions\s{1,2}a\s{1,2}(?=(?:m\.|mme|monsieur|madame)\s)/g;
const listEnd = /\n|(?<!(?:[^a-z]|^)m)\.\s|,\s(?:du chef|pour|des chefs|nee?\s)|\sdu chef|\spour (?:avoir|des)|\spartie/;
const verbEnd = /\s(?:est|sont)\s(?:cite|poursuivi|prevenu|renvoye)|\n\n/;
const sentence =
  /(?:(?:m\.|mme|mlle|monsieur|madame)|(?:le|la) jeune)\s{1,2}((?:[^.;\n]|(?<=\sm)\.){3,200}?)(?:est|sera|a ete|etant|,)\s(?:poursuivie?|renvoyee?|prevenue?|citee? (?:a comparaitre )?(?:comme|en qualite de) prevenu)/g;
const form = /(?:^|\n)\s?nom\s{0,2}:\s{0,2}([^\n]{2,40})\n\s?prenoms?\s{0,2}:\s{0,2}([^\n]{2,40})/g;

type Accused = { readonly name: string; readonly start: number; readonly end: number };

/** A form gives family name and first names on lines of their own. */
const fromForm = (reading: Reading): Accused[] =>
  matchesIn(reading.cue, form).flatMap((match) => {
    const [family = '', given = ''] = [match[1], match[2]].map((part = '') => {
      const at = match.at + match[0].indexOf(part);
      return reading.text.slice(at, at + part.length).trim();
    });
    const name = personName(`M. ${given.split(/[,\s]/)[0] ?? ''} ${family.toUpperCase()}`);
    return name === undefined ? [] : [{ name, start: match.at, end: match.until }];
  });

/** Whoever a sentence says to be tried. */
const fromSentences = (reading: Reading): Accused[] =>
  matchesIn(reading.cue, sentence, { from: 0, to: Math.min(reading.cue.length, 6000) }).flatMap((match) => {
    const at = match.at + match[0].indexOf(match[1] ?? '');
    const name = personName(`M. ${reading.text.slice(at, at + 70).split(/[,;\n(]/)[0] ?? ''}`);
    return name === undefined ? [] : [{ name, start: match.at, end: match.until }];
  });

const fromLists = (reading: Reading): Accused[] =>
  matchesIn(reading.cue, accused, { from: 0, to: Math.min(reading.cue.length, 8000) }).flatMap((match) => {
    const that = /que\s{1,2}$/.test(match[0]);
    const rest = reading.cue.slice(match.until, match.until + (that ? 300 : 200));
    const end = rest.search(that ? verbEnd : listEnd);
    return partiesIn(reading, { from: match.until, to: match.until + (end < 0 ? 200 : end) }).map(({ name, start, end: until }) => ({
      name,
      start,
      end: until,
    }));
  });

const noAccused = /^(?:pr[ée]venue?s?|partie|procureur|minist[èe]re|tribunal)/i;

const defendants = (reading: Reading): FieldValue | undefined => {
  const ways = [fromLists, fromForm, fromSentences, (one: Reading): Accused[] => [...defendantNames(one)]];
  const proper = ({ name }: Accused): boolean => !isOurName(reading, name) && !noAccused.test(name) && name.includes(' ');
  const all = ways.map((way) => way(reading).filter(proper)).find((found) => found.length > 0) ?? [];
  const [first] = all;
  if (first === undefined) return undefined;
  return toField(reading, { value: [...new Set(all.map((one) => one.name))], start: first.start, end: first.end, strength: 0.8 });
};

const parquetNumber = (reading: Reading): FieldValue | undefined => {
  const match = matchesIn(reading.cue, parquet)[0];
  const value = match?.slice(1).find((one) => one !== undefined);
  return match === undefined || value === undefined
    ? undefined
    : toField(reading, { value: value.replace(/\s/g, ''), start: match.at, end: match.until, strength: 0.92 });
};

/** A criminal court's summons: court, number, hearing, who is tried. */
export const criminalSummonsFields = (reading: Reading): FieldMap => {
  const { main } = actOf(reading);
  const day = serviceDateField(reading)?.value ?? letterDate(reading)?.value;
  const { date, time } = momentFields(reading, hearingOf(reading, main, typeof day === 'string' ? day : undefined));
  return {
    court: courtField(reading, main, /correctionnel|police|assises/),
    caseNumber: parquetNumber(reading) ?? caseNumberField(reading, main),
    hearingDate: date,
    hearingTime: time,
    defendants: defendants(reading),
  };
};
