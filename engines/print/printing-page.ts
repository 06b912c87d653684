import type { Browser, HTTPRequest, Page } from 'puppeteer-core';

const answer = (request: HTTPRequest): void => {
  const settled = request.url().startsWith('data:') ? request.continue() : request.abort('blockedbyclient');
  settled.catch(() => undefined);
};

/** A page on which letter after letter is set: no scripts, no requests, the typefaces loaded once. */
export const openPrintingPage = async (browser: Browser, faces: string): Promise<Page> => {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', answer);
  await page.setContent('<!doctype html><html lang="fr"><head><title></title></head><body></body></html>');
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, faces);
  return page;
};

/** Puts an HTML document in place of the one before, and waits for its pictures. */
export const setDocument = async (page: Page, html: string, title: string): Promise<void> => {
  await page.evaluate(
    async (source, fallback) => {
      const parsed = new DOMParser().parseFromString(source, 'text/html');
      document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
      if (document.title === '') document.title = fallback;
      if (document.documentElement.lang === '') document.documentElement.lang = 'fr';
      await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)));
    },
    html,
    title,
  );
};
