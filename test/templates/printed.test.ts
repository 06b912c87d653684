import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { openPdf } from '../../engines/pages/open-pdf.ts';
import { loadPdfium } from '../../engines/pages/pdfium.ts';
import type { PlacedWord } from '../../engines/pages/placed-word.ts';
import { readTextLayer } from '../../engines/pages/text-layer.ts';
import { type ChromiumPrinter, createPrinter } from '../../engines/print/create-printer.ts';
import { pagePictures } from '../../engines/print/page-picture.ts';
import { printedText } from '../../engines/print/printed-text.ts';
import type { LetterTemplate } from '../../shared/mail/state.ts';
import { letters } from '../../templates/letters.ts';
import { prePrintCheck } from '../../templates/pre-print-check.ts';
import { composer, orderOf, templates } from './examples.ts';
import { hostileTexts, poisoned } from './poisoned.ts';

type Millimetres = { readonly text: string; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Printed = { readonly pdf: Uint8Array; readonly pages: readonly (readonly Millimetres[])[]; readonly texts: readonly string[] };

const printed = new Map<LetterTemplate, Printed>();
let printer: ChromiumPrinter;

const inMillimetres = ({ text, box: [x, y, width, height] }: PlacedWord): Millimetres => ({
  text,
  left: x * 210,
  top: y * 297,
  right: (x + width) * 210,
  bottom: (y + height) * 297,
});

const wordsOf = async (pdf: Uint8Array): Promise<Millimetres[][]> => {
  const pdfium = await loadPdfium();
  const document = openPdf(pdfium, pdf);
  return Array.from({ length: document.pageCount }, (_, index) => {
    // oxlint-disable-next-line no-underscore-dangle -- pdfium's own name
    const page = pdfium._FPDF_LoadPage(document.pointer, index);
    return readTextLayer(pdfium, page).words.map(inMillimetres);
  });
};

beforeAll(async () => {
  printer = await createPrinter();
  for (const template of templates) {
    const letter = composer.composeLetter(template, orderOf(template));
    const pdf = await printer.print(letter.html, letter.title);
    printed.set(template, { pdf, pages: await wordsOf(pdf), texts: await printedText(pdf) });
  }
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
});
afterAll(() => printer.close());

const of = (template: LetterTemplate): Printed => {
  const found = printed.get(template);
  if (found === undefined) throw new Error(template);
  return found;
};

const inEnvelope = templates.filter((template) => letters[template].shell === 'letter');
const window = { left: 110, top: 55, right: 195, bottom: 88 };
const quiet = 5;
const touches = (word: Millimetres, margin: number): boolean =>
  word.right > window.left - margin &&
  word.left < window.right + margin &&
  word.bottom > window.top - margin &&
  word.top < window.bottom + margin;

const pageCounts: Readonly<Record<LetterTemplate, number>> = {
  'legal-handover': 2,
  'authority-handover': 1,
  'insured-summons-notice': 2,
  'counsel-instruction': 2,
  'expert-report-receipt': 1,
  'liability-notice': 1,
  'complaint-acknowledgement': 1,
  'complaint-answer': 1,
  'complaint-holding': 1,
  'complaint-grant': 1,
  'complaint-refusal': 2,
  'mediation-summary': 2,
  'recourse-receipt': 1,
  'recourse-dispute-answer': 2,
  'cover-refusal': 2,
  'road-victim-first-letter': 2,
  'missing-items-request': 1,
};

test.each(templates)('%s has as many pages as expected, each with its number', (template) => {
  const { texts } = of(template);
  expect(texts).toHaveLength(pageCounts[template]);
  for (const [index, text] of texts.entries()) expect(text).toContain(`${index + 1}/${texts.length}`);
});

test.each(templates)('%s passes the check before printing', (template) => {
  const order = orderOf(template);
  const letter = composer.composeLetter(template, order);
  expect(prePrintCheck({ template, channel: order.channel ?? 'post', letter, pages: of(template).texts })).toEqual([]);
});

test.each(inEnvelope)(
  '%s shows its address, whole, in the window of 85 × 33 mm at 110 and 55 mm, and nothing else within 5 mm of it (NF Z 10-011)',
  (template) => {
    const { addressLines } = composer.composeLetter(template, orderOf(template));
    const near = (of(template).pages[0] ?? []).filter((word) => touches(word, quiet));
    expect(near.map(({ text }) => text).join(' ')).toBe(addressLines.join(' '));
    for (const word of near) {
      expect(word.left).toBeGreaterThanOrEqual(window.left);
      expect(word.top).toBeGreaterThanOrEqual(window.top);
      expect(word.right).toBeLessThanOrEqual(window.right);
      expect(word.bottom).toBeLessThanOrEqual(window.bottom);
    }
  },
);

test.each([
  [
    'six lines of 38 capitals',
    [
      'M. Maximilien Montgomery-Wattenwyl Mamm',
      ...Array.from({ length: 3 }, () => 'MWMWMWMW GWMWMWMW MWMWMWMW MWMWMWMWMW'),
      '44000 MWMWMWMWMWMWMWMWMWMWMWMWMWMWMWMW',
    ],
  ],
  ['six lines and a country', ['APPARTEMENT 12', 'BATIMENT B', '125 AVENUE DU MARECHAL', 'BP 12', '1000 BRUXELLES', 'BELGIQUE']],
  [
    'the longest lines of ordinary words',
    ['Résidence des Trois Fontaines, esc. 12', '125 AVENUE DU COMMANDANT MARCHAND NORD', '44115 HAUTE GOULAINE CEDEX 12'],
  ],
])('an address of %s stays inside the window', async (_, address) => {
  const order = { ...orderOf('missing-items-request'), recipient: { name: 'Mme Marguerite Ammeloot-Wambergue', address } };
  const letter = composer.composeLetter('missing-items-request', order);
  const [first = []] = await wordsOf(await printer.print(letter.html, letter.title));
  const near = first.filter((word) => touches(word, quiet));
  expect(near.map(({ text }) => text).join(' ')).toBe(letter.addressLines.join(' '));
  expect(
    near.every(
      ({ left, top, right, bottom }) => left >= window.left && top >= window.top && right <= window.right && bottom <= window.bottom,
    ),
  ).toBe(true);
});

test.each(templates)('%s keeps every word inside the printable area', (template) => {
  for (const word of of(template).pages.flat()) {
    expect(word.left).toBeGreaterThanOrEqual(19.5);
    expect(word.right).toBeLessThanOrEqual(190.5);
    expect(word.top).toBeGreaterThanOrEqual(15);
    expect(word.bottom).toBeLessThanOrEqual(292);
  }
});

test.each(templates)('%s is tagged, in French, titled, with every font embedded', (template) => {
  const raw = Buffer.from(of(template).pdf).toString('latin1');
  expect(raw).toContain('/StructTreeRoot');
  expect(raw).toContain('/Lang (fr)');
  expect(raw).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(raw).toMatch(/\/Title /);
  expect(raw).toMatch(/\/S \/H1/);
  expect(raw.match(/\/Type \/FontDescriptor/g)?.length).toBe(raw.match(/\/FontFile[23]? /g)?.length);
  expect(raw.match(/\/FontName \/\S+/g)?.every((name) => name.includes('SourceSans3'))).toBe(true);
});

describe('on the picture of the page', () => {
  const dpi = 200;
  const dots = (millimetres: number): number => Math.round((millimetres / 25.4) * dpi);

  test.each(templates)('the DataMatrix of %s, read back, is the letter’s id', async (template) => {
    const [page] = await pagePictures(of(template).pdf, dpi);
    if (page === undefined) throw new Error('no page');
    const found = await readBarcodes(new Uint8Array(page), { formats: ['DataMatrix'], tryHarder: true });
    expect(found.map(({ text }) => text)).toEqual([orderOf(template).letterId]);
  });

  test.each(inEnvelope)('%s has fold marks at 99 and 198 mm on its first page alone', async (template) => {
    const pages = await pagePictures(of(template).pdf, dpi);
    for (const [index, page] of pages.entries()) {
      const strip = await sharp(page)
        .extract({ left: dots(6), top: 0, width: dots(2), height: dots(296) })
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      const dark = Array.from({ length: strip.info.height }, (_, row) => row).filter(
        (row) => (strip.data[row * strip.info.width * strip.info.channels] ?? 255) < 200,
      );
      const rows = dark.map((row) => (row / dpi) * 25.4);
      if (index > 0) expect(rows).toEqual([]);
      else {
        expect(rows.some((row) => Math.abs(row - 99) < 0.5)).toBe(true);
        expect(rows.some((row) => Math.abs(row - 198) < 0.5)).toBe(true);
        expect(rows.every((row) => Math.abs(row - 99) < 0.5 || Math.abs(row - 198) < 0.5)).toBe(true);
      }
    }
  });
});

test('logo, colour and signature come from the configuration and leave the window alone', async () => {
  const order = orderOf('complaint-acknowledgement');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><rect width="300" height="60" fill="#ff0000"/></svg>';
  const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const { company, departments } = order.configuration;
  const configuration = {
    ...order.configuration,
    company: { ...company, letterhead: { colour: '#00aa00', logo: picture } },
    departments: { ...departments, mediation: { ...departments.mediation, signature: picture } },
  };
  const letter = composer.composeLetter('complaint-acknowledgement', { ...order, configuration });
  const pdf = await printer.print(letter.html, letter.title);
  const [first = []] = await wordsOf(pdf);
  expect(
    first
      .filter((word) => touches(word, quiet))
      .map(({ text }) => text)
      .join(' '),
  ).toBe(letter.addressLines.join(' '));
  const [page] = await pagePictures(pdf, 60);
  const { data, info } = await sharp(page).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const hues = new Set(Array.from({ length: info.width * info.height }, (_, index) => data.subarray(index * 3, index * 3 + 3).join()));
  expect(hues.has('255,0,0')).toBe(true);
  expect(letter.html).toContain('--colour:#00aa00');
});

test('the note of a summons stays on one page, the bordereau begins the next', () => {
  const { texts } = of('legal-handover');
  expect(texts[0]).toContain('Points de vigilance');
  expect(texts[0]).not.toContain('Bordereau');
  expect(texts[1]).toContain('Bordereau des pièces');
});

test('hostile values in every field of every letter are printed as text; nothing is fetched and nothing runs', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const fetching = `<img src="http://127.0.0.1:${port}/a.png"><link rel=stylesheet href="http://127.0.0.1:${port}/b.css"><script>document.body.textContent='run'</script>`;
  for (const template of templates) {
    const order = poisoned(orderOf(template), `${fetching} ${hostileTexts.map((text) => text.slice(0, 300)).join(' ')}`);
    const letter = composer.composeLetter(template, order);
    const text = (await printedText(await printer.print(letter.html, letter.title))).join('').replace(/\s+/g, '');
    expect(text).toContain(`<imgsrc="http://127.0.0.1:${port}/a.png">`);
    expect(text).toContain('{{constructor}}');
  }
  await new Promise((resolve) => {
    server.close(resolve);
  });
  expect(asked).toEqual([]);
});

test('ten thousand characters without a blank are broken over lines, and none is lost', async () => {
  const letter = composer.composeLetter('missing-items-request', {
    ...orderOf('missing-items-request'),
    extra: { items: 'x'.repeat(10_000) },
  });
  const pages = await wordsOf(await printer.print(letter.html, letter.title));
  expect(pages.flat().every(({ right }) => right <= 190.5)).toBe(true);
  expect(
    pages
      .flat()
      .map(({ text }) => text)
      .join('')
      .match(/x/g)?.length,
  ).toBeGreaterThanOrEqual(10_000);
});
