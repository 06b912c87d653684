import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createReader, type OcrChoice } from '../engines/ocr/create-reader.ts';
import { createPages } from '../engines/pages/create-pages.ts';
import { createPrinter } from '../engines/print/create-printer.ts';
import { pageText } from '../shared/mail/transcript.ts';
import type { PageImage } from '../shared/ports.ts';
import { createPageHtml } from '../test/corpus/print/page-html.ts';
import { isInstalled, readLayout, readNative, sameData } from './reading/native-tesseract.ts';
import { pagePicture } from './reading/page-picture.ts';
import { type PageSource, pageSources, qualities } from './reading/page-source.ts';
import { type Score, score, sumScores } from './reading/score.ts';

const { values } = parseArgs({
  options: {
    quality: { type: 'string' },
    only: { type: 'string' },
    native: { type: 'boolean', default: true },
    verbose: { type: 'boolean', default: false },
    workers: { type: 'string', default: '2' },
  },
  allowNegative: true,
});

type Printed = PageSource & { readonly image: PageImage; readonly pdf: Uint8Array; readonly file: string; readonly pdfFile: string };
type Row = { readonly engine: string; readonly page: PageSource; readonly score: Score; readonly text: string };

const folder = join(tmpdir(), `pli-reading-${process.pid}`);
const wanted = (page: PageSource): boolean =>
  (values.quality === undefined || page.quality === values.quality) && (values.only === undefined || page.id.includes(values.only));

const print = async (): Promise<Printed[]> => {
  const [printer, pageHtml] = [await createPrinter(), await createPageHtml()];
  const printed: Printed[] = [];
  for (const page of (await pageSources()).filter(wanted)) {
    const pdf = await printer.print(pageHtml(page.html), page.id);
    const image = await pagePicture(pdf, page.quality, page.id);
    const [file, pdfFile] = [join(folder, `${page.id}.png`), join(folder, `${page.id}.pdf`)];
    await writeFile(file, image.png);
    await writeFile(pdfFile, pdf);
    printed.push({ ...page, image, pdf, file, pdfFile });
  }
  await printer.close();
  return printed;
};

