import { toBuffer } from 'bwip-js/node';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { createReader } from '../../engines/ocr/create-reader.ts';
import { defaultConfiguration } from '../../shared/contracts/default-configuration.ts';
import { documentText } from '../../shared/text/document-text.ts';
import { extractFields } from '../../shared/triage/extract/extract-fields.ts';
import { scanners, scanPage } from '../corpus/print/scanner.ts';
import { seededRandom } from '../corpus/print/seeded-random.ts';
import { a4, sheetDpi } from './patch-sheet.ts';

const reader = await createReader({ workers: 1 });
afterAll(() => reader.close());

const lines = [
  'Madame Rose Aubrac',
  '5 rue du Port',
  '29200 Brest',
  '',
  'Brest, le 18 novembre 2026',
  '',
  'Objet : réclamation, sinistre S26-104233',
  '',
  'Je conteste votre refus et vous demande de revoir votre position.',
];

const label = { left: 880, top: 200 } as const;

/** A letter with a label so many millimetres wide and high in its corner, through a scanner. */
const page = async (symbology: string, text: string, [width, height]: readonly [number, number], quality: 'scan' | 'scan-fair') => {
  const dots = (millimetres: number): number => Math.round((millimetres / 25.4) * sheetDpi);
  const code = await toBuffer({ bcid: symbology, text, scale: 4, padding: 0, ...(symbology === 'datamatrix' ? {} : { height }) });
  const bars = await sharp(code)
    .flatten({ background: 'white' })
    .resize({ width: dots(width), height: dots(height), fit: 'fill', kernel: 'lanczos3' })
    .png()
    .toBuffer();
  const prose = lines.map((line, i) => `<text x="180" y="${520 + i * 46}" font-size="34" font-family="serif">${line}</text>`).join('');
  const sheet = `<svg width="${a4.width}" height="${a4.height}"><rect width="100%" height="100%" fill="white"/>${prose}</svg>`;
  const data = await sharp(Buffer.from(sheet))
    .composite([{ input: bars, ...label }])
    .flatten({ background: 'white' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
  const scanned = await scanPage({ data: new Uint8Array(data), ...a4 }, scanners[quality], seededRandom(text + quality));
  const png = await sharp(scanned.data, { raw: { ...a4, channels: 1 } })
    .toColourspace('b-w')
    .png()
    .toBuffer();
  const read = await reader.read({ number: 1, png, dpi: sheetDpi, size: [595, 842] });
  return read === undefined ? [] : [read];
};

it.each([
  ['code128', '2C12345678901', [62, 14], 'scan', '2C 123 456 7890 1'],
  ['code128', '1A20451877463', [62, 12], 'scan-fair', '1A 204 518 7746 3'],
  ['code128', 'RR680211095FR', [60, 14], 'scan', 'RR 680 211 095 FR'],
  ['code39', 'RK473124829CH', [90, 12], 'scan', 'RK 473 124 829 CH'],
  ['datamatrix', '0009;2C12345678901;1811', [14, 14], 'scan-fair', '2C 123 456 7890 1'],
] as const)('%s %s on the label of a scanned letter is its number, with its place', async (symbology, text, size, quality, value) => {
  const pages = await page(symbology, text, size, quality);
  const { registeredMailNumber } = extractFields(documentText(pages), 'complaint', {
    configuration: defaultConfiguration,
    received: '2026-11-25',
  });
  expect(registeredMailNumber).toMatchObject({ value, quote: text, page: 1 });
  const [x = 0, y = 0, width = 0] = registeredMailNumber?.box ?? [];
  expect(x).toBeGreaterThan(label.left / a4.width - 0.03);
  expect(x + width).toBeLessThan((label.left + (size[0] / 25.4) * sheetDpi) / a4.width + 0.03);
  expect(y).toBeGreaterThan(label.top / a4.height - 0.03);
  expect(y).toBeLessThan((label.top + (size[1] / 25.4) * sheetDpi) / a4.height);
  expect(pages[0]?.blocks.length).toBeGreaterThan(0);
});
