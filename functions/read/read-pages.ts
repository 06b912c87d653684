import { AppError } from '../../shared/errors.ts';
import { markRepeated } from '../../shared/mail/mark-repeated.ts';
import type { Page, Transcript } from '../../shared/mail/transcript.ts';
import type { PageImage, Ports } from '../../shared/ports.ts';

/** Pictures that wait for the reader at one time: enough to keep its workers busy, few enough to hold in memory. */
const picturesInFlight = 4;

const isImage = (page: Page | PageImage): page is PageImage => 'png' in page;

/** A page of which nothing could be read: it is there, empty, for a person to look at. */
export const unreadPage = (number: number, size: readonly [number, number] = [595, 842]): Page => ({
  number,
  source: 'ocr',
  engine: 'unread',
  confidence: 0,
  size,
  rotation: 0,
  blank: false,
  separator: false,
  blocks: [],
  barcodes: [],
});

const recognise = async (image: PageImage, ports: Pick<Ports, 'reader'>): Promise<Page | undefined> => {
  try {
    return await ports.reader.read(image);
  } catch (error) {
    if (error instanceof AppError && error.kind === 'input') return unreadPage(image.number, image.size);
    throw error;
  }
};

/**
 * Reads every page of a part: its text layer, or the recognised picture; pictures are recognised several at a time and never all held at once.
 * @returns undefined when the reader answers later
 */
export const readPages = async (
  bytes: Uint8Array,
  mediaType: string,
  ports: Pick<Ports, 'pages' | 'reader'>,
): Promise<Transcript | undefined> => {
  const pages: Page[] = [];
  const inFlight = new Set<Promise<void>>();
  let later = false;
  let failure: unknown;
  const take = async (image: PageImage): Promise<void> => {
    try {
      const page = await recognise(image, ports);
      if (page === undefined) later = true;
      else pages.push(page);
    } catch (error) {
      failure ??= error;
    }
  };
  const start = (image: PageImage): void => {
    const work: Promise<void> = take(image).finally(() => inFlight.delete(work));
    inFlight.add(work);
  };
  await ports.pages.each(bytes, mediaType, async (page) => {
    if (!isImage(page)) pages.push(page);
    else {
      start(page);
      if (inFlight.size >= picturesInFlight) await Promise.race(inFlight);
    }
  });
  await Promise.all(inFlight);
  if (failure !== undefined) throw failure;
  return later ? undefined : { pages: markRepeated(pages.sort((a, b) => a.number - b.number)) };
};
