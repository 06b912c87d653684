import type { FieldValue } from '../../contracts/document.ts';
import { plusDays, weekdayOf } from '../../text/calendar-day.ts';
import { type DateMatch, inYear, weekdays } from '../../text/dates.ts';
import type { TimeMatch } from '../../text/times.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { firstFrom, type Span, within } from './near-label.ts';
import type { Reading } from './reading.ts';

/** A moment to be at: its day, and its hour where one stands. */
export type Moment = { readonly date: Candidate<string>; readonly time: Candidate<string> | undefined };

const timeGap = /^[\s,:()*-]{0,6}(?:prochain[\s,]{0,3})?(?:a|des|vers|de|heure|heures)?[\s:]{0,4}(?:precises?\s)?$/;
const labelledTime = /^[\s\n,;.|–-]{0,6}(?:a|horaire|heure)?\s?:?\s{0,3}$/;

/** The hour that belongs to a date: right after it. */
export const timeAfter = (reading: Reading, date: DateMatch): TimeMatch | undefined => {
  const time = reading.times[firstFrom(reading.times, date.end)];
  if (time === undefined || time.start - date.end > 40) return undefined;
  const gap = reading.cue.slice(date.end, time.start);
  return timeGap.test(gap) || labelledTime.test(gap) || /^[^.;]{0,30}\sa\s$/.test(gap) ? time : undefined;
};

export type MomentRule = {
  /** What must stand shortly before the date, with its strength. */
  readonly leads: readonly (readonly [RegExp, number])[];
  /** What, before or after it, makes it another date. */
  readonly not: RegExp;
  readonly span: Span;
  /** No moment before this day. */
  readonly after: string | undefined;
  readonly needsTime?: boolean;
  /** A moment on that very day is none. */
  readonly needsLater?: boolean;
};

const cancelled =
  /^[^.;]{0,90}(?:ne pourra|n'aura pas lieu|est annulee?|est reportee?|a ete reportee?|n'a pu)|^[^.;]{0,12}\s(?:la )?date limite/;

/** What stands before a date since the last sentence or empty line, or since one is called to appear. */
const sameSentence = (before: string): string =>
  before.slice(Math.max(0, before.lastIndexOf('\n\n'), before.search(/\ba comparaitre\b/), before.search(/[a-z]{3}\.\s[^.]*$/)));

const strengthOf = (reading: Reading, date: DateMatch, rule: MomentRule): number => {
  const before = reading.cue.slice(Math.max(rule.span.from, date.start - 320), date.start);
  if (
    rule.not.test(sameSentence(reading.cue.slice(Math.max(0, date.start - 60), date.end))) ||
    cancelled.test(reading.cue.slice(date.end, date.end + 150))
  )
    return 0;
  const lead = Math.max(0, ...rule.leads.map(([pattern, strength]) => (pattern.test(before) ? strength : 0)));
  if (lead === 0) return 0;
  const wrongDay = date.agrees === false ? 0.15 : 0;
  const rightDay = date.agrees === true ? 0.02 : 0;
  return lead + rightDay - wrongDay;
};

/** A day without its year that had passed is not one of the year after. */
const farthestAhead = 300;

/** "LUNDI SEPT DÉCEMBRE DEUX MILLE" and a word that recognition made of the rest of the year. */
const lostYear = /^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s[\s\S]*(?:mille?|mil)$/;
const restOfYear = /^[\s-]{1,3}(?!heures?|precises?)[a-z|]{3,}/;

/** A day of which the rest of the year was misread: the next such day, where it is the weekday that stands before it. */
const dayWithoutYear = (reading: Reading, date: DateMatch, after: string): string | undefined => {
  const { start, end, day, month, form } = date;
  const weekday = lostYear.exec(reading.cue.slice(start, end))?.[1];
  if (form !== 'words' || weekday === undefined || !restOfYear.test(reading.cue.slice(end, end + 30))) return undefined;
  const value = inYear({ start, end, day, month, form }, after, 'after');
  return value !== undefined && weekdays[weekdayOf(value)] === weekday ? value : undefined;
};

/** A day by itself or with its year; the nearest ahead where it bears none or lost it. */
const dayOf = (reading: Reading, date: DateMatch, after: string | undefined): string | undefined => {
  if (date.value === undefined) return after === undefined ? undefined : inYear(date, after, 'after');
  const passed = after !== undefined && date.value < after;
  return (passed ? dayWithoutYear(reading, date, after) : undefined) ?? date.value;
};

