import type { Unpacked, Unpacker } from '../../shared/ports.ts';
import { startThread, type ThreadOptions } from '../thread/start-thread.ts';
import { createThreadPool } from '../thread/thread-pool.ts';
import type { UnpackLimits } from './limits.ts';
import { rejections } from './rejections.ts';

const mostSeconds = 60;

const isUnpacked = (value: unknown): value is Unpacked =>
  typeof value === 'object' && value !== null && 'mediaType' in value && 'parts' in value;

/** Takes files apart in a thread of its own: one that hangs or bursts takes only its own file down. */
export const createUnpacker = (
  limits: UnpackLimits,
  file: URL = new URL('./unpack-thread.ts', import.meta.url),
  options: Partial<ThreadOptions> = {},
): Unpacker & { readonly close: () => Promise<void> } => {
  const pool = createThreadPool(() => startThread(file, { seconds: mostSeconds, ...options }));
  return {
    unpack: async (bytes) => {
      if (bytes.length > limits.megabytesPerFile * 1e6)
        throw rejections.fileTooLarge(Math.ceil(bytes.length / 1e6), limits.megabytesPerFile);
      const unpacked = await pool.use((thread) => thread.ask({ bytes, limits }));
      if (!isUnpacked(unpacked)) throw rejections.unreadable();
      return unpacked;
    },
    close: pool.close,
  };
};
