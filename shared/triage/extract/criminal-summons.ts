import type { FieldValue } from '../../contracts/document.ts';
import { type Accused, waysToAccused } from './accused.ts';
import { actOf } from './act.ts';
import { defendantNames } from './act-parties.ts';
import { caseNumberField, courtField } from './case-court.ts';
import { letterDate } from './document-date.ts';
import { type FieldMap, toField } from './field.ts';
import { hearingOf, momentFields } from './hearing.ts';
import { matchesIn } from './near-label.ts';
import { isOurName } from './ours.ts';
import type { Reading } from './reading.ts';
import { serviceDateField } from './service.ts';

const parquet =
  /parquet[^\n]{0,16}n\s?[°o]\s?(\d[\d ]{8,14}\d)|n\s?[°o]\s?(?:de\s)?parquet\s?:?\s{0,3}([\d][\d /]{5,16}\d)|parquet\s?(?:n\s?[°o])?\s?:?\s{0,3}(\d[\d /]{6,16}\d)/g;

const noAccused = /^(?:pr[ée]venue?s?|partie|procureur|minist[èe]re|tribunal)/i;

const defendants = (reading: Reading): FieldValue | undefined => {
  const ways = [...waysToAccused, (one: Reading): Accused[] => [...defendantNames(one)]];
  const proper = ({ name, firm }: Accused): boolean =>
    !isOurName(reading, name) && !noAccused.test(name) && (firm === true || name.includes(' '));
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
