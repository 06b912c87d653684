import type { Browser, Page } from 'puppeteer-core';
import { openPrintingPage } from './printing-page.ts';

type Slot = { page: Page | undefined; uses: number };

/** After so many documents a page is closed and opened anew, so that memory stays flat. */
const usesPerPage = 400;

/** A few pages of one browser, each used by one document at a time. */
export type PagePool = { use<T>(work: (page: Page) => Promise<T>): Promise<T> };

const freshPage = async (slot: Slot, browser: Browser, faces: string): Promise<Page> => {
  if (slot.page !== undefined && slot.uses >= usesPerPage) {
    await slot.page.close();
    slot.page = undefined;
  }
  if (slot.page === undefined || slot.page.isClosed()) {
    slot.page = await openPrintingPage(browser, faces);
    slot.uses = 0;
  }
  slot.uses += 1;
  return slot.page;
};

/** Makes a pool of `size` pages, opened when they are first needed. */
export const createPagePool = (browser: Browser, faces: string, size: number): PagePool => {
  const free: Slot[] = Array.from({ length: size }, () => ({ page: undefined, uses: 0 }));
  const waiting: ((slot: Slot) => void)[] = [];
  const take = (): Promise<Slot> => {
    const slot = free.pop();
    return slot === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(slot);
  };
  const giveBack = (slot: Slot): void => {
    const next = waiting.shift();
    if (next === undefined) free.push(slot);
    else next(slot);
  };
  return {
    use: async (work) => {
      const slot = await take();
      try {
        return await work(await freshPage(slot, browser, faces));
      } finally {
        giveBack(slot);
      }
    },
  };
};
