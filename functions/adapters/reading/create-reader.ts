import { createHash } from 'node:crypto';
import { outsideError } from '../../../shared/errors.ts';
import type { Page } from '../../../shared/mail/transcript.ts';
import type { PageImage, Reader } from '../../../shared/ports.ts';
import { readJob } from './job.ts';
import { createPageStore, type PartOf } from './page-store.ts';
import { type JobPorts, startJob } from './start-job.ts';

export type AwsReaderPorts = JobPorts & {
  readonly tesseract: Reader;
  /** Milliseconds that the function may still run. */
  readonly timeLeft: () => number;
};

/** What one page may take at most; with less time left the message is given back, and what was read so far is kept. */
const pageMilliseconds = 100_000;

const pictureOf = (image: PageImage): string => createHash('sha256').update(image.png).digest('hex').slice(0, 16);

const isEnough = (page: Page, threshold: number): boolean => page.blank || page.separator || page.confidence >= threshold;

/** Reads the pages of one part as the policy says; a page is recognised once, and paid for once, however often its message comes. */
export const createAwsReader = (part: PartOf, ports: AwsReaderPorts): Reader => {
  const { policy, table } = ports;
  const pages = createPageStore(ports.files, part);

  const byTesseract = async (image: PageImage): Promise<Page> => {
    if (ports.timeLeft() < pageMilliseconds)
      throw outsideError('time-is-short', 'The rest of this part is read by a later run.', { mailId: part.mailId });
    const page = await ports.tesseract.read(image);
    if (page === undefined) throw outsideError('reader-without-page', 'Tesseract gave no page.', { mailId: part.mailId });
    return page;
  };
  const firstReading = async (picture: string, image: PageImage): Promise<Page> => (await pages.first(picture)) ?? byTesseract(image);

  const handOn = async (picture: string, image: PageImage, first: Page | undefined): Promise<Page | undefined> => {
    if (first !== undefined) await pages.keepFirst(picture, first);
    if (await startJob(part, picture, image, first === undefined ? 0 : first.rotation, ports)) return undefined;
    return pages.keepFinal(picture, first ?? (await byTesseract(image)));
  };

  /** A page whose job is known: still waited for, started again if it never came to Textract, or read by Tesseract after all. */
  const follow = async (picture: string, image: PageImage): Promise<Page | 'unknown' | undefined> => {
    const job = policy.mode === 'tesseract' ? undefined : await readJob(table, part, picture);
    if (job === undefined || job.state === 'done') return 'unknown';
    if (job.state === 'failed') return pages.keepFinal(picture, await firstReading(picture, image));
    if (job.state === 'starting') await startJob(part, picture, image, job.rotation, ports);
    return undefined;
  };

  const read = async (image: PageImage): Promise<Page | undefined> => {
    const picture = pictureOf(image);
    const known = await pages.final(picture);
    if (known !== undefined) return { ...known, number: image.number };
    const followed = await follow(picture, image);
    if (followed !== 'unknown') return followed;
    if (policy.mode === 'textract') return handOn(picture, image, undefined);
    const first = await firstReading(picture, image);
    return policy.mode === 'tesseract' || isEnough(first, policy.threshold)
      ? pages.keepFinal(picture, first)
      : handOn(picture, image, first);
  };
  return { read };
};
