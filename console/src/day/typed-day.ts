/** What a person typed as a day: the day, nothing, or why it is none. */
export type TypedDay = { readonly day: string } | { readonly why: string } | 'empty';

const form = 'Écrivez le jour comme 25/11/2026.';
const monthNames = new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' });

export const monthName = (month: number): string => monthNames.format(Date.UTC(2026, month - 1));
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
export const dayOf = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Letters of a year: « 26 » is of this century. */
const yearOf = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** Day, month and year as typed: parted by anything, or in one go. */
const partsOf = (text: string): [string, string, string] | undefined => {
  const parted = /^(\d{1,2})(?:er)?[\s/.-]+(\d{1,2})[\s/.-]+(\d{4}|\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  const [, day, month, year] = parted ?? [];
  return day === undefined || month === undefined || year === undefined ? undefined : [day, month, year];
};

/** Reads a day as it is typed in France: JJ/MM/AAAA, with other signs between, without them, or with a short year. */
export const readTypedDay = (text: string): TypedDay => {
  const plain = text.trim();
  if (plain === '') return 'empty';
  const parts = partsOf(plain);
  if (parts === undefined) return { why: form };
  const [day, month, year] = [Number(parts[0]), Number(parts[1]), yearOf(parts[2])];
  if (month < 1 || month > 12) return { why: `Il n’y a pas de mois ${month} : le jour vient avant le mois (JJ/MM/AAAA).` };
  const last = daysInMonth(year, month);
  if (day < 1 || day > last) return { why: `Ce jour n’existe pas : ${monthName(month)} ${year} a ${last} jours.` };
  return { day: dayOf(year, month, day) };
};

/** Puts the strokes in while a person types digits; one that the person types too is not doubled, and nothing comes back that was taken away. */
export const withStrokes = (text: string, before: string): string => {
  if (text.length <= before.length) return text;
  if (text.endsWith('//')) return text.slice(0, -1);
  return /^\d{2}(\/\d{2})?$/.test(text) ? `${text}/` : text;
};

/** The day so many days later. */
export const daysLater = (day: string, days: number): string => {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
};
/** The same day of another month, or its last one. */
export const monthsLater = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = new Date(Date.UTC(year, month - 1 + months, 1));
  const [newYear, newMonth] = [at.getUTCFullYear(), at.getUTCMonth() + 1];
  return dayOf(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)));
};
/** Monday is 0. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
