import { availableParallelism } from 'node:os';
import { AppError, inputError } from '../../shared/errors.ts';
import type { Page } from '../../shared/mail/transcript.ts';
import type { PageImage, Reader } from '../../shared/ports.ts';
import { readingOrder } from '../pages/reading-order.ts';
import { buffersOf } from '../picture/grey.ts';
import { atMost } from '../thread/at-most.ts';
import { startThread, type Thread } from '../thread/start-thread.ts';
import { createThreadPool } from '../thread/thread-pool.ts';
import { frenchData } from './french-data.ts';
import type { Prepared } from './prepare-picture.ts';
import { type ReadPicture, type Recogniser, readPicture } from './read-picture.ts';
import type { ReadingQuestion, ReadingThreadData } from './reading-thread.ts';
import type { RecognisedWord } from './recognised.ts';
import { compileTesseract } from './tesseract-module.ts';

export const readerEngine = 'tesseract.js-core 7.0.0 fra best_int';

/** A page takes a second; one that takes this long is given up, and its thread is replaced. */
const mostSeconds = 90;

const unreadable = (cause?: unknown): AppError =>
  inputError('page-unreadable', 'Cette page n’a pas pu être lue. Numérisez-la à nouveau.', {}, cause);

const isPrepared = (value: unknown): value is Prepared => typeof value === 'object' && value !== null && 'blank' in value;
const isWords = (value: unknown): value is readonly RecognisedWord[] => Array.isArray(value);

/** A thread that prepares pictures and recognises them. */
const recogniserIn = (thread: Thread): Recogniser => {
  const ask = (question: ReadingQuestion, transfer: readonly ArrayBuffer[] = []): Promise<unknown> => thread.ask(question, transfer);
  return {
    prepare: async (question) => {
      const prepared = await ask({ type: 'prepare', ...question });
      if (!isPrepared(prepared)) throw unreadable();
      return prepared;
    },
    recognise: async (picture) => {
      const words = await ask({ type: 'recognise', picture }, buffersOf(picture.grey));
      if (!isWords(words)) throw unreadable();
      return words;
    },
  };
};

const toPage = (image: PageImage, read: ReadPicture): Page => {
  const turned = read.rotation === 90 || read.rotation === 270;
  const size: readonly [number, number] = turned ? [image.size[1], image.size[0]] : image.size;
  return {
    number: image.number,
    source: 'ocr',
    engine: readerEngine,
    confidence: read.confidence,
    size,
    rotation: read.rotation,
    blank: read.blank,
    separator: read.separator,
    blocks: readingOrder(read.words, size),
    barcodes: read.barcodes,
  };
};

export type ReaderOptions = {
  readonly workers?: number;
  /** Where the code of the threads lies. */
  readonly thread?: URL;
};

/** Recognises page pictures with Tesseract, on as many threads as there are cores; they start with the first page. */
export const createReader = async (options: ReaderOptions = {}): Promise<Reader & { readonly close: () => Promise<void> }> => {
  const { workers = availableParallelism(), thread: file = new URL('./reading-thread.ts', import.meta.url) } = options;
  const data: ReadingThreadData = { module: await compileTesseract(), language: frenchData() };
  const threads = createThreadPool(() => startThread(file, { seconds: mostSeconds, data }), workers);
  const inTurn = atMost(workers);
  const read = async (image: PageImage): Promise<Page> =>
    inTurn(() => threads.use(async (thread) => toPage(image, await readPicture(image, recogniserIn(thread)))));
  return { read, close: threads.close };
};
