import sharp from 'sharp';
import { picturePage } from '../../engines/pages/picture-pages.ts';
import type { PageImage } from '../../shared/ports.ts';
import { pagePictures } from '../../test/corpus/print/page-pictures.ts';
import { photograph } from '../../test/corpus/print/photograph.ts';
import { type Scanner, scanners, scanPage } from '../../test/corpus/print/scanner.ts';
import { seededRandom } from '../../test/corpus/print/seeded-random.ts';
import type { Quality } from './page-source.ts';

const machines: Readonly<Record<Exclude<Quality, 'photo'>, Scanner>> = {
  clean: scanners.scan,
  fair: scanners['scan-fair'],
  poor: scanners['scan-poor'],
};
const photoDpi = 220;

const scanFile = async (pdf: Uint8Array, scanner: Scanner, seed: string): Promise<Buffer> => {
  const [page] = await pagePictures(pdf, scanner.dpi);
  if (page === undefined) throw new RangeError(`${seed} has no page`);
  const scanned = await scanPage(page, scanner, seededRandom(seed));
  return sharp(scanned.data, { raw: { width: scanned.width, height: scanned.height, channels: 1 } })
    .toColourspace('b-w')
    .withMetadata({ density: scanner.dpi })
    .png()
    .toBuffer();
};

/** The page as the machine of this quality delivers it: the same seed gives the same picture. */
export const pagePicture = async (pdf: Uint8Array, quality: Quality, seed: string): Promise<PageImage> => {
  if (quality !== 'photo') return picturePage(await scanFile(pdf, machines[quality], seed), 0, 120e6);
  const [page] = await pagePictures(pdf, photoDpi);
  if (page === undefined) throw new RangeError(`${seed} has no page`);
  return picturePage(await photograph(page, seededRandom(seed)), 0, 120e6);
};
