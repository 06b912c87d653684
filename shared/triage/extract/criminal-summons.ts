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
import { partyAt } from './party-at.ts';
import type { Reading } from './reading.ts';
import { serviceDateField } from './service.ts';

const accused =
  /(?:prevenue?s?|poursuivie?s?|mise?s? en cause|contre|l'encontre de|c\/|affaire (?:ministere public|mp)\s?(?:c\/|contre))\s{0,2}:?\s{0,3}(?=(?:m\.|mme|mlle|monsieur|madame|[a-z]{3,}))|;\s(?=(?:m\.|mme|monsieur|madame)\s[a-z' -]{4,40}\n)/g;
const parquet = /n\s?[°o]\s?(?:de\s)?parquet\s?:?\s{0,3}([\d][\d /]{5,16}\d)|parquet\s?(?:n\s?[°o])?\s?:?\s{0,3}(\d[\d /]{6,16}\d)/g;

const defendants = (reading: Reading): FieldValue | undefined => {
  const named = matchesIn(reading.cue, accused).flatMap((match) => {
    const text = reading.text.slice(match.until, match.until + 120);
    if (!/^(?:m\.|mme|mlle|monsieur|madame|la |le |sarl|sas|\p{Lu})/iu.test(text)) return [];
    const party = /^\p{Lu}/u.test(text) || /^(?:la|le) (?:soci|sarl|sas)/i.test(text) ? partyAt(text) : undefined;
    const name =
      party?.person === true || (party !== undefined && /soci|sarl|sas/i.test(text.slice(0, 14)))
        ? party?.name
        : personName(text.split(/[,\n;(]/)[0] ?? '');
    return party === undefined || name === undefined || isOurName(reading, name) || name.split(' ').length < 2
      ? []
      : [{ name, start: match.at, end: match.until + party.length }];
  });
  const served = defendantNames(reading).map((party) => ({ name: party.name, start: party.start, end: party.end }));
  const all = [...named, ...served].filter((one) => !isOurName(reading, one.name));
  const list = [...new Set(all.map((one) => one.name))];
  const [first] = all;
  return first === undefined ? undefined : toField(reading, { value: list, start: first.start, end: first.end, strength: 0.8 });
};

const parquetNumber = (reading: Reading): FieldValue | undefined => {
  const match = matchesIn(reading.cue, parquet)[0];
  const value = match?.[1] ?? match?.[2];
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
