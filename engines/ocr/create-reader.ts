import { availableParallelism } from 'node:os';
import { inputError } from '../../shared/errors.ts';
import type { Page } from '../../shared/mail/transcript.ts';
import type { PageImage, Reader } from '../../shared/ports.ts';
import { readingOrder } from '../pages/reading-order.ts';
import { decodeGrey } from '../picture/grey.ts';
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
  const pool = createRecogniserPool(options.workers ?? availableParallelism());
  const read = async (image: PageImage): Promise<Page> => {
    const grey = await decodeGrey(image.png).catch((error: unknown) => {
      throw inputError('picture-damaged', 'L’image de cette page est endommagée. Numérisez-la à nouveau.', {}, error);
    });
    return toPage(image, await readPicture(grey, image.dpi, pool));
  };
  return Promise.resolve({ read, close: pool.close });
};
