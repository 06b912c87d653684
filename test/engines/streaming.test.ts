import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { createPages } from '../../engines/pages/create-pages.ts';
import { readPages, unreadPage } from '../../functions/read/read-pages.ts';
import type { PageImage } from '../../shared/ports.ts';
import { pdfSource, stream } from './pdf-source.ts';

const pages = createPages();
afterAll(() => pages.close());

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');
const collectGarbage = (): void => {
  if (typeof collect !== 'function') throw new Error('garbage cannot be collected on demand');
  collect();
};

const pageCount = 300;
const scan =
  '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nA\nendstream';

/** An act of 300 scanned pages, each four inches wide. */
const act = (): Uint8Array => {
  const first = 5;
  const kids = Array.from({ length: pageCount }, (_, index) => `${first + index} 0 R`).join(' ');
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 288 288] /Resources << /XObject << /X 3 0 R >> >> /Contents 4 0 R >>';
  return pdfSource([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pageCount} >>`,
    scan,
    stream('q 288 0 0 288 0 0 cm /X Do Q'),
    ...Array.from({ length: pageCount }, () => page),
  ]);
};

describe('an act of 300 scanned pages', () => {
  it('is read picture by picture: at no time are more than eight of them held', async () => {
    const pictures: WeakRef<Uint8Array>[] = [];
    let [atWork, mostAtWork, mostHeld] = [0, 0, 0];
    const read = async (image: PageImage) => {
      pictures.push(new WeakRef(image.png));
      mostAtWork = Math.max(mostAtWork, ++atWork);
      await new Promise((resolve) => setImmediate(resolve));
      if (image.number % 20 === 0) {
        collectGarbage();
        mostHeld = Math.max(mostHeld, pictures.filter((picture) => picture.deref() !== undefined).length);
      }
      atWork--;
      return unreadPage(image.number, image.size);
    };
    const transcript = await readPages(act(), 'application/pdf', { pages, reader: { read } });
    expect(transcript?.pages.map((page) => page.number)).toEqual(Array.from({ length: pageCount }, (_, index) => index + 1));
    expect(pictures).toHaveLength(pageCount);
    expect(mostAtWork).toBeLessThanOrEqual(4);
    expect(mostHeld).toBeGreaterThan(0);
    expect(mostHeld).toBeLessThanOrEqual(8);
  });
});
