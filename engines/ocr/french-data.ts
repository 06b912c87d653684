import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { configurationError } from '../../shared/errors.ts';

/**
 * The folder of the French language data; tesseract.js waits for ever when it is missing, so it is looked for first.
 * @throws AppError `language-data-missing`
 */
export const frenchData = (): string => {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/fra/package.json')), '4.0.0_best_int');
  if (existsSync(join(folder, 'fra.traineddata.gz'))) return folder;
  throw configurationError('language-data-missing', 'Les données de langue française de Tesseract manquent. Relancez « npm ci ».');
};
