import { startThread } from '../thread/start-thread.ts';
import { createThreadPool } from '../thread/thread-pool.ts';
import { rejections } from '../unpack/rejections.ts';
import type { DrawQuestion } from './draw-thread.ts';

const mostSeconds = 30;

export type Drawer = {
  /** A page as a PNG, for a screen; `page` counts from 1. Undefined for a text, which has no picture. @throws AppError kind `input` */
  draw(bytes: Uint8Array, mediaType: string, page: number): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
};

/** Draws pages for people, in a thread of its own: a file that hangs takes only itself down. */
export const createDrawer = (file: URL = new URL('./draw-thread.ts', import.meta.url), seconds = mostSeconds): Drawer => {
  const pool = createThreadPool(() => startThread(file, { seconds }));
  return {
    draw: (bytes, mediaType, page) => {
      if (mediaType !== 'application/pdf' && !mediaType.startsWith('image/')) return Promise.resolve(undefined);
      const question: DrawQuestion = { bytes, mediaType, index: page - 1 };
      return pool.use(async (thread) => {
        const picture = await thread.ask(question);
        if (!(picture instanceof Uint8Array)) throw rejections.unreadable();
        return picture;
      });
    },
    close: pool.close,
  };
};
