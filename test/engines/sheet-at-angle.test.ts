import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagePicture } from '../../bench/reading/page-picture.ts';
import { type PageSource, pageSources, qualities } from '../../bench/reading/page-source.ts';
import { score } from '../../bench/reading/score.ts';
import { createReader } from '../../engines/ocr/create-reader.ts';
import { preparePicture } from '../../engines/ocr/prepare-picture.ts';
import { createPages } from '../../engines/pages/create-pages.ts';
import { picturePage } from '../../engines/pages/picture-pages.ts';
import { findSheet } from '../../engines/picture/find-sheet.ts';
import { flattenSheet } from '../../engines/picture/flatten-sheet.ts';
import { decodeGrey, type Grey } from '../../engines/picture/grey.ts';
import { createPrinter } from '../../engines/print/create-printer.ts';
import { type Box, type Page, pageText, type Word } from '../../shared/mail/transcript.ts';
import { createPageHtml } from '../corpus/print/page-html.ts';
import { type GreyPage, pagePictures } from '../corpus/print/page-pictures.ts';
import { type Pose, photograph, seenAt } from '../corpus/print/photograph.ts';
import { seededRandom } from '../corpus/print/seeded-random.ts';

const [reader, printer, pageHtml, pages] = [
  await createReader({ workers: 1 }),
  await createPrinter(),
  await createPageHtml(),
  createPages(),
];
afterAll(() => Promise.all([reader.close(), printer.close(), pages.close()]));

/** Dots an inch on an A4 sheet that fills a picture of six million pixels. */
const telephone = 250;

type Printed = { readonly source: PageSource; readonly pdf: Uint8Array; readonly picture: GreyPage };
const printed = new Map<string, Printed>();
beforeAll(async () => {
  const sources = await pageSources();
  for (const id of ['r04-letter-syndic', 'r20-act-saisie', 'r36-table-inventaire']) {
    const source = sources.find((one) => one.id === id);
    if (source === undefined) throw new Error(`${id} is not in the reading corpus`);
    const pdf = await printer.print(pageHtml(source.html), id);
    const [picture] = await pagePictures(pdf, telephone);
    if (picture === undefined) throw new Error(`${id} has no page`);
    printed.set(id, { source, pdf, picture });
  }
});
const pageOf = (id: string): Printed => {
  const page = printed.get(id);
  if (page === undefined) throw new Error(`${id} was not printed`);
  return page;
};

const read = async (photo: Buffer): Promise<Page> => {
  const page = await reader.read(await picturePage(photo, 0, 120e6));
  if (page === undefined) throw new Error('this reader answers at once');
  return page;
};

const wordsOf = (page: Page): Word[] => page.blocks.flatMap(({ lines }) => lines.flatMap(({ words }) => words));
const middle = ([x, y, width, height]: Box): readonly [number, number] => [x + width / 2, y + height / 2];

const poses: readonly (readonly [string, string, Pose])[] = [
  ['r04-letter-syndic', 'from its foot', { tilt: 35, side: 0, roll: 0 }],
  ['r04-letter-syndic', 'from its left', { tilt: 35, side: 270, roll: 3 }],
  ['r20-act-saisie', 'from its right', { tilt: 25, side: 90, roll: 0 }],
  ['r20-act-saisie', 'over a corner', { tilt: 40, side: 320, roll: 6 }],
  ['r20-act-saisie', 'turned in the hand', { tilt: 5, side: 0, roll: 12 }],
  ['r36-table-inventaire', 'over the other corner', { tilt: 30, side: 40, roll: -4 }],
  ['r36-table-inventaire', 'from its head', { tilt: 30, side: 180, roll: 0 }],
];

