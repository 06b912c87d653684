import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { configurationError } from '../../shared/errors.ts';

/** Tesseract compiled to WebAssembly, once for all threads; `glue` is the package's file that goes with it. */
export type TesseractModule = { readonly glue: string; readonly wasm: WebAssembly.Module };

/** From the quickest to the one that runs everywhere; all of them hold the LSTM engine alone. */
const variants = ['tesseract-core-relaxedsimd-lstm', 'tesseract-core-simd-lstm', 'tesseract-core-lstm'] as const;

/**
 * Compiles the quickest variant that this processor runs.
 * @throws AppError `recognition-missing`
 */
export const compileTesseract = async (): Promise<TesseractModule> => {
  const { resolve } = createRequire(import.meta.url);
  let failure: unknown;
  for (const variant of variants) {
    try {
      const glue = resolve(`tesseract.js-core/${variant}`);
      return { glue, wasm: await WebAssembly.compile(await readFile(resolve(`tesseract.js-core/${variant}.wasm`))) };
    } catch (error) {
      failure = error;
    }
  }
  throw configurationError(
    'recognition-missing',
    'La reconnaissance de texte (tesseract.js-core) manque. Relancez « npm ci ».',
    {},
    failure,
  );
};
