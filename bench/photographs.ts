import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReader } from '../engines/ocr/create-reader.ts';
import { picturePage } from '../engines/pages/picture-pages.ts';
import { createPrinter } from '../engines/print/create-printer.ts';
import { pageText } from '../shared/mail/transcript.ts';
import { createPageHtml } from '../test/corpus/print/page-html.ts';
import { pagePictures } from '../test/corpus/print/page-pictures.ts';
import { type Pose, photograph } from '../test/corpus/print/photograph.ts';
import { seededRandom } from '../test/corpus/print/seeded-random.ts';
import { isInstalled, readNative, sameData } from './reading/native-tesseract.ts';
import { pageSources } from './reading/page-source.ts';
import { type Score, score, sumScores } from './reading/score.ts';

/** Printed pages of the reading corpus photographed from many sides: share of characters wrong by pose, beside Tesseract by itself. */
const dpi = 300;
const every = 16;
const poses: Readonly<Record<string, Pose>> = {
  'from the right, 12°': { tilt: 12, side: 90, roll: 0 },
  'from the foot, 20°': { tilt: 20, side: 0, roll: 0 },
  'from the foot, 35°': { tilt: 35, side: 0, roll: 0 },
  'from the right, 25°': { tilt: 25, side: 90, roll: 0 },
  'from the left, 35°': { tilt: 35, side: 270, roll: 3 },
  'over a corner, 30°': { tilt: 30, side: 40, roll: -4 },
  'over a corner, 40°': { tilt: 40, side: 320, roll: 6 },
  'turned by 12°': { tilt: 5, side: 0, roll: 12 },
};

const [reader, printer, pageHtml] = [await createReader({ workers: 1 }), await createPrinter(), await createPageHtml()];
const folder = await mkdtemp(join(tmpdir(), 'pli-photographs-'));
const data = (await isInstalled('tesseract')) ? await sameData(join(folder, 'tessdata')) : undefined;
const sources = (await pageSources()).filter((_, index) => index % every === 3);

type Row = { readonly pose: string; readonly ours: Score; readonly alone: Score | undefined };
const rows: Row[] = [];
for (const source of sources) {
  const [sheet] = await pagePictures(await printer.print(pageHtml(source.html), source.id), dpi);
  if (sheet === undefined) continue;
  for (const [pose, held] of Object.entries(poses)) {
    const image = await picturePage(await photograph(sheet, seededRandom(`${source.id} ${pose}`), held), 0, 120e6);
    const page = await reader.read(image);
    const file = join(folder, 'page.png');
    await writeFile(file, image.png);
    const alone = data === undefined ? undefined : score(source.units, await readNative(file, image.dpi, data));
    rows.push({ pose, ours: score(source.units, page === undefined ? '' : pageText(page)), alone });
  }
}
await Promise.all([reader.close(), printer.close(), rm(folder, { recursive: true })]);

const wrong = (scores: readonly Score[]): string => {
  const { characterErrors, characters } = sumScores(scores);
  return scores.length === 0 ? '-' : `${((100 * characterErrors) / characters).toFixed(2)} %`;
};
for (const pose of [...Object.keys(poses), 'all']) {
  const found = rows.filter((row) => pose === 'all' || row.pose === pose);
  const alone = found.flatMap((row) => row.alone ?? []);
  console.log(
    [pose.padEnd(24), String(found.length).padStart(3), wrong(found.map(({ ours }) => ours)).padStart(9), wrong(alone).padStart(9)].join(
      '  ',
    ),
  );
}
