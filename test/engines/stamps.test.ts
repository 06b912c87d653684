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
  'Vauclair Assurances',
  '12 rue des Tanneurs',
  '44000 Nantes',
  '',
  'Brest, le 18 novembre 2026',
  '',
  'Objet : réclamation, sinistre S26-104233',
  '',
  'Messieurs,',
  'Je conteste votre refus et vous demande de revoir votre position.',
  'Les travaux ont été facturés 4 312,60 euros le 9 octobre.',
  'Salutations distinguées.',
];
const text = (x: number, y: number, size: number, words: string, ink = '#5a5a5a'): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${ink}" font-family="sans-serif">${words}</text>`;
const prose = lines.map((line, i) => `<text x="180" y="${520 + i * 46}" font-size="34" font-family="serif">${line}</text>`).join('');

const fieldsOf = async (mark: string, seed: string) => {
  const sheet = `<svg width="${a4.width}" height="${a4.height}"><rect width="100%" height="100%" fill="white"/>${mark}${prose}</svg>`;
  const data = await sharp(Buffer.from(sheet)).toColourspace('b-w').raw().toBuffer();
  const scanned = await scanPage({ data: new Uint8Array(data), ...a4 }, scanners['scan-fair'], seededRandom(seed));
  const png = await sharp(scanned.data, { raw: { ...a4, channels: 1 } })
    .toColourspace('b-w')
    .png()
    .toBuffer();
  const page = await reader.read({ number: 1, png, dpi: sheetDpi, size: [595, 842] });
  const document = documentText(page === undefined ? [] : [page]);
  return extractFields(document, 'complaint', { configuration: defaultConfiguration, received: '2026-11-25' });
};

it.each([
  [
    'crooked, in a frame',
    `<g transform="rotate(-3 1200 300)"><rect x="950" y="200" width="500" height="190" fill="none" stroke="#777" stroke-width="3"/>${text(985, 265, 44, 'COURRIER ARRIVÉ')}${text(1020, 350, 52, '23 NOV. 2026')}</g>`,
  ],
  ['on one line', text(900, 150, 34, 'Reçu le 23/11/2026')],
  [
    'under our name',
    `<g transform="rotate(2 1200 300)">${text(985, 230, 40, 'VAUCLAIR ASSURANCES')}${text(985, 290, 46, 'REÇU LE')}${text(985, 350, 46, '23 NOV. 2026')}</g>`,
  ],
])('a mailroom’s stamp %s is read off a scan with its place, and is not the letter’s date', async (name, mark) => {
  const { stampDate, documentDate, complaintDate } = await fieldsOf(mark, name);
  expect(stampDate?.value).toBe('2026-11-23');
  expect(stampDate?.box[0]).toBeGreaterThan(0.5);
  expect(stampDate?.box[1]).toBeLessThan(0.2);
  expect(documentDate?.value).toBe('2026-11-18');
  expect(complaintDate?.value).toBe('2026-11-18');
});

it('a franking machine’s mark is read off a scan, its parts side by side', async () => {
  const printed = (x: number, y: number, words: string): string => text(x, y, 30, words, '#111');
  const mark =
    printed(900, 150, 'LA POSTE') + printed(1200, 150, 'R.F. 001,43 €') + printed(900, 195, '20.11.26') + printed(1200, 195, 'HA 204518');
  const { postmarkDate, documentDate, complaintDate } = await fieldsOf(mark, 'franking');
  expect(postmarkDate?.value).toBe('2026-11-20');
  expect(postmarkDate?.box[0]).toBeGreaterThan(0.5);
  expect(documentDate?.value).toBe('2026-11-18');
  expect(complaintDate?.value).toBe('2026-11-20');
});
