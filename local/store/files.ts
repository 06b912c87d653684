import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { outsideError } from '../../shared/errors.ts';
import type { Files } from '../../shared/ports.ts';

const keyShape = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

const isCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

/** Writes a file so that it is there whole or not at all, and syncs it to the disk. @returns false when it was there */
const writeOnce = async (path: string, bytes: Uint8Array): Promise<boolean> => {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}.part`;
  const handle = await open(draft, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw outsideError('file-not-written', 'A file could not be written: is the disk full?', {}, error);
  } finally {
    await rm(draft, { force: true });
  }
};

const exists = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return false;
    throw error;
  }
};

/** The store of files in a folder. */
export const createFiles = (folder: string): Files & { path(key: string): string } => {
  const root = resolve(folder);
  const path = (key: string): string => {
    if (!keyShape.test(key)) throw outsideError('key-invalid', 'This is no key of the store.', {});
    return join(root, ...key.split('/'));
  };
  return {
    path,
    put: async (key, bytes) => ((await exists(path(key))) ? false : writeOnce(path(key), bytes)),
    get: async (key) => {
      const where = path(key);
      try {
        return new Uint8Array(await readFile(where));
      } catch (error) {
        if (!isCode(error, 'ENOENT') && !isCode(error, 'ENOTDIR')) throw error;
        throw outsideError('file-missing', 'A file of the store is missing.', { key }, error);
      }
    },
    has: (key) => exists(path(key)),
    presign: async (key) => pathToFileURL(path(key)).href,
    remove: (key) => rm(path(key), { force: true }),
    list: async (prefix) => {
      const start = prefix.includes('/') ? join(root, ...prefix.slice(0, prefix.lastIndexOf('/')).split('/')) : root;
      try {
        const found = await readdir(start, { recursive: true, withFileTypes: true });
        return found
          .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
          .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
          .filter((key) => key.startsWith(prefix))
          .sort();
      } catch (error) {
        if (isCode(error, 'ENOENT')) return [];
        throw error;
      }
    },
  };
};
