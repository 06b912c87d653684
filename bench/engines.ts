import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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

/** Text-layer pages a second; recognised pages a minute with one and two workers and the processor time that a page takes, beside Tesseract by itself; memory over many pages. */
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '16' },
    layer: { type: 'string', default: '500' },
    memory: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '3' },
  },
});
const wantedMemory = Number(values.memory);
const wantedLayer = Number(values.layer);
const wantedPictures = Number(values.pages);
const rounds = Number(values.rounds);

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

/** So many works at a time, one for each picture. @returns seconds */
const eachOf = async <T>(all: readonly T[], workers: number, work: (one: T) => Promise<unknown>): Promise<number> => {
  const queue = [...all];
  const started = performance.now();
  const go = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: workers }, go));
  return (performance.now() - started) / 1000;
};

/** A way of reading the pictures, asked for one round over all of them; each round takes so many seconds. */
type Way = { readonly name: string; readonly round: (workers: number) => Promise<number>; readonly close: () => Promise<void> };

const ourWay = async (images: readonly PageImage[], engine: OcrChoice): Promise<Way> => {
  const reader = await createReader({ workers: 2, engine });
  const round = (workers: number): Promise<number> => eachOf(images, workers, (image) => reader.read(image));
  return { name: reader.engine, round, close: reader.close };
};

/** The program by itself on the same pictures, as many processes as we have workers. */
const programAlone = async (images: readonly PageImage[]): Promise<Way> => {
  const folder = await mkdtemp(join(tmpdir(), 'pli-engines-'));
  const data = await sameData(join(folder, 'tessdata'));
  const files = await Promise.all(
    images.map(async (image, index) => {
      const file = join(folder, `${index}.png`);
      await writeFile(file, image.png);
      return { file, dpi: image.dpi };
    }),
  );
  const round = (workers: number): Promise<number> => eachOf(files, workers, ({ file, dpi }) => readNative(file, dpi, data));
  return { name: 'tesseract by itself', round, close: () => rm(folder, { recursive: true }) };
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Seconds of processor that this process and the programs that it ran to their end have taken; undefined where the system does not say. */
const processorTaken = async (): Promise<number | undefined> => {
  const ticks = 100;
  const line = await readFile('/proc/self/stat', 'latin1').catch(() => undefined);
  const [user, system, usersOfOthers, systemOfOthers] =
    line
      ?.slice(line.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 15)
      .map(Number) ?? [];
  if (user === undefined || system === undefined || usersOfOthers === undefined || systemOfOthers === undefined) return undefined;
  return (user + system + usersOfOthers + systemOfOthers) / ticks;
};

/** `processor` is milliseconds a page with one worker, also where other work shares the cores. */
type Speed = { readonly way: Way; readonly one: number; readonly two: number; readonly processor: number };

/** Pages a minute with one worker and with two. The ways take turns, so that what else the machine does falls on all of them; the first round of each, in which code is compiled, is shown by itself. */
const speeds = async (ways: readonly Way[], pages: number): Promise<Speed[]> => {
  const seconds = new Map(ways.map((way) => [way, [0, 0, 0] as [one: number, two: number, processor: number]]));
  for (const way of ways)
    show({ path: way.name, round: 'first', workers: 2, pagesPerMinute: rounded((pages / (await way.round(2))) * 60) });
  for (let round = 0; round < rounds; round++)
    for (const workers of [1, 2] as const)
      for (const way of ways) {
        const sums = seconds.get(way);
        if (sums === undefined) continue;
        const before = await processorTaken();
        sums[workers - 1] = (sums[workers - 1] ?? 0) + (await way.round(workers));
        const after = await processorTaken();
        if (workers === 1) sums[2] += before === undefined || after === undefined ? Number.NaN : after - before;
      }
  const perMinute = (sum: number): number => (pages * rounds * 60) / sum;
  return [...seconds].map(([way, [one, two, processor]]) => ({
    way,
    one: perMinute(one),
    two: perMinute(two),
    processor: (processor / (pages * rounds)) * 1000,
  }));
};

/** Tells each way's speed, how two workers go beside one, and how it goes beside the program by itself, which is the last of them. */
const recognition = async (images: readonly PageImage[]): Promise<void> => {
  const ways = [await ourWay(images, 'npm')];
  if (await isInstalled('tesseract')) ways.push(await ourWay(images, 'native'), await programAlone(images));
  else console.log('tesseract is not installed (apt-get install tesseract-ocr): its rows are missing');
  const found = await speeds(ways, images.length);
  const alone = found.find(({ way }) => way.name === 'tesseract by itself');
  for (const { way, one, two, processor } of found) {
    const beside =
      alone === undefined
        ? {}
        : {
            ofAloneWithOne: rounded(one / alone.one),
            ofAloneWithTwo: rounded(two / alone.two),
            ofAloneByProcessor: rounded(alone.processor / processor),
          };
    show({
      path: way.name,
      pages: images.length * rounds,
      withOne: rounded(one),
      withTwo: rounded(two),
      twoByOne: rounded(two / one),
      processorMilliseconds: Math.round(processor),
      ...beside,
    });
  }
  await Promise.all(ways.map((way) => way.close()));
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
await recognition(images);
if (wantedMemory > 0) await flatMemory(images, wantedMemory);
clearInterval(watch);
