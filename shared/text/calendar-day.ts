const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** Number of days of a month (1 to 12). */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** YYYY-MM-DD, or undefined for a day that no calendar has. */
export const isoDay = (year: number, month: number, day: number): string | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : undefined;

/** Day of the week of a date YYYY-MM-DD, 0 for Sunday. */
export const weekdayOf = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay();

/** The date so many calendar days later. */
export const plusDays = (iso: string, days: number): string => {
  const moved = new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000);
  return moved.toISOString().slice(0, 10);
};

/** The same day of the month so many months later, or the last day of that month. */
export const plusMonths = (iso: string, months: number): string | undefined => {
  const index = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return isoDay(year, month, Math.min(Number(iso.slice(8, 10)), daysInMonth(year, month)));
};
