import { toBuffer } from 'bwip-js/node';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createReader } from '../../engines/ocr/create-reader.ts';
import { isSeparatorSheet } from '../../engines/pages/separator.ts';
import { readPatches } from '../../engines/picture/read-patch.ts';
import type { Page, Word } from '../../shared/mail/transcript.ts';
import type { GreyPage } from '../corpus/print/page-pictures.ts';
import { scanners, scanPage } from '../corpus/print/scanner.ts';
import { seededRandom } from '../corpus/print/seeded-random.ts';
import { a4, drawPatch, patchBars, patchSheet, sheetDpi, whitePage } from './patch-sheet.ts';

const reader = await createReader({ workers: 1 });
afterAll(() => reader.close());

const read = ({ data, width, height }: GreyPage, dpi = sheetDpi) => readPatches({ pixels: data, width, height }, dpi);
const texts = (page: GreyPage, dpi = sheetDpi): string[] => read(page, dpi).map(({ text }) => text);

const drawn = async (svg: string): Promise<GreyPage> => {
  const sheet = `<svg width="${a4.width}" height="${a4.height}"><rect width="100%" height="100%" fill="white"/>${svg}</svg>`;
  return { data: new Uint8Array(await sharp(Buffer.from(sheet)).toColourspace('b-w').raw().toBuffer()), ...a4 };
};
const png = ({ data, width, height }: GreyPage): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .png()
    .toBuffer();
const turned = async (page: GreyPage, degrees: number): Promise<GreyPage> => {
  const { data, info } = await sharp(page.data, { raw: { width: page.width, height: page.height, channels: 1 } })
    .rotate(degrees)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
};

const wordsOf = (text: string): Word[] => text.split(' ').map((word) => ({ text: word, box: [0, 0, 0.1, 0.1], confidence: 1 }));

const names = Object.keys(patchBars);
const prose = Array.from(
  { length: 40 },
  (_, i) =>
    `<text x="200" y="${400 + i * 38}" font-size="30" font-family="sans-serif">Les travaux de reprise ont été facturés le 9 octobre, ligne ${i}.</text>`,
).join('');

describe('a patch code is read as it lies and as it stands', () => {
  it.each(names)('patch %s, drawn clean', (name) => {
    expect(texts(patchSheet(name))).toEqual([`PATCH ${name}`, `PATCH ${name}`]);
  });

  it.each(names.flatMap((name) => (['scan', 'scan-fair', 'scan-poor'] as const).map((quality) => [name, quality] as const)))(
    'patch %s on a %s',
    async (name, quality) => {
      const scanned = await scanPage(patchSheet(name), scanners[quality], seededRandom(`${name}${quality}`));
      const dpi = Math.round((sheetDpi * scanned.width) / a4.width);
      expect(new Set(texts(scanned, dpi))).toEqual(new Set([`PATCH ${name}`]));
    },
  );

  it.each([
    ['1', '6'],
    ['2', '2'],
    ['3', 'T'],
    ['4', '4'],
    ['6', '1'],
    ['T', '3'],
  ])('fed upside down patch %s is patch %s', async (name, other) => {
    expect(new Set(texts(await turned(patchSheet(name), 180)))).toEqual(new Set([`PATCH ${other}`]));
  });

  it('its box stands around it', () => {
    const page = whitePage();
    drawPatch(page, 'T', 500, 90, true);
    const [code] = read(page);
    expect(code?.box[0]).toBeCloseTo(500 / a4.width, 2);
    expect(code?.box[1]).toBeCloseTo(90 / a4.height, 2);
    expect(code?.box[2]).toBeCloseTo((3 * sheetDpi) / a4.width, 1);
    expect(code?.box[3]).toBeCloseTo((0.8 * sheetDpi) / a4.height, 2);
  });
});

describe('what is no patch code is not taken for one', () => {
  it('prose, a table, a chart', async () => {
    const table = Array.from({ length: 20 }, (_, i) => `<rect x="150" y="${300 + i * 60}" width="1300" height="3"/>`).join('');
    const chart = Array.from(
      { length: 9 },
      (_, i) => `<rect x="${200 + i * 60}" y="${900 + i * 40}" width="30" height="${600 - i * 40}"/>`,
    ).join('');
    for (const svg of [prose, table + prose, chart]) expect(texts(await drawn(svg))).toEqual([]);
  });

  it('a bar code of thick bars', async () => {
    const code = await toBuffer({ bcid: 'code128', text: '2C12345678901', scale: 6, height: 40, padding: 0 });
    const { data, info } = await sharp(code)
      .flatten({ background: 'white' })
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(texts({ data: new Uint8Array(data), width: info.width, height: info.height })).toEqual([]);
  });

  it('bars too short, or of a pattern that is none', () => {
    const short = whitePage();
    drawPatch(short, 'T', 500, 90, true, 1);
    expect(texts(short)).toEqual([]);
    const page = whitePage();
    for (let bar = 0; bar < 6; bar++) page.data.fill(0, (200 + bar * 32) * a4.width + 300, (200 + bar * 32) * a4.width + 900);
    expect(texts(page)).toEqual([]);
  });
});

