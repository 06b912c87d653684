import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createReader, type OcrChoice } from '../engines/ocr/create-reader.ts';
import { createPages } from '../engines/pages/create-pages.ts';
import { createPrinter } from '../engines/print/create-printer.ts';
import type { PageImage } from '../shared/ports.ts';
import { createPageHtml } from '../test/corpus/print/page-html.ts';
import { isInstalled, readNative, sameData } from './reading/native-tesseract.ts';
import { pagePicture } from './reading/page-picture.ts';
import { pageSources } from './reading/page-source.ts';

/** Text-layer pages a second; recognised pages a minute with one and two workers, beside Tesseract by itself; memory over many pages. */
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '16' },
    layer: { type: 'string', default: '500' },
    memory: { type: 'string', default: '500' },
  },
});
const wantedMemory = Number(values.memory);
const wantedLayer = Number(values.layer);
const wantedPictures = Number(values.pages);

const [printer, pageHtml] = [await createPrinter(), await createPageHtml()];
const sources = await pageSources();

const longAct = async (count: number): Promise<Uint8Array> => {
  const bodies = Array.from({ length: count }, (_, index) => sources[index % sources.length]?.html);
  return printer.print(pageHtml(bodies.join('<div class="page-break"></div>')), 'bench');
};

const pictures = async (count: number): Promise<PageImage[]> => {
  const made: PageImage[] = [];
  for (const page of sources.slice(0, count))
    made.push(await pagePicture(await printer.print(pageHtml(page.html), page.id), 'clean', page.id));
  return made;
};

const peak = { megabytes: 0 };
const watch = setInterval(() => {
  peak.megabytes = Math.max(peak.megabytes, Math.round(process.memoryUsage().rss / 1e6));
}, 50);

const show = (row: Readonly<Record<string, string | number>>): void => {
  console.log(JSON.stringify({ ...row, peakMegabytes: peak.megabytes }));
  peak.megabytes = 0;
};

const layerSpeed = async (pdf: Uint8Array): Promise<void> => {
  const pages = createPages();
  let count = 0;
  const started = performance.now();
  await pages.each(pdf, 'application/pdf', async () => void count++);
  const seconds = (performance.now() - started) / 1000;
  await pages.close();
  show({
    path: 'text layer with boxes',
    pages: count,
    seconds: Math.round(seconds * 100) / 100,
    pagesPerSecond: Math.round(count / seconds),
  });
};

const perMinute = (count: number, started: number): number => Math.round((count / ((performance.now() - started) / 60_000)) * 10) / 10;

/** So many works at a time, one for each picture. */
const eachOf = async <T>(all: readonly T[], workers: number, work: (one: T) => Promise<unknown>): Promise<number> => {
  const queue = [...all];
  const started = performance.now();
  const go = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: workers }, go));
  return perMinute(all.length, started);
};

const readerSpeed = async (images: readonly PageImage[], workers: number, engine: OcrChoice): Promise<number> => {
  const reader = await createReader({ workers, engine });
  await eachOf(images.slice(0, workers), workers, (image) => reader.read(image));
  const pagesPerMinute = await eachOf(images, workers, (image) => reader.read(image));
  await reader.close();
  show({ path: `recognition, ${reader.engine}`, workers, pages: images.length, pagesPerMinute });
  return pagesPerMinute;
};

/** The program by itself on the same pictures, as many processes as we have workers. */
const nativeSpeed = async (images: readonly PageImage[], workers: number, folder: string): Promise<number> => {
  const data = await sameData(join(folder, 'tessdata'));
  const files = await Promise.all(
    images.map(async (image, index) => {
      const file = join(folder, `${index}.png`);
      await writeFile(file, image.png);
      return { file, dpi: image.dpi };
    }),
  );
  const pagesPerMinute = await eachOf(files, workers, ({ file, dpi }) => readNative(file, dpi, data));
  show({ path: 'tesseract by itself', workers, pages: images.length, pagesPerMinute });
  return pagesPerMinute;
};

/** Memory while many pages are read by two workers: it must not grow with their number. */
const flatMemory = async (images: readonly PageImage[], count: number): Promise<void> => {
  const reader = await createReader({ workers: 2, engine: 'npm' });
  const pages = Array.from({ length: count }, (_, index) => images[index % images.length]).filter((image) => image !== undefined);
  let done = 0;
  let early = 0;
  await eachOf(pages, 2, async (image) => {
    await reader.read(image);
    done++;
    if (done === Math.floor(count / 5)) early = peak.megabytes;
  });
  await reader.close();
  show({ path: 'memory, 2 workers', pages: count, peakInFirstFifth: early, grownBy: peak.megabytes - early });
};

const pdf = await longAct(wantedLayer);
const images = await pictures(wantedPictures);
await printer.close();
await layerSpeed(pdf);
const [one, two] = [await readerSpeed(images, 1, 'npm'), await readerSpeed(images, 2, 'npm')];
console.log(`2 workers: ${(two / one).toFixed(2)} × one`);
if (await isInstalled('tesseract')) {
  const folder = await mkdtemp(join(tmpdir(), 'pli-engines-'));
  for (const [workers, ours] of [
    [1, one],
    [2, two],
  ] as const) {
    const alone = await nativeSpeed(images, workers, folder);
    const native = await readerSpeed(images, workers, 'native');
    console.log(`${workers} worker(s): npm ${(ours / alone).toFixed(2)} ×, native ${(native / alone).toFixed(2)} × tesseract by itself`);
  }
  await rm(folder, { recursive: true });
} else console.log('tesseract is not installed (apt-get install tesseract-ocr): its rows are missing');
if (wantedMemory > 0) await flatMemory(images, wantedMemory);
clearInterval(watch);
