import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagePicture } from '../../bench/reading/page-picture.ts';
import { createReader } from '../../engines/ocr/create-reader.ts';
import { createPages } from '../../engines/pages/create-pages.ts';
import { AppError } from '../../shared/errors.ts';
import { type Page, pageText } from '../../shared/mail/transcript.ts';
import type { PageImage } from '../../shared/ports.ts';
import { letterPdf } from './pdf-source.ts';

const reader = await createReader({ workers: 1 });
afterAll(() => reader.close());

const lines = [
  'Monsieur, je conteste votre refus dans le dossier S26-104233.',
  'Les travaux de reprise ont ete factures 4 312,60 euros le 9 octobre.',
  'Sans reponse de votre part, le tribunal judiciaire sera saisi.',
  'Veuillez agreer mes salutations distinguees.',
];
const content = `BT /F1 13 Tf 72 700 Td ${lines.map((line) => `(${line}) Tj 0 -24 Td`).join(' ')} ET`;

let upright: PageImage;
beforeAll(async () => {
  upright = await pagePicture(letterPdf({ content }), 'clean', 'reader-test');
});

const turned = async (degrees: number): Promise<PageImage> => {
  const png = await sharp(upright.png).rotate(degrees).toColourspace('b-w').png().toBuffer();
  return { ...upright, png, size: degrees === 180 ? upright.size : [upright.size[1], upright.size[0]] };
};

const read = async (image: PageImage): Promise<Page> => {
  const page = await reader.read(image);
  if (page === undefined) throw new Error('this reader answers at once');
  return page;
};

const sheet = (text: string): PageImage['png'] | Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg width="1654" height="2339"><rect width="100%" height="100%" fill="white"/><text x="400" y="900" font-size="90" font-family="sans-serif">${text}</text></svg>`,
    ),
  )
    .toColourspace('b-w')
    .png()
    .toBuffer();

describe('a page picture is read', () => {
  it('word for word, with boxes within the page', async () => {
    const page = await read(upright);
    expect(pageText(page)).toBe(lines.join('\n'));
    expect(page).toMatchObject({ source: 'ocr', rotation: 0, blank: false, separator: false });
    for (const block of page.blocks)
      for (const line of block.lines) for (const { box } of line.words) expect(box[0] + box[2]).toBeLessThanOrEqual(1);
  });

  it('the same picture gives the same transcript', async () => {
    expect(await read(upright)).toEqual(await read(upright));
  });

  it.each([
    [180, 180],
    [90, 270],
    [270, 90],
  ])('turned by %i degrees it is turned back by %i', async (degrees, rotation) => {
    const page = await read(await turned(degrees));
    expect(page.rotation).toBe(rotation);
    expect(pageText(page)).toContain('S26-104233');
  });

  it('an empty sheet is blank, a separator sheet is not', async () => {
    const blank = { ...upright, png: await sheet('') };
    expect(await read(blank)).toMatchObject({ blank: true, separator: false, blocks: [] });
    expect(await read({ ...upright, png: await sheet('SÉPARATEUR') })).toMatchObject({ blank: false, separator: true });
  });

  it('a broken picture ends its own page only', async () => {
    await expect(reader.read({ ...upright, png: new Uint8Array([1, 2, 3]) })).rejects.toBeInstanceOf(AppError);
    expect(pageText(await read(upright))).toContain('S26-104233');
  });
});

describe('a text layer is checked before it is trusted', () => {
  const kindOf = async (pdf: Uint8Array): Promise<string> => {
    const pages = createPages();
    let kind = '';
    await pages.each(pdf, 'application/pdf', async (page) => {
      kind = 'png' in page ? 'picture' : page.blank ? 'blank' : page.source;
    });
    await pages.close();
    return kind;
  };
  const prose = lines.join(' ');

  it('French prose is', async () => expect(await kindOf(letterPdf({ content }))).toBe('text-layer'));
  it('letters without sense are not', async () => {
    const nonsense = prose.replace(/[a-z]/g, (letter) => 'zqxkwjvbtr'[letter.charCodeAt(0) % 10] ?? 'z');
    expect(await kindOf(letterPdf({ content: `BT /F1 9 Tf 20 700 Td (${nonsense}) Tj ET` }))).toBe('picture');
  });
  it('text that is not drawn over a scan is not', async () => {
    const scan =
      '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nA\nendstream';
    const hidden = `q 595 0 0 842 0 0 cm /X Do Q 3 Tr ${content}`;
    const page = '/Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >>';
    expect(await kindOf(letterPdf({ content: hidden, page, more: [scan] }))).toBe('picture');
  });
  it('a page with nothing on it is blank and not recognised at all', async () =>
    expect(await kindOf(letterPdf({ content: '' }))).toBe('blank'));
});
