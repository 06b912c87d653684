import { parseArgs } from 'node:util';
import { createReader } from '../engines/ocr/create-reader.ts';
import { createPages } from '../engines/pages/create-pages.ts';
import { createPrinter } from '../engines/print/create-printer.ts';
import type { PageImage } from '../shared/ports.ts';
import { createPageHtml } from '../test/corpus/print/page-html.ts';
import { pagePicture } from './reading/page-picture.ts';
import { pageSources } from './reading/page-source.ts';

/** Text-layer pages a second; recognised pages a minute with one and two workers; peak memory. */
const { values } = parseArgs({ options: { pages: { type: 'string', default: '16' }, layer: { type: 'string', default: '500' } } });
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

const show = (row: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> => {
  console.log(JSON.stringify({ ...row, peakMegabytes: peak.megabytes }));
  peak.megabytes = 0;
  return row;
};

const layerSpeed = async (pdf: Uint8Array): Promise<Readonly<Record<string, string | number>>> => {
  const pages = createPages();
  let count = 0;
  const started = performance.now();
  await pages.each(pdf, 'application/pdf', async () => void count++);
  const seconds = (performance.now() - started) / 1000;
  await pages.close();
  return show({
    path: 'text layer with boxes',
    pages: count,
    seconds: Math.round(seconds * 100) / 100,
    pagesPerSecond: Math.round(count / seconds),
  });
};

const readerSpeed = async (images: readonly PageImage[], workers: number): Promise<Readonly<Record<string, string | number>>> => {
  const reader = await createReader({ workers });
  const queue = [...images];
  const started = performance.now();
  const work = async (): Promise<void> => {
    for (let image = queue.shift(); image !== undefined; image = queue.shift()) await reader.read(image);
  };
  await Promise.all(Array.from({ length: workers }, work));
  const minutes = (performance.now() - started) / 60_000;
  await reader.close();
  return show({
    path: `recognition, ${workers} worker(s)`,
    pages: images.length,
    pagesPerMinute: Math.round((images.length / minutes) * 10) / 10,
  });
};

const pdf = await longAct(wantedLayer);
const images = await pictures(wantedPictures);
await printer.close();
const rows = [await layerSpeed(pdf), await readerSpeed(images, 1), await readerSpeed(images, 2)];
clearInterval(watch);
console.table(rows);
