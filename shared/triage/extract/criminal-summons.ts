import type { FieldValue } from '../../contracts/document.ts';
import { type Accused, waysToAccused } from './accused.ts';
import { actOf } from './act.ts';
import { defendantNames } from './act-parties.ts';
import { caseNumberField, courtField } from './case-court.ts';
import { letterDate } from './document-date.ts';
import { type FieldMap, toField } from './field.ts';
import { hearingOf, momentFields } from './hearing.ts';
import { matchesIn } from './near-label.ts';
import { isOurName, ourNames } from './ours.ts';
import type { Reading } from './reading.ts';
import { serviceDateField } from './service.ts';
import { writtenName } from './told-parties.ts';

const parquet =
  /parquet[^\n]{0,16}n\s?[°o]\s?(\d[\d ]{8,14}\d)|n\s?[°o]\s?(?:de\s)?parquet\s?:?\s{0,3}([\d][\d /]{5,16}\d)|parquet\s?(?:n\s?[°o])?\s?:?\s{0,3}(\d[\d /]{6,16}\d)/g;

const noAccused = /^(?:rang|personnes?|qualit[ée]|pr[ée]venue?s?|partie|procureur|minist[èe]re|tribunal)/i;

/** "2° La société X", "cité : la société X", "Assureur mis en cause : X": the words right before one who is cited with the accused. */
const citedBefore =
  /(?:(?:^|[\n;:,.]\s?)\s?(?:[2-5]\s?[°.)/-]{1,3}|(?:deux|trois|quatr)iemement,?)|(?:ai|avons|a|ont)(?:\s[^.;\n]{0,30})?\scite[e]?s?\s?:?|assureur mis en cause\s?:?)\s{0,3}(?:a\s)?(?:(?:la|le)\s)?(?:s\.?\s?a\.?\s|societe\s|compagnie\s)?$/;
/** "X, …, mise en cause": what is said right behind such a one. */
const citedBehind =
  /^(?![^.;\n]{0,120}n'est)[^.;\n]{0,90}?,\s(?:[^.;\n]{0,60}\s)?(?:mise en cause|appelee en (?:cause|garantie|intervention))(?![^.;\n]{0,30}(?:n'est|pas))/;
/** The accused or the act of citing stands in the list before us; no list of those who are only told, or who claim. */
const listOfCited = /prevenue?|(?<![a-z])cit[eo]|civilement responsable|poursuivie?|comparaitre/;
const otherList = /(?:copies?|information|victimes?|parties? civiles?|avis)(?![a-z])[^.;\n]{0,30}:[^:]*$/;

/** How the act names us where it cites us too, as the insurer whom the judgment on damages is to bind (articles 388-1 and 388-2 of the code of criminal procedure). */
const citedName = (reading: Reading): string | undefined => {
  const own = ourNames(reading).find(({ start, end }) => {
    const before = reading.cue.slice(Math.max(0, start - 420), start);
    if (citedBehind.test(reading.cue.slice(end, end + 160))) return true;
    const head = citedBefore.exec(before)?.[0];
    return head !== undefined && (/cite|mis en cause/.test(head) || (listOfCited.test(before) && !otherList.test(before)));
  });
  return own === undefined ? undefined : writtenName(reading, own);
};

const defendants = (reading: Reading): FieldValue | undefined => {
  const ways = [...waysToAccused, (one: Reading): Accused[] => [...defendantNames(one)]];
  const proper = ({ name, firm }: Accused): boolean =>
    !isOurName(reading, name) && !noAccused.test(name) && (firm === true || name.includes(' '));
  const all = ways.map((way) => way(reading).filter(proper)).find((found) => found.length > 0) ?? [];
  const [first] = all;
  if (first === undefined) return undefined;
  const us = citedName(reading);
  const names = [...all.map((one) => one.name), ...(us === undefined ? [] : [us])];
  return toField(reading, { value: [...new Set(names)], start: first.start, end: first.end, strength: 0.8 });
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
