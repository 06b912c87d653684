import type { Page } from '../../shared/mail/transcript.ts';
import type { PageImage, Pages } from '../../shared/ports.ts';
import { startThread, type Thread } from '../thread/start-thread.ts';
import { createThreadPool } from '../thread/thread-pool.ts';
import { rejections } from '../unpack/rejections.ts';
import type { PagesQuestion } from './pages-thread.ts';

/** A page takes some 10 ms; one that takes this long never ends. */
const mostSeconds = 30;

const isPage = (value: unknown): value is Page | PageImage => typeof value === 'object' && value !== null && 'number' in value;

const ask = (thread: Thread, question: PagesQuestion): Promise<unknown> => thread.ask(question);

const askPage = async (thread: Thread, index: number): Promise<Page | PageImage> => {
  const page = await ask(thread, { type: 'page', index });
  if (!isPage(page)) throw rejections.unreadable();
  return page;
};

/** Visits each page while the next one is being read: never more than two are held. */
const visitAll = async (thread: Thread, count: number, visit: (page: Page | PageImage) => Promise<void>): Promise<void> => {
  let next = askPage(thread, 0);
  for (let index = 0; index < count; index++) {
    const page = await next;
    if (index + 1 < count) {
      next = askPage(thread, index + 1);
      next.catch(() => undefined);
    }
    await visit(page);
  }
};

/** Pages of PDFs, pictures, Word files and texts, one after the other, read in a thread: a file that hangs takes only itself down. */
export const createPages = (
  file: URL = new URL('./pages-thread.ts', import.meta.url),
  seconds = mostSeconds,
): Pages & { readonly close: () => Promise<void> } => {
  const pool = createThreadPool(() => startThread(file, { seconds }));
  return {
    each: (bytes, mediaType, visit) =>
      pool.use(async (thread) => {
        const count = await ask(thread, { type: 'open', bytes, mediaType });
        if (typeof count !== 'number') throw rejections.unreadable();
        await visitAll(thread, count, visit);
        await ask(thread, { type: 'close' });
      }),
    close: pool.close,
  };
};