const toMoment = (reading: Reading, date: DateMatch, rule: MomentRule): Moment | undefined => {
  const value = dayOf(reading, date, rule.after);
  const base = strengthOf(reading, date, rule);
  if (
    value === undefined ||
    base === 0 ||
    (rule.after !== undefined && (value < rule.after || (value !== date.value && value > plusDays(rule.after, farthestAhead)))) ||
    (rule.needsLater === true && value === rule.after)
  )
    return undefined;
  const time = timeAfter(reading, date);
  const strength = Math.min(0.98, base + (time === undefined ? -0.08 : 0.03)) - date.start / 1e6;
  if (rule.needsTime === true && time === undefined) return undefined;
  return {
    date: { value, start: date.start, end: date.end, strength },
    time: time === undefined ? undefined : { value: time.value, start: time.start, end: time.end, strength },
  };
};

/** The moment that the text calls to. */
export const momentOf = (reading: Reading, rule: MomentRule): Moment | undefined => {
  const moments = within(reading.dates, rule.span)
    .map((date) => toMoment(reading, date, rule))
    .filter((moment) => moment !== undefined);
  const best = strongest(moments.map((moment) => moment.date));
  const chosen = moments.find((moment) => moment.date === best);
  if (chosen === undefined || chosen.time !== undefined) return chosen;
  return moments.find((moment) => moment.date.value === chosen.date.value && moment.time !== undefined) ?? chosen;
};

export const momentFields = (
  reading: Reading,
  moment: Moment | undefined,
): { date: FieldValue | undefined; time: FieldValue | undefined } => ({
  date: toField(reading, moment?.date),
  time: toField(reading, moment?.time),
});

const notHearing =
  /(?<![a-z])nee? le|ordonnance (?:rendue |du )|jugement (?:rendu |du )|en date du|signifiees?|rendue le|immatricul|notifiees? (?:par rpva )?le|cloture|conclu[a-z]{0,10} (?:avant|au plus tard|pour) le|l'an (?:deux|20)|assignation du|acte du|par (?:acte|exploit)|loi n|decret|debats|prononce|avant le|accident du|sinistre du|survenu/;

/** An act lies a year at most before it comes in: a hearing further back was misread. */
const longestLying = -366;

const floorOf = (reading: Reading, after: string | undefined): string | undefined =>
  after ?? (reading.context.received === undefined ? undefined : plusDays(reading.context.received, longestLying));

/** Hearings that an act or a notice calls to; those of decisions and past ones are none. */
export const hearingOf = (reading: Reading, span: Span, served: string | undefined): Moment | undefined =>
  hearingAfter(reading, span, floorOf(reading, served));

const hearingAfter = (reading: Reading, span: Span, after: string | undefined): Moment | undefined =>
  momentOf(reading, {
    span,
    after,
    leads: [
      [/comparaitre[\s\S]{0,200}$/, 0.92],
      [/audience[\s\S]{0,90}$/, 0.86],
      [/devant\s(?:le|la|monsieur|madame|m\.|mme)\s[^.;]{0,140},?\s(?:le\s)?(?:[a-z]{5,8}\s)?$/, 0.82],
      [/pour\s{1,2}(?:l'audience|comparaitre)[^.;]{0,220}$/, 0.84],
      [/d'\s?avoir\s{1,3}a\s{1,3}(?:se|s'|y\s|etre|comp)[\s\S]{0,110}$/, 0.84],
      [/(?:appelee?|renvoyee?|fixee?|evoquee?|convoque[a-z]{0,2}|presenter|citee?|viendra|sera|a l'effet de)[\s\S]{0,110}$/, 0.76],
      [/(?:rg|aud)[\s.:/\d]{1,16}aud\.?\s?:?\s?$|\baud\.?\s?:?\s{0,2}$/, 0.9],
      [/(?:plaidoirie|mise en etat|orientation|appel des causes|delibere|date)[\s\S]{0,40}$/, 0.74],
    ],
    not: notHearing,
  }) ??
  momentOf(reading, {
    span,
    after,
    leads: [[/(?:^|\n)\s?(?:pour\s)?le\s{1,2}(?:[a-z]{5,8}\s)?$/, 0.72]],
    not: notHearing,
    needsTime: true,
    needsLater: true,
  });
