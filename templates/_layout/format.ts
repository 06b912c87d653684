import { noBreak } from './typography.ts';

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** "23 novembre 2026", "1er décembre 2026". */
export const longDate = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  const name = month === undefined ? undefined : months[month - 1];
  if (year === undefined || date === undefined || name === undefined) return day;
  return `${date === 1 ? '1er' : date}${noBreak}${name}${noBreak}${year}`;
};

/** "23/11/2026", for tables. */
export const shortDate = (day: string): string => day.split('-').reverse().join('/');

/** "9 h 30", "9 h". */
export const timeOfDay = (time: string): string => {
  const [hours, minutes] = time.split(':');
  const tail = minutes === undefined || minutes === '00' ? '' : `${noBreak}${minutes}`;
  return `${Number(hours)}${noBreak}h${tail}`;
};

/** "1 234,56 €" with the blanks that do not break. */
export const euros = (amount: number): string => {
  const [whole = '0', cents = '00'] = Math.abs(amount).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, noBreak);
  return `${amount < 0 ? '−' : ''}${grouped},${cents}${noBreak}€`;
};

/** "50 %". */
export const percent = (rate: number): string => `${String(rate).replace('.', ',')}${noBreak}%`;
