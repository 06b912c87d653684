import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const exists = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** The secret that sessions of this data folder are signed with; made once, readable by its owner alone. */
export const secretOf = (root: string): string => {
  const path = join(root, 'session-secret');
  mkdirSync(root, { recursive: true });
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!exists(error)) throw error;
  }
  return readFileSync(path, 'utf8').trim();
};
