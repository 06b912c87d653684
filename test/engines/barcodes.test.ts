import { toBuffer } from 'bwip-js/node';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { denseRegions } from '../../engines/picture/dense-regions.ts';
import { evenLight } from '../../engines/picture/even-light.ts';
import { decodeGrey } from '../../engines/picture/grey.ts';
import { inkRuns } from '../../engines/picture/ink-runs.ts';
import { readBarcodes } from '../../engines/picture/read-barcodes.ts';
import { inkThreshold } from '../../engines/picture/threshold.ts';
import type { GreyPage } from '../corpus/print/page-pictures.ts';
import { photograph } from '../corpus/print/photograph.ts';
import { scanners, scanPage } from '../corpus/print/scanner.ts';
import { seededRandom } from '../corpus/print/seeded-random.ts';

const size = { width: 1654, height: 2339 };
const dpi = 200;

const prose = Array.from(
  { length: 30 },
  (_, i) =>
    `<text x="200" y="${900 + i * 38}" font-size="30" font-family="sans-serif">Les travaux de reprise ont été facturés le 9 octobre, ligne ${i}.</text>`,
);

/** A page of prose with a code so many millimetres wide at its top, grey, at 200 dpi. */
const pageWith = async (symbology: string, text: string, millimetres: number): Promise<GreyPage> => {
  const code = await toBuffer({
    bcid: symbology,
    text,
    scale: 4,
    padding: 0,
    ...(symbology === 'code128' || symbology === 'code39' ? { height: 10 } : {}),
  });
  const width = Math.round((millimetres / 25.4) * dpi);
  const picture = await sharp(code).flatten({ background: 'white' }).resize({ width, kernel: 'lanczos3' }).png().toBuffer();
  const sheet = `<svg width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="white"/>${prose.join('')}</svg>`;
  const data = await sharp(Buffer.from(sheet))
    .composite([{ input: picture, left: 900, top: 300 }])
    .flatten({ background: 'white' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  return { data: new Uint8Array(data), ...size };
};

const codes = [
  ['code128', '2C19900445872', 55],
  ['code128', 'SEPARATEUR', 60],
  ['code39', 'PLI-104233', 70],
  ['datamatrix', 'PLI:S26-104233', 11],
  ['qrcode', 'https://vauclair.example/S26-104233', 22],
  ['pdf417', 'RECOMMANDE 1A 204 518 7746 3', 60],
] as const;

const found = async (page: GreyPage): Promise<string[]> =>
  (await readBarcodes({ pixels: page.data, width: page.width, height: page.height }, dpi)).map((code) => code.text);

describe('a code beside prose is read where it stands', () => {
  it.each(codes)('%s %s on a clean scan and on a fair one', async (symbology, text, millimetres) => {
    const page = await pageWith(symbology, text, millimetres);
    const random = seededRandom(`${symbology}${text}`);
    expect(await found(await scanPage(page, scanners.scan, random))).toEqual([text]);
    expect(await found(await scanPage(page, scanners['scan-fair'], random))).toEqual([text]);
  });

  it('on a photograph, once the table under the sheet is gone', async () => {
    const page = await pageWith('code128', '2C19900445872', 55);
    const photo = await sharp(await photograph(page, seededRandom('photograph')))
      .autoOrient()
      .png()
      .toBuffer();
    expect((await readBarcodes(evenLight(await decodeGrey(photo)), dpi)).map((code) => code.text)).toEqual(['2C19900445872']);
  });

  it('and its box stands around it', async () => {
    const page = await pageWith('datamatrix', 'PLI:S26-104233', 11);
    const [code] = await readBarcodes({ pixels: page.data, ...size }, dpi);
    expect(code?.box[0]).toBeCloseTo(900 / size.width, 2);
    expect(code?.box[1]).toBeCloseTo(300 / size.height, 2);
  });
});

it('prose alone is not searched for codes', async () => {
  const page = await pageWith('datamatrix', 'PLI:S26-104233', 11);
  const pixels = page.data.slice();
  pixels.fill(255, 0, 800 * size.width);
  const grey = { pixels, ...size };
  expect(denseRegions(inkRuns(grey, inkThreshold(grey)), dpi)).toEqual([]);
});
