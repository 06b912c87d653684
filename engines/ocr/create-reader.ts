import { availableParallelism } from 'node:os';
import type { Page } from '../../shared/mail/transcript.ts';
import type { PageImage, Reader } from '../../shared/ports.ts';
import { readingOrder } from '../pages/reading-order.ts';
import { createPicturePreparer } from './picture-preparer.ts';
import { type ReadPicture, readPicture } from './read-picture.ts';
import { createRecogniserPool } from './recogniser-pool.ts';

export const readerEngine = 'tesseract.js 7.0.0 fra best_int';

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

/** Recognises page pictures with Tesseract, on as many threads as there are cores; they start with the first page. */
export const createReader = (options: { readonly workers?: number } = {}): Promise<Reader & { readonly close: () => Promise<void> }> => {
  const preparer = createPicturePreparer();
  const recognisers = createRecogniserPool(options.workers ?? availableParallelism());
  const read = async (image: PageImage): Promise<Page> => toPage(image, await readPicture(image, { preparer, recognisers }));
  const close = async (): Promise<void> => {
    await Promise.all([preparer.close(), recognisers.close()]);
  };
  return Promise.resolve({ read, close });
};
