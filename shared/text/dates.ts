import { allMatches } from './all-matches.ts';
import { isoDay, weekdayOf } from './calendar-day.ts';
import { readNumberWords } from './number-words.ts';
import { readDigits, trueDigits } from './ocr-digits.ts';

/** A date as it stands in the text; `value` only where its year is known. `agrees` says whether the weekday written beside it is the right one. */
export type DateMatch = {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly month: number;
  readonly year?: number;
  readonly value?: string;
  readonly agrees?: boolean;
  readonly form: 'digits' | 'month' | 'words';
};

/** Months by their names, shortened and misread ones too; folded. */
export const monthNumbers: Readonly<Record<string, number>> = {
  janvier: 1,
  jarivier: 1,
  janv: 1,
  jan: 1,
  fevrier: 2,
  fevr: 2,
  fev: 2,
  mars: 3,
  avril: 4,
  avr: 4,
  mai: 5,
  juin: 6,
  juillet: 7,
  juil: 7,
  aout: 8,
  septembre: 9,
  septernbre: 9,
  septeinbre: 9,
  sept: 9,
  octobre: 10,
  oct: 10,
  novembre: 11,
  novernbre: 11,
  noveinbre: 11,
  nov: 11,
  decembre: 12,
  decernbre: 12,
  deceinbre: 12,
  dec: 12,
};
/** Folded, from Sunday on, as `weekdayOf` counts. */
export const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const dayWords =
  'premier|trente(?:[\\s-]{1,3}et)?[\\s-]{1,3}un|trente|vingt(?:[\\s-]{1,3}et)?[\\s-]{1,3}un|vingt[\\s-]{1,3}(?:deux|trois|quatre|cinq|six|sept|huit|neuf)|vingt|dix[\\s-]{1,3}(?:sept|huit|neuf)|dix|onze|douze|treize|quatorze|quinze|seize|un|deux|trois|quatre|cinq|six|sept|huit|neuf';

const monthPattern =
  /(?<![a-z])(?:janvier|jarivier|janv|jan|fevrier|fevr|fev|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|septernbre|septeinbre|sept|octobre|oct|novembre|novernbre|noveinbre|nov|decembre|decernbre|deceinbre|dec)(?![a-z])\.?/g;
