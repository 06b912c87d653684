import { availableParallelism } from 'node:os';
import { AppError, configurationError, inputError } from '../../shared/errors.ts';
import type { Page } from '../../shared/mail/transcript.ts';
import type { PageImage, Reader } from '../../shared/ports.ts';
import { readingOrder } from '../pages/reading-order.ts';
import { atMost } from '../thread/at-most.ts';
import { startThread, type Thread } from '../thread/start-thread.ts';
import { createThreadPool } from '../thread/thread-pool.ts';
import { frenchData } from './french-data.ts';
import { type NativeTesseract, nativeVersion, openNativeTesseract } from './native-tesseract.ts';
import { placedOn } from './on-photograph.ts';
import { pictureBuffers } from './picture-buffers.ts';
import type { Prepared } from './prepare-picture.ts';
import { type ReadPicture, type Recogniser, readPicture } from './read-picture.ts';
import type { ReadingQuestion, ReadingThreadData } from './reading-thread.ts';
import type { RecognisedWord } from './recognised.ts';
import { compileTesseract, type TesseractModule } from './tesseract-module.ts';

export const npmEngine = 'tesseract.js-core 7.0.0 fra best_int';

/** A page takes a second; one that takes this long is given up, and its thread is replaced. */
const mostSeconds = 90;

const unreadable = (cause?: unknown): AppError =>
  inputError('page-unreadable', 'Cette page n’a pas pu être lue. Numérisez-la à nouveau.', {}, cause);

const isPrepared = (value: unknown): value is Prepared => typeof value === 'object' && value !== null && 'blank' in value;
const isWords = (value: unknown): value is readonly RecognisedWord[] => Array.isArray(value);

/** A thread that prepares pictures and recognises them, or has the installed Tesseract recognise them. */
const recogniserIn = (thread: Thread, native: NativeTesseract | undefined): Recogniser => {
  const ask = (question: ReadingQuestion, transfer: readonly ArrayBuffer[] = []): Promise<unknown> => thread.ask(question, transfer);
  return {
    prepare: async (question) => {
      const prepared = await ask({ type: 'prepare', ...question });
      if (!isPrepared(prepared)) throw unreadable();
      return prepared;
    },
    recognise: async (picture) => {
      if (native !== undefined) return native.recognise(picture);
      const words = await ask({ type: 'recognise', picture }, pictureBuffers(picture));
      if (!isWords(words)) throw unreadable();
      return words;
    },
  };
};

const toPage = (image: PageImage, read: ReadPicture, engine: string): Page => {
  const turned = read.rotation === 90 || read.rotation === 270;
  const size: readonly [number, number] = turned ? [image.size[1], image.size[0]] : image.size;
  const page: Page = {
    number: image.number,
    source: 'ocr',
    engine,
    confidence: read.confidence,
    size,
    rotation: read.rotation,
    blank: read.blank,
    separator: read.separator,
    ...(read.handwriting === undefined ? {} : { handwriting: read.handwriting }),
    blocks: readingOrder(read.words, read.sheet?.size ?? size),
    barcodes: read.barcodes,
  };
  return read.sheet === undefined ? page : placedOn(page, read.sheet.onPhotograph);
};

/** Which Tesseract recognises: the npm package's, the installed one, or (`auto`) the one that measured better, which is the npm package's (bench/RESULTS.md); the installed one where that cannot start. */
export type OcrChoice = 'npm' | 'native' | 'auto';

export type ReaderOptions = {
  readonly workers?: number;
  readonly engine?: OcrChoice;
  /** Where the code of the threads lies. */
  readonly thread?: URL;
};

/** What recognises: the installed Tesseract, or the compiled one for the threads. */
type Chosen = { readonly native: NativeTesseract } | { readonly module: TesseractModule };

/** @throws AppError `tesseract-missing`, `recognition-missing` */
const choose = async (choice: OcrChoice): Promise<Chosen> => {
  if (choice === 'native') return { native: await installed() };
  try {
    return { module: await compileTesseract() };
  } catch (error) {
    const version = choice === 'auto' ? await nativeVersion() : undefined;
    if (version === undefined) throw error;
    return { native: await openNativeTesseract(version) };
  }
};

/** @throws AppError `tesseract-missing` */
const installed = async (): Promise<NativeTesseract> => {
  const version = await nativeVersion();
  if (version !== undefined) return openNativeTesseract(version);
  throw configurationError(
    'tesseract-missing',
    'Tesseract 5 n’est pas installé. Installez-le (tesseract-ocr), ou choisissez « ocr: npm » dans la configuration.',
  );
};

/** Recognises page pictures with Tesseract, as many at a time as there are cores; threads start with the first page. */
export const createReader = async (
  options: ReaderOptions = {},
): Promise<Reader & { readonly engine: string; readonly close: () => Promise<void> }> => {
  const {
    workers = availableParallelism(),
    engine: choice = 'npm',
    thread: file = new URL('./reading-thread.ts', import.meta.url),
  } = options;
  const chosen = await choose(choice);
  const native = 'native' in chosen ? chosen.native : undefined;
  const data: ReadingThreadData | undefined = 'module' in chosen ? { module: chosen.module, language: frenchData() } : undefined;
  const threads = createThreadPool(() => startThread(file, { seconds: mostSeconds, data }), workers);
  const inTurn = atMost(workers);
  const engine = native?.name ?? npmEngine;
  const read = async (image: PageImage): Promise<Page> =>
    inTurn(() => threads.use(async (thread) => toPage(image, await readPicture(image, recogniserIn(thread, native)), engine)));
  const close = async (): Promise<void> => {
    await Promise.all([threads.close(), native?.close()]);
  };
  return { read, engine, close };
};
