import { percent } from '../percent.ts';

const unknown = 'inconnu';

/** A number with its unit, as one reads it. */
export const decimal = (value: number | null, unit: string): string =>
  value === null ? unknown : `${value.toLocaleString('fr-FR')} ${unit}`;
export const shareInWords = (share: number | null): string => (share === null ? unknown : percent(share));
export const duration = (minutes: number | null): string => {
  if (minutes === null) return unknown;
  return minutes < 60 ? decimal(minutes, 'min') : decimal(Math.round(minutes / 6) / 10, 'h');
};

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
