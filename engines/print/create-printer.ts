import { type Browser, type Page, type PDFOptions, ProtocolError, TimeoutError } from 'puppeteer-core';
import { AppError } from '../../shared/errors.ts';
import type { Printer } from '../../shared/ports.ts';
import { archivePdf } from './archive-pdf.ts';
import { fontFaces } from './font-faces.ts';
import { type BrowserOptions, launchBrowser } from './launch-browser.ts';
import { createPagePool, type PagePool } from './page-pool.ts';
import { hasText, printedText } from './printed-text.ts';
import { setDocument } from './printing-page.ts';

export type PrinterOptions = BrowserOptions & {
  /** Pages that print at the same time. */
  readonly pages?: number | undefined;
  /** Folder that holds the typefaces' packages. */
  readonly fonts?: string | undefined;
};

/** The printer, with pictures of HTML for people to look at. It has to be closed. */
export type ChromiumPrinter = Printer & {
  renderPng(html: string, width: number): Promise<Uint8Array>;
  /** Process number of the browser as it runs now. */
  processId(): Promise<number | undefined>;
  close(): Promise<void>;
};

type Press = { readonly browser: Browser; readonly pool: PagePool };

const paper: PDFOptions = { format: 'A4', preferCSSPageSize: true, printBackground: true, tagged: true, timeout: 30_000 };

const isCrash = (error: unknown, press: Press): boolean =>
  !press.browser.connected || error instanceof ProtocolError || error instanceof TimeoutError || String(error).includes('Target closed');

const openPress = async (options: PrinterOptions, faces: string): Promise<Press> => {
  const browser = await launchBrowser(options);
  return { browser, pool: createPagePool(browser, faces, options.pages ?? 2) };
};

const printError = (cause: unknown): AppError =>
  new AppError('print-failed', 'outside', 'La lettre n’a pas pu être imprimée : elle sera réessayée.', {}, cause);

const withText = async (pdf: Uint8Array): Promise<Uint8Array> => {
  if (await hasText(pdf)) return pdf;
  throw new AppError('print-blank', 'outside', 'L’impression est sortie blanche : lancez `pli doctor` (polices de caractères).');
};

const printOn = async (page: Page, html: string, title: string): Promise<Uint8Array> => {
  await setDocument(page, html, title);
  return page.pdf(paper);
};

const pictureOn = async (page: Page, html: string, width: number): Promise<Uint8Array> => {
  await page.setViewport({ width, height: Math.round(width * Math.SQRT2) });
  await setDocument(page, html, '');
  return page.screenshot({ type: 'png', fullPage: true });
};

/**
 * Starts a printer: HTML to tagged A4 PDF/A with embedded fonts; no scripts run and nothing is fetched. A browser that crashed is started again once.
 * @throws AppError `browser-missing`, `browser-start`; when printing `print-failed`, `print-blank`, `print-form`
 */
export const createPrinter = async (options: PrinterOptions = {}): Promise<ChromiumPrinter> => {
  const faces = await fontFaces(options.fonts);
  let opening = openPress(options, faces);
  await opening;
  const reopen = async (crashed: Press): Promise<void> => {
    if ((await opening) !== crashed) return;
    opening = openPress(options, faces);
    await crashed.browser.close().catch(() => undefined);
  };
  /** The browser as it runs, or a new one where the last could not be started. */
  const current = (): Promise<Press> => {
    const awaited = opening;
    return awaited.catch(() => {
      if (opening === awaited) opening = openPress(options, faces);
      return opening;
    });
  };
  const attempt = async (work: (page: Page) => Promise<Uint8Array>): Promise<Uint8Array> => {
    const press = await current();
    try {
      return await press.pool.use(work);
    } catch (error) {
      if (!isCrash(error, press)) throw printError(error);
      await reopen(press);
      return (await opening).pool.use(work).catch((again: unknown) => Promise.reject(printError(again)));
    }
  };
  return {
    print: async (html, title, attached) =>
      archivePdf(await withText(await attempt((page) => printOn(page, html, title))), title, attached),
    pages: printedText,
    renderPng: (html, width) => attempt((page) => pictureOn(page, html, width)),
    processId: async () => (await opening).browser.process()?.pid,
    close: async () => (await opening).browser.close(),
  };
};
