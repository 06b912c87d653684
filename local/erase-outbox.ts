import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Erases what these letters left in the outbox folder. */
export const eraseOutbox = async (folder: string, letterIds: readonly string[]): Promise<void> => {
  if (!existsSync(folder)) return;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && letterIds.some((id) => entry.name.startsWith(id))) await rm(join(entry.parentPath, entry.name), { force: true });
};
