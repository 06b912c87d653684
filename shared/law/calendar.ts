import { easterOf } from './easter.ts';
import { addDays, compare, dayFrom, type PlainDate, weekday, yearOf } from './plain-date.ts';
import type { Territory } from './territory.ts';

/** Month and day of what is a holiday every year. */
type Fixed = readonly (readonly [month: number, day: number])[];

const national: Fixed = [
  [1, 1],
  [5, 1],
  [5, 8],
  [7, 14],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
];

/** Days after Easter: Easter Monday, Ascension, Whit Monday. */
const afterEaster = [1, 39, 50];
const goodFriday = -2;

/** Abolition of slavery and other days of a territory; one that is not named has the national days only. */
const local: Readonly<Partial<Record<Territory, Fixed>>> = {
  'alsace-moselle': [[12, 26]],
  guadeloupe: [[5, 27]],
  martinique: [[5, 22]],
  guyane: [[6, 10]],
  'la-reunion': [[12, 20]],
  mayotte: [[4, 27]],
  'saint-barthelemy': [[10, 9]],
  'saint-martin': [[5, 27]],
};

// Good Friday in Guadeloupe and Martinique is a custom, not a holiday of the labour code (art. L3422-2): a day more here would make a deadline later.
const movableIn = (territory: Territory): readonly number[] =>
  territory === 'alsace-moselle' ? [goodFriday, ...afterEaster] : afterEaster;

const readHolidays = (year: number, territory: Territory): ReadonlySet<PlainDate> => {
  const easter = easterOf(year);
  return new Set([
    ...[...national, ...(local[territory] ?? [])].map(([month, day]) => dayFrom(year, month, day)),
    ...movableIn(territory).map((days) => addDays(easter, days)),
  ]);
};

const table = new Map<string, ReadonlySet<PlainDate>>();

/**
 * The public holidays of a year, computed once.
 * @law C. trav. art. L3133-1, L3134-13, L3422-2
 */
export const holidaysOf = (year: number, territory: Territory = 'metropole'): ReadonlySet<PlainDate> => {
  const key = `${territory}${year}`;
  const known = table.get(key);
  if (known !== undefined) return known;
  const read = readHolidays(year, territory);
  table.set(key, read);
  return read;
};

export const isHoliday = (day: PlainDate, territory: Territory = 'metropole'): boolean => holidaysOf(yearOf(day), territory).has(day);

/** Jour ouvré: Monday to Friday, no holiday. The days on which a civil time limit can end (CPC art. 642). */
export const isWorkingDay = (day: PlainDate, territory: Territory = 'metropole'): boolean =>
  weekday(day) <= 5 && !isHoliday(day, territory);

/** Jour ouvrable: Monday to Saturday, no holiday. */
export const isOuvrable = (day: PlainDate, territory: Territory = 'metropole'): boolean => weekday(day) !== 7 && !isHoliday(day, territory);

type Test = (day: PlainDate, territory: Territory) => boolean;

const step = (day: PlainDate, direction: 1 | -1, territory: Territory, test: Test): PlainDate => {
  let at = addDays(day, direction);
  while (!test(at, territory)) at = addDays(at, direction);
  return at;
};

/** The first working day after this one. */
export const nextWorkingDay = (day: PlainDate, territory: Territory = 'metropole'): PlainDate => step(day, 1, territory, isWorkingDay);

/** The last working day before this one. */
export const previousWorkingDay = (day: PlainDate, territory: Territory = 'metropole'): PlainDate => step(day, -1, territory, isWorkingDay);

const count = (day: PlainDate, days: number, territory: Territory, test: Test): PlainDate => {
  let at = day;
  for (let left = Math.abs(days); left > 0; left--) at = step(at, days > 0 ? 1 : -1, territory, test);
  return at;
};

/** The n-th jour ouvrable after this day, which does not count. */
export const addOuvrables = (day: PlainDate, days: number, territory: Territory = 'metropole'): PlainDate =>
  count(day, days, territory, isOuvrable);

/** The n-th jour ouvré after this day (before it when negative), which does not count. */
export const addWorkingDays = (day: PlainDate, days: number, territory: Territory = 'metropole'): PlainDate =>
  count(day, days, territory, isWorkingDay);

/** Working days after `from` up to and with `to`; negative when `to` is the earlier. */
export const workingDaysBetween = (from: PlainDate, to: PlainDate, territory: Territory = 'metropole'): number => {
  if (compare(from, to) > 0) return -workingDaysBetween(to, from, territory);
  let working = 0;
  for (let at = from; at !== to; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at, territory)) working++;
  }
  return working;
};
