import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagePicture } from '../../bench/reading/page-picture.ts';
import { createReader } from '../../engines/ocr/create-reader.ts';
import { nativeVersion, openNativeTesseract } from '../../engines/ocr/native-tesseract.ts';
import type { PreparedPicture } from '../../engines/ocr/prepare-picture.ts';
import { wordsOfTsv } from '../../engines/ocr/recognised.ts';
import { greyTiff } from '../../engines/picture/grey-tiff.ts';
import { inkOf } from '../../engines/picture/ink.ts';
import { pageText } from '../../shared/mail/transcript.ts';
import { letterPdf } from './pdf-source.ts';

const installed = await nativeVersion();

describe.skipIf(installed === undefined)('the installed Tesseract', () => {
  it('reads the same words as the npm one, and the transcript says which of them it was', async () => {
    const image = await pagePicture(letterPdf(), 'clean', 'native-test');
    const [native, npm] = [await createReader({ engine: 'native', workers: 1 }), await createReader({ engine: 'npm', workers: 1 })];
    const [one, other] = [await native.read(image), await npm.read(image)];
    await Promise.all([native.close(), npm.close()]);
    if (one === undefined || other === undefined) throw new Error('these readers answer at once');
    expect(pageText(one)).toBe('Monsieur, je conteste votre refus dans le dossier S26-104233.');
    expect(pageText(one)).toBe(pageText(other));
    expect(one.engine).toBe(`tesseract ${installed} fra best_int`);
    expect(other.engine).toMatch(/^tesseract\.js-core /);
  });

  it('is not the one that "auto" takes, for the npm one measured better', async () => {
    const reader = await createReader({ engine: 'auto', workers: 1 });
    expect(reader.engine).toMatch(/^tesseract\.js-core /);
    await reader.close();
  });
});

describe('a Tesseract that hangs', () => {
  const grey = { pixels: new Uint8Array(100).fill(255), width: 10, height: 10 };
  const picture: PreparedPicture = {
    grey,
    left: 0,
    top: 0,
    width: 10,
    height: 10,
    ink: inkOf(grey),
    dpi: 200,
    regions: [{ left: 0, top: 0, width: 10, height: 10 }],
  };
  const { PATH: path, TMPDIR: temporary } = process.env;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pli-hanging-'));
    const program = join(folder, 'tesseract');
    const hang = `#!/bin/sh\nif [ "$1" = --version ]; then echo "tesseract 5.9.9"; exit; fi\necho $$ > "${folder}/pid"\nexec sleep 120\n`;
    await writeFile(program, hang);
    await chmod(program, 0o755);
    process.env.PATH = `${folder}:${path}`;
    process.env.TMPDIR = folder;
  });
  afterAll(async () => {
    process.env.PATH = path;
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
    await rm(folder, { recursive: true });
  });

  const pid = async (): Promise<number> => {
    for (;;) {
      const text = await readFile(join(folder, 'pid'), 'utf8').catch(() => '');
      if (text.endsWith('\n')) return Number(text);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const isGone = (id: number): boolean => {
    try {
      return !process.kill(id, 0);
    } catch {
      return true;
    }
  };

  it('is found by its version', async () => expect(await nativeVersion()).toBe('5.9.9'));

  it('ends with its reader, and its data with it', async () => {
    const tesseract = await openNativeTesseract('5.9.9');
    const reading = tesseract.recognise(picture);
    const id = await pid();
    await Promise.all([expect(reading).rejects.toMatchObject({ code: 'page-too-slow' }), tesseract.close()]);
    expect(isGone(id)).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(['pid', 'tesseract']);
  });

  it('is ended when its time is over', async () => {
    const tesseract = await openNativeTesseract('5.9.9', 0.3);
    await expect(tesseract.recognise(picture)).rejects.toMatchObject({ code: 'page-too-slow', kind: 'input' });
    await tesseract.close();
  });
});

it('without a Tesseract "native" is a mistake of the configuration, and "auto" takes the npm one', async () => {
  const path = process.env.PATH;
  process.env.PATH = '/nonexistent';
  try {
    await expect(createReader({ engine: 'native' })).rejects.toMatchObject({ code: 'tesseract-missing', kind: 'configuration' });
    const reader = await createReader({ engine: 'auto' });
    expect(reader.engine).toMatch(/^tesseract\.js-core /);
    await reader.close();
  } finally {
    process.env.PATH = path;
  }
});

it('a TIFF of two grey pictures holds both of them, pixel for pixel', async () => {
  const pictures = [
    { pixels: Uint8Array.from([0, 50, 100, 150, 200, 250]), width: 3, height: 2 },
    { pixels: Uint8Array.from([9, 8, 7, 6, 5]), width: 5, height: 1 },
  ];
  const file = greyTiff(pictures);
  for (const [page, { pixels, width, height }] of pictures.entries()) {
    const { data, info } = await sharp(file, { page }).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, ...data]).toEqual([width, height, ...pixels]);
  }
});

it('of the rows of a TSV only words with a text are words', () => {
  const rows = [
    'level\tpage_num',
    '1\t1\t0\t0\t0\t0\t0\t0\t900\t900\t-1\t',
    '5\t2\t1\t1\t1\t1\t10\t20\t30\t8\t91.5\tMonsieur',
    '5\t2\t1\t1\t1\t2\t50\t20\t3\t8\t95\t ',
  ];
  expect(wordsOfTsv(rows.join('\n'))).toEqual([{ text: 'Monsieur', confidence: 0.915, x0: 10, y0: 20, x1: 40, y1: 28, line: 0, page: 2 }]);
});