/** Reads all pages, as many at a time as there are workers. */
const readAll = async (
  engine: string,
  pages: readonly Printed[],
  workers: number,
  read: (page: Printed) => Promise<string>,
): Promise<Row[]> => {
  const rows: Row[] = [];
  const queue = [...pages];
  const started = performance.now();
  const work = async (): Promise<void> => {
    for (let page = queue.shift(); page !== undefined; page = queue.shift()) {
      const text = await read(page);
      rows.push({ engine, page, text, score: score(page.units, text) });
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  const minutes = (performance.now() - started) / 60_000;
  console.log(JSON.stringify({ engine, workers, pages: pages.length, pagesPerMinute: Math.round(pages.length / minutes) }));
  return rows;
};

const percent = (errors: number, of: number): string => `${((100 * errors) / Math.max(1, of)).toFixed(2).padStart(6)} %`;

const line = (label: string, rows: readonly Row[]): string => {
  const sum = sumScores(rows.map((row) => row.score));
  const wrong = rows.filter((row) => row.score.inversions > 0).length;
  return [
    label.padEnd(34),
    String(rows.length).padStart(4),
    percent(sum.characterErrors, sum.characters),
    percent(sum.wordErrors, sum.words),
    percent(sum.digitErrors, sum.digits),
    `${wrong}`.padStart(4),
  ].join('  ');
};

const report = (rows: readonly Row[]): void => {
  console.log(`\n${'engine and pages'.padEnd(34)}  pages  characters     words    digits  pages out of order`);
  for (const engine of new Set(rows.map((row) => row.engine))) {
    const ours = rows.filter((row) => row.engine === engine);
    for (const quality of qualities)
      console.log(
        line(
          `${engine} · ${quality}`,
          ours.filter((row) => row.page.quality === quality),
        ),
      );
    for (const sort of new Set(ours.map((row) => row.page.sort)))
      console.log(
        line(
          `${engine} · ${sort}`,
          ours.filter((row) => row.page.sort === sort),
        ),
      );
    console.log(line(`${engine} · all`, ours));
  }
};

/** The most that may be wrong, in percent of the characters; of the digits half of what Tesseract by itself gets wrong. */
const goals = { clean: 0.3, fair: 1.5, poor: 4, photo: 6 } as const;

const digitShare = (rows: readonly Row[]): number => {
  const { digitErrors, digits } = sumScores(rows.map((row) => row.score));
  return digitErrors / Math.max(1, digits);
};

/** What the npm engine misses of its goals. */
const missed = (rows: readonly Row[]): string[] => {
  const ours = rows.filter(({ engine }) => engine === 'pli, npm');
  const alone = rows.filter(({ engine }) => engine === 'tesseract 5, same data');
  const wrong = qualities.filter((quality) => {
    const sum = sumScores(ours.filter(({ page }) => page.quality === quality).map((row) => row.score));
    return sum.characterErrors * 100 > sum.characters * goals[quality];
  });
  const order = ours.filter((row) => row.score.inversions > 0).map(({ page }) => `order of ${page.id}`);
  const digits = alone.length > 0 && digitShare(ours) > digitShare(alone) / 2 ? ['digits'] : [];
  return [...wrong.map((quality) => `characters of ${quality} pages`), ...digits, ...order];
};

const readOurs = async (pages: readonly Printed[], engine: OcrChoice): Promise<Row[]> => {
  const workers = Number(values.workers);
  const reader = await createReader({ workers, engine });
  const rows = await readAll(`pli, ${engine}`, pages, workers, async ({ image }) => {
    const page = await reader.read(image);
    return page === undefined ? '' : pageText(page);
  });
  await reader.close();
  return rows;
};

const readLayers = async (pages: readonly Printed[]): Promise<Row[]> => {
  const engine = createPages();
  const rows = await readAll('pli text layer', pages, 1, async ({ pdf }) => {
    const texts: string[] = [];
    await engine.each(pdf, 'application/pdf', async (page) => {
      if ('blocks' in page) texts.push(pageText(page));
    });
    return texts.join('\n');
  });
  await engine.close();
  return rows;
};

const readOthers = async (pages: readonly Printed[]): Promise<Row[]> => {
  const rows: Row[] = [];
  if (await isInstalled('tesseract')) {
    rows.push(...(await readOurs(pages, 'native')));
    const data = await sameData(join(folder, 'tessdata'));
    rows.push(
      ...(await readAll('tesseract 5, same data', pages, Number(values.workers), ({ file, image }) => readNative(file, image.dpi, data))),
    );
    rows.push(
      ...(await readAll('tesseract 5, Debian data', pages, Number(values.workers), ({ file, image }) => readNative(file, image.dpi))),
    );
  } else console.log('tesseract is not installed (apt-get install tesseract-ocr tesseract-ocr-fra): its rows are missing');
  if (await isInstalled('pdftotext')) rows.push(...(await readAll('pdftotext -layout', pages, 1, ({ pdfFile }) => readLayout(pdfFile))));
  else console.log('pdftotext is not installed (apt-get install poppler-utils): its rows are missing');
  return rows;
};

await mkdir(folder, { recursive: true });
const pages = await print();
const rows = [...(await readOurs(pages, 'npm')), ...(await readLayers(pages)), ...(values.native ? await readOthers(pages) : [])];
report(rows);
const misses = missed(rows);
console.log(misses.length === 0 ? '\nAll goals are met.' : `\nGoals missed: ${misses.join('; ')}`);
if (misses.length > 0) process.exitCode = 1;
for (const { engine, page, score: s, text } of rows) {
  const wrong = s.inversions > 0 || s.characterErrors > s.characters * 0.02;
  if (values.verbose && engine.startsWith('pli') && wrong)
    console.log(`\n== ${engine} ${page.id} ${page.quality} ${JSON.stringify(s)}\n${text}`);
}
