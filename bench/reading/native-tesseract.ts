import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { frenchData } from '../../engines/ocr/french-data.ts';

const run = promisify(execFile);

export const isInstalled = (program: string): Promise<boolean> =>
  run(program, [program === 'tesseract' ? '--version' : '-v']).then(
    () => true,
    () => false,
  );

/** The npm package's language data where native Tesseract finds them. */
export const sameData = async (folder: string): Promise<string> => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'fra.traineddata'), gunzipSync(await readFile(frenchData())));
  return folder;
};

/** Reads a picture with native Tesseract on one thread; without `data` with the system's own. */
export const readNative = async (file: string, dpi: number, data?: string): Promise<string> => {
  const language = ['-l', 'fra', '--psm', '3', '--dpi', String(dpi)];
  const where = data === undefined ? [] : ['--tessdata-dir', data];
  const { stdout } = await run('tesseract', [file, 'stdout', ...where, ...language], {
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    maxBuffer: 1e8,
  });
  return stdout.replace(/([\p{L}\d])-\n+(?=\p{Ll})/gu, '$1-');
};

/** The text layer as pdftotext lays it out. */
export const readLayout = async (file: string): Promise<string> =>
  (await run('pdftotext', ['-layout', file, '-'], { maxBuffer: 1e8 })).stdout;
