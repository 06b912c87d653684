import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file so that it is there whole or as it was, and synced to the disk. */
export const writeWhole = (path: string, text: string): void => {
  mkdirSync(dirname(path), { recursive: true });
  const draft = openSync(`${path}.part`, 'w');
  try {
    writeSync(draft, text);
    fsyncSync(draft);
  } finally {
    closeSync(draft);
  }
  renameSync(`${path}.part`, path);
};
