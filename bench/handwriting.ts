import { parseArgs } from 'node:util';
import { createReader } from '../engines/ocr/create-reader.ts';
import { createPrinter } from '../engines/print/create-printer.ts';
import type { Page } from '../shared/mail/transcript.ts';
import { mostByHand, readingDoubts } from '../shared/triage/reading-doubts.ts';
import { annotated } from '../test/corpus/hand/annotated-page.ts';
import { strangeHands } from '../test/corpus/hand/hand-fonts.ts';
import { handPage } from '../test/corpus/hand/hand-page.ts';
import { createPageHtml } from '../test/corpus/print/page-html.ts';
import { seededRandom } from '../test/corpus/print/seeded-random.ts';
import { pagePicture } from './reading/page-picture.ts';
import { pageSources, qualities } from './reading/page-source.ts';

/** How many handwritten pages are found, in hands that the bounds were not set on, and how many printed ones are taken for such. */
const { values } = parseArgs({ options: { pages: { type: 'string', default: '24' }, print: { type: 'string', default: '64' } } });

type Sheet = { readonly group: string; readonly id: string; readonly html: string; readonly quality: (typeof qualities)[number] };

const sources = await pageSources();
const letters = sources.filter(({ sort }) => sort === 'letter');
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new RangeError('nothing to choose from');
  return found;
};

const handSheets = async (group: string, unsteady: number): Promise<Sheet[]> =>
  Promise.all(
    Array.from({ length: Number(values.pages) }, async (_, index) => {
      const [hand, letter, quality] = [at(strangeHands, index), at(letters, index * 5), at(qualities, Math.floor(index / 2))];
      const id = `${group}-${hand.font}-${index}`;
      const lines = letter.units.map(({ text }) => text);
      return { group, id, quality, html: await handPage(lines, hand, seededRandom(id), unsteady) };
    }),
  );

const annotatedSheets = async (): Promise<Sheet[]> =>
  Promise.all(
    letters.slice(0, 16).map(async (letter, index) => {
      const id = `annotated-${letter.id}`;
      return {
        group: 'print, note, signature',
        id,
        quality: at(qualities, index),
        html: await annotated(letter.html, at(strangeHands, index), seededRandom(id)),
      };
    }),
  );

const printSheets = (): Sheet[] =>
  sources.slice(0, Number(values.print)).map(({ id, html, quality }) => ({ group: 'print', id, html, quality }));

const sheets = [
  ...(await handSheets('everyday hand', 1)),
  ...(await handSheets('neat hand', 0.4)),
  ...(await annotatedSheets()),
  ...printSheets(),
];
const [reader, printer, pageHtml] = [await createReader({ workers: 1 }), await createPrinter(), await createPageHtml()];

const read = async ({ html, quality, id }: Sheet): Promise<Page> => {
  const page = await reader.read(await pagePicture(await printer.print(pageHtml(html), id), quality, id));
  if (page === undefined) throw new Error('this reader answers at once');
  return page;
};

const groups = new Map<string, { pages: number; byHand: number; toPerson: number; anything: number }>();
for (const sheet of sheets) {
  const page = await read(sheet);
  const sum = groups.get(sheet.group) ?? { pages: 0, byHand: 0, toPerson: 0, anything: 0 };
  const share = page.handwriting?.share ?? 0;
  groups.set(sheet.group, {
    pages: sum.pages + 1,
    byHand: sum.byHand + (share >= mostByHand ? 1 : 0),
    toPerson: sum.toPerson + readingDoubts([page]).length,
    anything: sum.anything + (share > 0 ? 1 : 0),
  });
}
console.log('group: pages, known as written by hand, sent to a person for it, with at least one line by hand');
for (const [group, { pages, byHand, toPerson, anything }] of groups) console.log(`${group}: ${pages}, ${byHand}, ${toPerson}, ${anything}`);
await Promise.all([reader.close(), printer.close()]);
