import type { FieldValue } from '../../contracts/document.ts';
import { caseNumberField, courtField } from './case-court.ts';
import { letterDate } from './document-date.ts';
import { type FieldMap, toField } from './field.ts';
import { hearingOf, momentFields } from './hearing.ts';
import { datesAfter, matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';
import { serviceDateField } from './service.ts';

const types: readonly (readonly [string, RegExp])[] = [
  ['appeal', /declaration\s{1,3}d'\s?appel|interjet(?:e|er) appel|avis de declaration d'appel/g],
  [
    'mediation-order',
    /injonction\s{1,3}de\s{1,3}rencontrer\s{1,3}un\s{1,3}mediateur|audience\s{1,3}de\s{1,3}reglement\s{1,3}amiable|rencontrer\s{1,2}un\s{1,2}mediateur|conciliateur\s{1,2}de\s{1,2}justice/g,
  ],
  [
    'observations',
    /(?:^|[\n\f])\s{0,4}(?:dire|dires)\s{0,2}(?:n|a\s|recapitulatif|\d|de|du|adresse)|dire\s{1,2}(?:n\s?[°o]|recapitulatif|a l'expert|a expert)/g,
  ],
  ['pleadings', /(?<!pour (?:les |vos |des )?)(?<!(?:vos|des|de|les|ses|leurs) )conclusions|plaise\s{1,2}(?:au|a)|memoire (?:en|de)/g],
  [
    'notice',
    /(?:^|[\n\f])\s{0,4}(?:avis|bulletin)\s{1,3}(?:de|d')(?!\s{0,2}declaration)|bulletin|convocation|calendrier|le greffier|greffe/g,
  ],
];

const typeOf = (reading: Reading): { value: string; start: number; end: number } | undefined => {
  const head = { from: 0, to: Math.min(2200, reading.cue.length) };
  const found = types.flatMap(([value, pattern], rank) => {
    const match = matchesIn(reading.cue, pattern, head)[0];
    return match === undefined
      ? []
      : [
          {
            value,
            start: match.at,
            end: match.until,
            order: match.at + (value === 'notice' && !/avis|bulletin/.test(match[0]) ? 900 : 0) + rank,
          },
        ];
  });
  return found.sort((a, b) => a.order - b.order)[0];
};

const notified =
  /(?:signifiee?s?|notifiee?s?|communiquee?s?)\s{1,2}(?:par\s{1,2}(?:la voie du\s)?(?:rpva|voie electronique|r\.p\.v\.a\.?)\s{1,2})?(?=le\s)/g;

const byRpva =
  /(?:signifiee?s?|notifiee?s?|communiquee?s?|transmise?s?)\s{1,2}par\s{1,2}(?:la voie du\s)?(?:rpva|r\.p\.v\.a\.?)\s{1,2}(?=le\s)/g;

const serviceOf = (reading: Reading): FieldValue | undefined => {
  const [sent] = datesAfter(reading, byRpva, { strength: 0.9, span: { from: 0, to: Math.min(1500, reading.cue.length) } });
  const served = sent === undefined ? serviceDateField(reading) : toField(reading, sent);
  if (served !== undefined) return served;
  const head = datesAfter(reading, notified, { strength: 0.88, span: { from: 0, to: Math.min(3000, reading.cue.length) } })[0];
  return toField(reading, head);
};

/** A pleading, an appeal, a notice of the registry, a dire, an order to meet a mediator. */
export const courtFilingFields = (reading: Reading): FieldMap => {
  const whole = { from: 0, to: Math.min(reading.cue.length, 6000) };
  const type = typeOf(reading);
  const service = serviceOf(reading);
  const day = service?.value ?? letterDate(reading)?.value;
  const { date, time } = momentFields(reading, hearingOf(reading, whole, typeof day === 'string' ? day : undefined));
  const level = type?.value === 'appeal' ? 'appeal' : 'court';
  return {
    court: courtField(reading, whole, level === 'appeal' ? /^Cour/ : undefined),
    caseNumber: caseNumberField(reading, whole, level),
    filingType: type === undefined ? undefined : toField(reading, { value: type.value, start: type.start, end: type.end, strength: 0.88 }),
    serviceDate: service,
    hearingDate: date,
    hearingTime: time,
  };
};