describe('a sheet that parts a batch is known as such', () => {
  const pageOf = async (page: GreyPage): Promise<Page | undefined> =>
    reader.read({ number: 1, png: await png(page), dpi: Math.round((sheetDpi * page.width) / a4.width), size: [595, 842] });

  it('by its patch code, with words on it or none', async () => {
    expect(await pageOf(patchSheet('T'))).toMatchObject({ blank: false, separator: true });
    const worded = await drawn('<text x="500" y="1300" font-size="60" font-family="sans-serif">Séparateur de lot – ne pas ôter</text>');
    drawPatch(worded, '2', 500, 90, true);
    expect(await pageOf(worded)).toMatchObject({ separator: true });
  });

  it('by its bar code', async () => {
    const code = await toBuffer({ bcid: 'code128', text: 'SEPARATEUR', scale: 4, height: 12, padding: 0 });
    const sheet = await drawn('<text x="300" y="1300" font-size="40" font-family="sans-serif">Glisser entre deux courriers</text>');
    const bars = await sharp(code).flatten({ background: 'white' }).png().toBuffer();
    const data = await sharp(await png(sheet))
      .composite([{ input: bars, left: 500, top: 400 }])
      .toColourspace('b-w')
      .raw()
      .toBuffer();
    expect(await pageOf({ data: new Uint8Array(data), ...a4 })).toMatchObject({ separator: true });
  });

  it('a letter on whose first page a patch was printed is a letter', async () => {
    const page = await drawn(prose);
    drawPatch(page, '2', 500, 90, true);
    const found = await pageOf(page);
    expect(found).toMatchObject({ separator: false });
    expect(found?.barcodes.map(({ text }) => text)).toEqual(['PATCH 2']);
    expect(isSeparatorSheet([], found?.barcodes)).toBe(true);
  });

  const bars = Array.from({ length: 40 }, (_, i) => `<rect x="${300 + i * 26}" y="600" width="${4 + ((i * 7) % 11)}" height="220"/>`).join(
    '',
  );
  const label = '<text x="620" y="900" font-size="40" font-family="sans-serif">*PLI-000418*</text>';

  it.each(['scan', 'scan-fair'] as const)('by bars that are no code anybody could read, on a %s', async (quality) => {
    const sheet = await scanPage(await drawn(bars + label), scanners[quality], seededRandom(quality));
    const found = await pageOf(sheet);
    expect(found).toMatchObject({ separator: true, barcodes: [] });
  });

  it.each([
    [
      'stars',
      Array.from(
        { length: 14 },
        (_, i) => `<text x="${420 + (i % 7) * 60}" y="${1000 + Math.floor(i / 7) * 120}" font-size="80" font-family="sans-serif">*</text>`,
      ),
    ],
    [
      'dashes',
      Array.from({ length: 24 }, (_, i) => `<rect x="${420 + (i % 8) * 70}" y="${1000 + Math.floor(i / 8) * 120}" width="50" height="6"/>`),
    ],
    [
      'four thick bars',
      Array.from({ length: 4 }, (_, i) => `<rect x="${420 + i * 90}" y="700" width="${30 + (i % 2) * 20}" height="300"/>`),
    ],
  ])('by rows of %s on a fair scan, which nobody reads', async (_, shapes) => {
    const sheet = await scanPage(await drawn(shapes.join('')), scanners['scan-fair'], seededRandom('fair'));
    expect(await pageOf(sheet)).toMatchObject({ separator: true, barcodes: [] });
  });

  const framed = (y: number, text: string, left = 620): string =>
    `<rect x="${left}" y="${y}" width="110" height="10"/><text x="${left + 140}" y="${y + 35}" font-size="90" font-family="sans-serif">${text}</text><rect x="${left + 220}" y="${y}" width="110" height="10"/>`;

  it('by a number between two dashes in its middle, and no page by its number', async () => {
    expect(await pageOf(await drawn(framed(1100, '3')))).toMatchObject({ separator: true });
    expect(await pageOf(await drawn(framed(2150, '3')))).toMatchObject({ separator: false });
    expect(await pageOf(await drawn(framed(1100, '3', 100)))).toMatchObject({ separator: false });
    for (const text of ['50 €', 'Vu !']) expect(await pageOf(await drawn(framed(1100, text)))).toMatchObject({ separator: false });
    const [left = '', right = ''] = framed(1100, '3').split('</text>');
    expect(await pageOf(await drawn(`${left}</text>${right.replace('y="1100"', 'y="1300"')}`))).toMatchObject({ separator: false });
  });

  it('a label of the post with little beside it belongs to a letter', () => {
    const box = [0, 0, 0.1, 0.1] as const;
    expect(isSeparatorSheet(wordsOf('RECOMMANDÉ 2C 164 907 3381 5'), [{ format: 'Code128', text: '2C16490733815', box: [...box] }])).toBe(
      false,
    );
    expect(isSeparatorSheet(wordsOf('20 g'), [{ format: 'DataMatrix', text: 'FR0123 880', box: [...box] }])).toBe(false);
    expect(isSeparatorSheet([], [{ format: 'QRCode', text: 'https://velo.example', box: [...box] }])).toBe(false);
    expect(isSeparatorSheet(wordsOf('Bosch WAT28'), [{ format: 'Code128', text: '88120', box: [...box] }])).toBe(false);
    expect(isSeparatorSheet(wordsOf('PLI-7'), [{ format: 'Code39', text: 'PLI-7', box: [...box] }])).toBe(true);
    expect(isSeparatorSheet(wordsOf('0612345678'), [{ format: 'Pattern', text: '', box: [...box] }])).toBe(false);
  });

  it('not by a heading, a signature or a sketch', async () => {
    const heading = await drawn('<text x="600" y="900" font-size="60" font-family="sans-serif">ANNEXE</text>');
    const signature = await drawn(
      '<path d="M300 900 q80 -160 120 0 t90 -40 q40 120 80 -60 t120 60" stroke="black" stroke-width="6" fill="none"/><path d="M500 1000 l300 -60" stroke="black" stroke-width="5"/>',
    );
    const sketch = await drawn(
      '<circle cx="500" cy="700" r="120" stroke="black" stroke-width="6" fill="none"/><rect x="700" y="600" width="300" height="90" stroke="black" stroke-width="6" fill="none"/><path d="M300 1200 h900 M300 1300 h900" stroke="black" stroke-width="6"/>',
    );
    const capitals = await drawn(
      Array.from(
        'BONJOUR MILLE WAGONS',
        (letter, i) =>
          `<text x="${300 + i * 52}" y="900" font-size="60" transform="rotate(${(i % 3) * 4} ${300 + i * 52} 900)" font-family="sans-serif">${letter}</text>`,
      ).join(''),
    );
    const roman = await drawn('<text x="600" y="900" font-size="90" font-family="sans-serif">III</text>');
    for (const page of [roman, heading, signature, sketch, capitals]) expect(await pageOf(page)).toMatchObject({ separator: false });
  });

  it('by any bar code where nothing else is said', async () => {
    const code = await toBuffer({ bcid: 'code128', text: 'PLI-000419', scale: 4, height: 12, padding: 0 });
    const data = await sharp(await png(await drawn(label)))
      .composite([{ input: await sharp(code).flatten({ background: 'white' }).png().toBuffer(), left: 500, top: 400 }])
      .toColourspace('b-w')
      .raw()
      .toBuffer();
    const found = await pageOf({ data: new Uint8Array(data), ...a4 });
    expect(found).toMatchObject({ separator: true });
    expect(found?.barcodes.map(({ text }) => text)).toEqual(['PLI-000419']);
  });

  it('a letter with bars that nobody can read is a letter', async () => {
    expect(await pageOf(await drawn(`<g transform="translate(0 -500)">${bars}</g>${prose}`))).toMatchObject({
      separator: false,
      barcodes: [],
    });
  });

  it.each(['* * * * * * * *', '----------', '= = = = = =', 'SÉPARATEUR', 'Intercalaire'])('by what stands alone on it: %s', (text) => {
    expect(isSeparatorSheet(wordsOf(text))).toBe(true);
  });

  it.each([
    'Photo 3',
    'Annexe 1',
    'Verso',
    'Courrier de M. Aubry',
    'Lettre',
    '- 2 -',
    'Facture 12',
    '…',
    'Document 3',
    'Lot 12',
    '_______ _______',
    '. . . . . . .',
  ])('not by %s', (text) => {
    expect(isSeparatorSheet(wordsOf(text))).toBe(false);
  });
});
