/**
 * A second computation, by brute force over the calendar and from nothing of shared/law: days are walked one by one, months are looked up by
 * their parts, Easter comes from Gauss by way of Meeus.
 */
export type OracleTerm = {
  readonly months?: number;
  readonly days?: number;
  readonly ouvrables?: number;
  readonly working?: number;
  readonly clear?: number;
};

const oneDay = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);

export const walk = (day: string, count: number): string => iso(time(day) + count * oneDay);

/** Easter Sunday (Meeus, Jones, Butcher). */
export const easter = (year: number): string => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return iso(Date.UTC(year, month - 1, day));
};

const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
const movable = [1, 39, 50];

/** The eleven national holidays (C. trav. L3133-1). */
export const nationalHolidays = (year: number): string[] =>
  // Ascension can fall on the 1st or the 8th of May.
  [...new Set([...fixed.map((day) => `${year}-${day}`), ...movable.map((after) => walk(easter(year), after))])].sort();

const known = new Map<string, boolean>();
export const closed = (day: string): boolean => {
  const found = known.get(day);
  if (found !== undefined) return found;
  const weekday = new Date(time(day)).getUTCDay();
  const answer = weekday === 0 || weekday === 6 || nationalHolidays(Number(day.slice(0, 4))).includes(day);
  known.set(day, answer);
  return answer;
};
const ouvrable = (day: string): boolean =>
  !closed(day) || (new Date(time(day)).getUTCDay() === 6 && !nationalHolidays(Number(day.slice(0, 4))).includes(day));

/** The day with the same number so many months on, or the last day of that month: found by walking forward. */
const monthsOn = (day: string, months: number): string => {
  const [year = 0, month = 0, number = 0] = day.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  let found = iso(target.getTime());
  for (let at = found; at.slice(0, 7) === found.slice(0, 7); at = walk(at, 1)) {
    found = at;
    if (Number(at.slice(8)) === number) break;
  }
  return found;
};

const counted = (day: string, count: number, test: (day: string) => boolean): string => {
  let at = day;
  for (let seen = 0; seen < count; ) {
    at = walk(at, 1);
    if (test(at)) seen++;
  }
  return at;
};

/** Last day of a term before extension. */
export const rawEnd = (start: string, term: OracleTerm, startCounts: boolean): string => {
  let end = term.months === undefined ? start : monthsOn(start, term.months);
  if (term.days !== undefined) end = counted(end, startCounts ? term.days - 1 : term.days, () => true);
  if (term.ouvrables !== undefined) end = counted(end, term.ouvrables, ouvrable);
  if (term.working !== undefined) end = counted(end, term.working, (day) => !closed(day));
  if (term.clear !== undefined) end = counted(end, term.clear + 1, () => true);
  return end;
};

export const forward = (day: string): string => (closed(day) ? forward(walk(day, 1)) : day);
export const backward = (day: string): string => (closed(day) ? backward(walk(day, -1)) : day);

/** Both dates of a term, the second way. */
export const twoDates = (start: string, term: OracleTerm, startCounts: boolean, extends_: boolean): { due: string; prudent: string } => {
  const end = rawEnd(start, term, startCounts);
  const safe = backward(term.clear === undefined ? end : walk(end, -1));
  return { due: extends_ ? forward(end) : end, prudent: safe < start ? start : safe };
};
