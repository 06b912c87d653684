import { randomBytes } from 'node:crypto';
import type { Files } from '../../../shared/ports.ts';

/** Where the secret that sessions are signed with lies: in the store, which only the console's API may read at this place. Taken away, every session ends. */
export const secretKey = 'secrets/session';

/** The secret of this environment; of many functions that start at once the first makes it, and all use that one. */
export const sessionSecret = async (files: Pick<Files, 'has' | 'put' | 'get'>): Promise<string> => {
  if (!(await files.has(secretKey)))
    await files.put(secretKey, new TextEncoder().encode(randomBytes(32).toString('base64url')), 'text/plain');
  return new TextDecoder().decode(await files.get(secretKey));
};