describe('a sheet that was photographed at an angle', () => {
  it.each(poses)('%s is read as if it lay flat, taken %s', async (id, _, pose) => {
    const { source, picture } = pageOf(id);
    const page = await read(await photograph(picture, seededRandom(`${id}${pose.tilt}`), pose));
    const { characterErrors, characters, inversions } = score(source.units, pageText(page));
    expect(characterErrors / characters).toBeLessThanOrEqual(0.01);
    expect(inversions).toBe(0);
  });

  it('has its words where they are on the photograph', async () => {
    const { pdf, picture } = pageOf('r04-letter-syndic');
    const pose: Pose = { tilt: 30, side: 300, roll: 5 };
    const [place, page] = [seenAt(picture, pose), await read(await photograph(picture, seededRandom('place'), pose))];
    const truth: Word[] = [];
    await pages.each(pdf, 'application/pdf', async (one) => {
      if ('blocks' in one) truth.push(...wordsOf(one));
    });
    const onlyOnce = truth.filter(({ text }) => text.length >= 5 && truth.filter((other) => other.text === text).length === 1);
    const found = onlyOnce.flatMap(({ text, box }) =>
      wordsOf(page)
        .filter((word) => word.text === text)
        .map((word) => [box, word.box] as const),
    );
    expect(found.length).toBeGreaterThan(onlyOnce.length * 0.9);
    for (const [box, seen] of found) {
      const [[x, y], [atX, atY]] = [place(...middle(box)), middle(seen)];
      expect(Math.hypot(x - atX, y - atY)).toBeLessThan(0.006);
    }
  });
});

describe('a page that lies level', () => {
  it('is left as it is: a scan of any quality, and a photograph from straight above', async () => {
    const { pdf } = pageOf('r20-act-saisie');
    for (const quality of qualities) {
      const { png } = await pagePicture(pdf, quality, 'r20-act-saisie');
      expect(flattenSheet(await decodeGrey(png))).toBeUndefined();
    }
  });
});

const width = 1200;
const height = 1600;
const drawn = (svg: string, ground = '#444'): Promise<Buffer> =>
  sharp(Buffer.from(`<svg width="${width}" height="${height}"><rect width="100%" height="100%" fill="${ground}"/>${svg}</svg>`))
    .toColourspace('b-w')
    .png()
    .toBuffer();
const greyOf = async (svg: string, ground?: string): Promise<Grey> => decodeGrey(await drawn(svg, ground));
const askew = '<polygon points="250,150 1050,320 920,1480 120,1300" fill="#eee"/>';

describe('a sheet is found', () => {
  it('by its four corners on a darker ground, also with one of them bent or covered', async () => {
    const corners = [
      [250, 150],
      [1050, 320],
      [920, 1480],
      [120, 1300],
    ];
    for (const cover of ['', '<polygon points="1090,250 1090,420 960,250" fill="#444"/>']) {
      const found = findSheet(await greyOf(askew + cover));
      expect(found).toHaveLength(4);
      found?.forEach(([x, y], index) =>
        expect(Math.hypot(x - (corners[index]?.[0] ?? 0), y - (corners[index]?.[1] ?? 0))).toBeLessThan(12),
      );
    }
  });

  it.each([
    ['nothing', ''],
    ['a round thing', '<circle cx="600" cy="800" r="500" fill="#eee"/>'],
    [
      'two sheets side by side',
      '<polygon points="60,200 560,240 520,900 40,860" fill="#eee"/><rect x="640" y="700" width="480" height="700" fill="#eee"/>',
    ],
    ['a sheet that runs out of the picture', '<polygon points="250,0 1200,200 1200,1400 120,1600" fill="#eee"/>'],
  ])('and not in %s', async (_, svg) => {
    expect(findSheet(await greyOf(svg))).toBeUndefined();
  });

  it('and not on white, on black, or in a picture of a few pixels', async () => {
    for (const ground of ['#fff', '#000']) expect(findSheet(await greyOf('', ground))).toBeUndefined();
    expect(findSheet({ pixels: Uint8Array.of(0, 0, 0, 0, 255, 0, 0, 0, 0), width: 3, height: 3 })).toBeUndefined();
  });

  it('and is not laid flat when its lines would not run level then: they do on a sheet cut like that', async () => {
    const lines = Array.from(
      { length: 22 },
      (_, i) => `<text x="380" y="${420 + i * 40}" font-size="26" font-family="sans-serif">Les travaux ont été facturés ${i}</text>`,
    ).join('');
    const png = await drawn(`<polygon points="330,200 900,200 1150,1500 60,1150" fill="#eee"/>${lines}`);
    expect(flattenSheet(await decodeGrey(png))).toBeDefined();
    const prepared = await preparePicture({ png, dpi: 140, rotation: 0 });
    expect('picture' in prepared && Object.keys(prepared.picture)).toContain('regions');
    expect(prepared).not.toHaveProperty('picture.onPhotograph');
  });
});
