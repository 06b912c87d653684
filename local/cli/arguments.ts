import { AppError, configurationError } from '../../shared/errors.ts';

/** A day as it is given to a command. @throws AppError `day-invalid` */
export const day = (value: string): string => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value))
    return value;
  throw new AppError('day-invalid', 'configuration', `« ${value} » n'est pas un jour. Écrivez-le AAAA-MM-JJ, par exemple 2026-11-25.`);
};

/** @throws AppError `port-invalid` */
export const port = (value: string): number => {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value);
  throw configurationError('port-invalid', `« ${value} » n'est pas un port. Donnez un nombre de 0 à 65535, par exemple 7540.`);
};

/** @throws AppError `version-invalid` */
export const versionNumber = (value: string): number => {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw configurationError('version-invalid', `« ${value} » n'est pas une version. Donnez son numéro, par exemple 1.`);
};