const dayBefore = new RegExp(
  `(?:(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)[\\s,]{0,4}(?:le\\s{1,3})?)?(?<![a-z\\d])(?:([0-3oil|]?[\\doil|]|[by](?=\\s))\\s?(?:er|eme|e|[°*]["'’”]?|["”])?|(${dayWords}))[\\s,]{1,4}(?:du mois de\\s)?$`,
);
const attachedDay = /(?<![a-z\d])([0-3]?\d)(?:er)?[.-]?$/;
const yearAfter =
  /^[\s,.]{0,4}(?:de l'an(?:nee)?\s)?((?:2\s0[1-9]\d(?!\d|\s?(?:€|eur)|,\d))|(?:[12iloz][\doi9][\doilszbg|]{2})(?![\da-z])|(?:deux[\s-]{0,3}mil|mil[\s-]{1,3}neuf|mille[\s-]{1,3}neuf))/;
const shortYear = /^\s{1,3}'?(\d{2})(?![\d]|\s{0,2}[h:.,/\d€]|\s{0,2}heure)/;
const yearBefore = /(?:[l1i]?'?\s?an(?:nee)?[\s:,]{1,4}|(?:^|[\n.])\s?(?=deux))((?:deux|mil)[\s-]{0,3}mil|[12][09]\d{2}|mil)/g;

const weekdayAgreement = (name: string | undefined, iso: string | undefined): boolean | undefined =>
  name === undefined || iso === undefined ? undefined : weekdays[weekdayOf(iso)] === name;

type Parts = {
  start: number;
  end: number;
  day: number;
  month: number;
  year: number | undefined;
  weekday?: string | undefined;
  form: DateMatch['form'];
};

const toMatch = (parts: Parts): DateMatch | undefined => {
  const { start, end, day, month, year, form } = parts;
  const value = year === undefined ? undefined : isoDay(year, month, day);
  if (year !== undefined && value === undefined) return undefined;
  if (day < 1 || day > 31) return undefined;
  const agrees = weekdayAgreement(parts.weekday, value);
  return {
    start,
    end,
    day,
    month,
    form,
    ...(year === undefined ? {} : { year }),
    ...(value === undefined ? {} : { value }),
    ...(agrees === undefined ? {} : { agrees }),
  };
};

const plausibleYear = (year: number): boolean => year >= 1900 && year <= 2100;

const centuryOf = (short: number): number => (short < 80 ? 2000 + short : 1900 + short);

const yearFromDigits = (raw: string): number | undefined => {
  const digits = readDigits(raw);
  if (digits === undefined || trueDigits(raw) < raw.length / 2) return undefined;
  const year = raw.length === 2 ? centuryOf(Number(digits)) : Number(digits);
  return plausibleYear(year) ? year : undefined;
};

type Year = { readonly year: number; readonly at: number };

const yearFollowing = (folded: string, from: number): Year | undefined => {
  const slice = folded.slice(from, from + 60);
  const match = yearAfter.exec(slice);
  if (match?.[1] !== undefined) {
    const start = from + match[0].length - match[1].length;
    const digits = yearFromDigits(match[1].replace(/\s/, ''));
    if (digits !== undefined) return { year: digits, at: start + match[1].length };
    const words = readNumberWords(folded, start);
    return words !== undefined && plausibleYear(words.value) ? { year: words.value, at: words.end } : undefined;
  }
  const short = shortYear.exec(slice);
  return short?.[1] === undefined ? undefined : { year: centuryOf(Number(short[1])), at: from + short[0].length };
};

/** The year of "L'AN DEUX MIL VINGT SIX" shortly before. */
const yearPreceding = (folded: string, before: number): Year | undefined => {
  const from = Math.max(0, before - 110);
  let found: Year | undefined;
  for (const match of allMatches(folded.slice(from, before), yearBefore)) {
    const start = from + match.index + match[0].length - (match[1]?.length ?? 0);
    const words = readNumberWords(folded, start);
    const year = yearFromDigits(folded.slice(start, start + 4)) ?? words?.value;
    if (year !== undefined && plausibleYear(year)) found = { year, at: from + match.index };
  }
  return found;
};

/** Handwritten digits that recognition takes for a capital letter ("le Ÿ février"), alone before a month. */
const readAsLetter: Readonly<Record<string, number>> = { b: 8, y: 9 };

const dayValue = (digits: string | undefined, words: string | undefined): number | undefined => {
  if (words !== undefined) return words === 'premier' ? 1 : readNumberWords(words, 0)?.value;
  const written = digits === undefined ? undefined : readAsLetter[digits];
  if (written !== undefined) return written;
  const read = digits === undefined || trueDigits(digits) === 0 ? undefined : readDigits(digits);
  return read === undefined ? undefined : Number(read);
};

/** "dix sept septembre": the seven is no September. */
const isDayBeforeMonth = (folded: string, at: number, name: string): boolean =>
  name === 'sept' && /^sept\s{1,3}(?:janv|fevr|mars|avr|mai|jui|aout|sept|oct|nov|dec)/.test(folded.slice(at, at + 18));

const namedMonth = (folded: string, at: number, name: string): DateMatch | undefined => {
  if (isDayBeforeMonth(folded, at, name)) return undefined;
  const month = monthNumbers[name.replace('.', '')];
  const before = folded.slice(Math.max(0, at - 48), at);
  const match = dayBefore.exec(before) ?? attachedDay.exec(before);
  if (month === undefined || match === null) return undefined;
  const plain = match.length === 2;
  const day = plain ? dayValue(match[1], undefined) : dayValue(match[2], match[3]);
  if (day === undefined) return undefined;
  const start = at - (before.length - match.index);
  const following = yearFollowing(folded, at + name.length);
  const year = following ?? yearPreceding(folded, start);
  return toMatch({
    start: following === undefined && year !== undefined ? year.at : start,
    end: following?.at ?? at + name.length,
    day,
    month,
    year: year?.year,
    weekday: plain ? undefined : match[1],
    form: !plain && match[3] !== undefined ? 'words' : 'month',
  });
};

const numeric =
  /(?<![\da-z/.,-])(?:(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s{1,2}(?:le\s)?)?([0-3oil|]?[\doil|])\s?([/.-])\s?([01oil|]?[\doil|])\s?\3\s?([12ilz][\doil|]{3}|[\doil|]{2})(?![\da-z]|[/.,-]\d)/g;
const spaced = /(?<=(?:^|[\s:(])(?:le|du|au|date|date :)\s{1,2})([0-3]\d) ([01]\d) ((?:19|20)\d{2})(?!\d)/g;
const isoForm = /(?<![\d-])((?:19|20)\d{2})-([01]\d)-([0-3]\d)(?![\d-])/g;

const number = (raw: string | undefined): number | undefined => {
  const digits = raw === undefined ? undefined : readDigits(raw);
  return digits === undefined ? undefined : Number(digits);
};

const digitDate = (match: RegExpExecArray, raw: readonly (string | undefined)[], weekday: string | undefined): DateMatch | undefined => {
  const all = raw.join('');
  const [day, month] = [number(raw[0]), number(raw[1])];
  const year = raw[2] === undefined ? undefined : yearFromDigits(raw[2]);
  if (day === undefined || month === undefined || year === undefined || trueDigits(all) < all.length / 2) return undefined;
  return toMatch({ start: match.index, end: match.index + match[0].length, day, month, year, weekday, form: 'digits' });
};

const partial = /(?<=(?:le|du|au|les|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s{1,2})([0-3]?\d)\/([01]?\d)(?![\d/]|\s?\/)/g;
/** "le 3/12": a day without its year. */
const partialDate = (match: RegExpExecArray): DateMatch | undefined => {
  const [day, month] = [number(match[1]), number(match[2])];
  if (day === undefined || month === undefined || month < 1 || month > 12) return undefined;
  return toMatch({ start: match.index, end: match.index + match[0].length, day, month, year: undefined, form: 'digits' });
};
const listGap = /^\s{0,2}(?:,|et|puis|ou|-|;)?\s{0,2}(?:et\s{1,2}|puis\s{1,2})?(?:le\s{1,2}|du\s{1,2})?$/;

/** "les 14 avril et 9 juin 2026": both of that year, or of the one before where the months go down. */
const withYearOfList = (folded: string, dates: readonly DateMatch[]): DateMatch[] => {
  const out: DateMatch[] = [];
  for (const date of [...dates].reverse()) {
    const next = out[0];
    const gap = next === undefined ? '' : folded.slice(date.end, next.start);
    if (date.value !== undefined || next?.year === undefined || gap === '' || gap.length > 12 || !listGap.test(gap)) {
      out.unshift(date);
      continue;
    }
    const year = date.month > next.month || (date.month === next.month && date.day > next.day) ? next.year - 1 : next.year;
    const value = isoDay(year, date.month, date.day);
    out.unshift(value === undefined ? date : { ...date, year, value });
  }
  return out;
};

/** Dates in every notation that French mail uses, in the order of the text; `folded` as `fold` gives it. */
export const findDates = (folded: string): readonly DateMatch[] => {
  const found: (DateMatch | undefined)[] = [];
  for (const match of allMatches(folded, numeric)) found.push(digitDate(match, [match[2], match[4], match[5]], match[1]));
  for (const match of allMatches(folded, spaced)) found.push(digitDate(match, [match[1], match[2], match[3]], undefined));
  for (const match of allMatches(folded, isoForm)) found.push(digitDate(match, [match[3], match[2], match[1]], undefined));
  for (const match of allMatches(folded, partial)) found.push(partialDate(match));
  for (const match of allMatches(folded, monthPattern)) found.push(namedMonth(folded, match.index, match[0]));
  return withYearOfList(
    folded,
    found.filter((match) => match !== undefined).sort((a, b) => a.start - b.start),
  );
};

/** The date of a day without its year, in the year that puts it nearest after (or before) a reference day. */
export const inYear = (match: DateMatch, reference: string, direction: 'after' | 'before'): string | undefined => {
  if (match.value !== undefined) return match.value;
  const year = Number(reference.slice(0, 4));
  const same = isoDay(year, match.month, match.day);
  if (direction === 'after') return same !== undefined && same >= reference ? same : isoDay(year + 1, match.month, match.day);
  return same !== undefined && same <= reference ? same : isoDay(year - 1, match.month, match.day);
};
