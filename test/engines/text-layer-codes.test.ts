import { toBuffer, toSVG } from 'bwip-js/node';
import { afterAll, describe, expect, it } from 'vitest';
import { createPages } from '../../engines/pages/create-pages.ts';
import { decodeGrey } from '../../engines/picture/grey.ts';
import { inkOf } from '../../engines/picture/ink.ts';
import { createPrinter } from '../../engines/print/create-printer.ts';
import type { Page } from '../../shared/mail/transcript.ts';
import { printedLetter } from '../corpus/hand/annotated-page.ts';
import { createPageHtml } from '../corpus/print/page-html.ts';
import { letterPdf } from './pdf-source.ts';

const [pages, printer, pageHtml] = [createPages(), await createPrinter(), await createPageHtml()];
afterAll(() => Promise.all([pages.close(), printer.close()]));

const read = async (body: string): Promise<Page> => readPdf(await printer.print(pageHtml(body), 'codes'));

const readPdf = async (pdf: Uint8Array): Promise<Page> => {
  const found: Page[] = [];
  await pages.each(pdf, 'application/pdf', (page) => {
    if ('blocks' in page) found.push(page);
    return Promise.resolve();
  });
  const [page] = found;
  if (page === undefined) throw new Error('the page has a text layer');
  return page;
};

const registered = { bcid: 'code128', text: '2C19900445872', height: 10 };
const sorting = { bcid: 'datamatrix', text: 'PLI:S26-104233' };
const at = (code: string): string => `<div style="position:absolute;right:0;top:0">${code}</div>${printedLetter}`;
const drawn = (code: Parameters<typeof toSVG>[0], width: string): string => at(toSVG(code).replace('<svg ', `<svg width="${width}" `));

describe('a bar code beside a text layer is read', () => {
  it('when it was drawn of bars, with its box', async () => {
    const page = await read(drawn(registered, '55mm'));
    expect(page.source).toBe('text-layer');
    expect(page.barcodes.map(({ text }) => text)).toEqual([registered.text]);
    expect(page.barcodes[0]?.box[0]).toBeGreaterThan(0.5);
    expect(page.barcodes[0]?.box[1]).toBeLessThan(0.2);
  });

  it('when each of its bars was drawn by itself', async () => {
    const { runs } = inkOf(await decodeGrey(await toBuffer({ ...registered, scale: 1, backgroundcolor: 'ffffff' })));
    const first = [...runs.from.subarray(0, runs.rows[1])];
    const bars = first.map((from, index) => `${300 + from} 700 ${(runs.to[index] ?? from) - from} 40 re f`);
    const text = 'BT /F1 12 Tf 72 600 Td (Monsieur, je conteste votre refus dans le dossier S26-104233.) Tj ET';
    const page = await readPdf(letterPdf({ content: `${text} ${bars.join(' ')}` }));
    expect(page.source).toBe('text-layer');
    expect(page.barcodes.map((one) => one.text)).toEqual([registered.text]);
  });

  it('when it was drawn of squares', async () => {
    expect((await read(drawn(sorting, '14mm'))).barcodes.map(({ text }) => text)).toEqual([sorting.text]);
  });

  it('when it is a picture', async () => {
    const png = (await toBuffer({ ...sorting, scale: 6 })).toString('base64');
    const page = await read(at(`<img style="width:14mm" src="data:image/png;base64,${png}">`));
    expect(page.barcodes.map(({ text }) => text)).toEqual([sorting.text]);
    expect(page.separator).toBe(false);
  });

  it('and parts a batch when it says so and stands alone', async () => {
    const page = await read(
      `<p>Feuille intercalaire, à laisser entre deux courriers du même lot.</p>${toSVG({ ...registered, text: 'SEPARATEUR' }).replace('<svg ', '<svg width="70mm" ')}`,
    );
    expect(page).toMatchObject({ source: 'text-layer', separator: true });
  });

  it('and a page of words alone has none', async () => {
    expect((await read(printedLetter)).barcodes).toEqual([]);
  });
});
