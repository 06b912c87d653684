import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { configurationError } from '../../shared/errors.ts';

/**
 * The French language data: integers made of the best model, gzipped.
 * @throws AppError `language-data-missing`
 */
export const frenchData = (): string => {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/fra/package.json')), '4.0.0_best_int');
  const file = join(folder, 'fra.traineddata.gz');
  if (existsSync(file)) return file;
  throw configurationError('language-data-missing', 'Les données de langue française de Tesseract manquent. Relancez « npm ci ».');
};
