import type { Files } from '../../../shared/ports.ts';

const isOriginal = (key: string): boolean => key.startsWith('original/');

/** One store over two buckets: originals in the archive, under its retention; everything made of them in the store. */
export const createArchivedFiles = (archive: Files, store: Files): Files => {
  const of = (key: string): Files => (isOriginal(key) ? archive : store);
  return {
    put: (key, bytes, mediaType) => of(key).put(key, bytes, mediaType),
    get: (key) => of(key).get(key),
    has: (key) => of(key).has(key),
    presign: (key, seconds) => of(key).presign(key, seconds),
    remove: (key) => of(key).remove(key),
    list: (prefix) => of(prefix).list(prefix),
  };
};
