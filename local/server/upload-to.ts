import { randomUUID } from 'node:crypto';
import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { inputError } from '../../shared/errors.ts';

const most = 120;
const plain = (name: string): string => {
  const last = basename(name.replaceAll('\\', '/'))
    .replace(/[\p{C}<>:"|?*]/gu, '_')
    .replace(/^\.+/, '_');
  return last.length <= most ? last : `${last.slice(0, most - 20)}${last.slice(-20)}`;
};

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/**
 * Puts an uploaded file into the watched folder, whole or not at all; where one of that name waits there already, in a folder of its own.
 * @throws AppError `file-too-large`, `file-empty`
 */
export const uploadTo =
  (inbox: string, megabytes: number) =>
  async (name: string, bytes: Uint8Array): Promise<void> => {
    if (bytes.length > megabytes * 1_048_576) throw inputError('file-too-large', `Ce fichier dépasse ${megabytes} Mo : découpez-le.`);
    if (bytes.length === 0) throw inputError('file-empty', 'Ce fichier est vide : numérisez-le de nouveau.');
    const file = plain(name) || 'courrier';
    await mkdir(inbox, { recursive: true });
    const waiting = join(inbox, `.${randomUUID()}.part`);
    await writeFile(waiting, bytes);
    try {
      await link(waiting, join(inbox, file));
      await rm(waiting);
    } catch (error) {
      if (!isTaken(error)) throw error;
      const folder = join(inbox, randomUUID().slice(0, 8));
      await mkdir(folder, { recursive: true });
      await rename(waiting, join(folder, file));
    }
  };
