import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { inputError } from '../../shared/errors.ts';
import { mailIdOf, sha256Of } from '../../shared/mail/identify.ts';
import { originalKey } from '../../shared/mail/keys.ts';
import type { Ports } from '../../shared/ports.ts';

/** A file seen in the inbox; `mark` changes whenever it is written to. */
type Seen = { readonly path: string; readonly name: string; readonly mark: string; readonly modified: string };

const hidden = (path: string): boolean =>
  path.split(sep).some((part) => /^\.[^.]/.test(part)) || /\.(part|partial|crdownload|tmp)$/i.test(path);

const vanished = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const look = async (path: string, inbox: string): Promise<Seen | undefined> => {
  try {
    const found = await stat(path);
    return {
      path,
      name: relative(inbox, path).split(sep).join('/'),
      mark: `${found.size}:${found.mtimeMs}:${found.ino}`,
      modified: found.mtime.toISOString(),
    };
  } catch (error) {
    if (vanished(error)) return undefined;
    throw error;
  }
};

const lookAtAll = async (inbox: string): Promise<Seen[]> => {
  await mkdir(inbox, { recursive: true });
  const entries = await readdir(inbox, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const seen = await Promise.all(paths.filter((path) => !hidden(relative(inbox, path))).map((path) => look(path, inbox)));
  return seen.filter((file) => file !== undefined).sort((a, b) => a.name.localeCompare(b.name, 'fr'));
};

export type InboxPorts = Pick<Ports, 'files' | 'queues' | 'configuration'>;

/** Takes a file that is whole out of the inbox: first into the store, then the message, only then is it removed. */
const takeIn = async (file: Seen, ports: InboxPorts): Promise<void> => {
  const bytes = new Uint8Array(await readFile(file.path));
  const key = originalKey(mailIdOf(await sha256Of(bytes)));
  await ports.files.put(key, bytes, 'application/octet-stream');
  await ports.queues.sendStep({ type: 'intake', key, name: file.name, appeared: file.modified }, `intake:${key}:${file.name}:${file.mark}`);
  await rm(file.path, { force: true });
};

const tooLarge = (file: Seen, ports: InboxPorts): boolean =>
  Number(file.mark.split(':')[0]) > ports.configuration.budget.megabytesPerFile * 1_048_576;

/** A file written within the last second may still be growing. */
const settled = (file: Seen): boolean => Math.abs(Date.now() - Date.parse(file.modified)) >= 1_000;

export type Inbox = {
  /** Looks once. @returns how many files were taken, and how many are still being written */
  scan(): Promise<{ taken: number; waiting: number }>;
};

/**
 * Watches a folder. A file is taken once two looks found it unchanged and its last second was quiet, so that one which is still being written waits.
 * `refuse` hears of files too large to take in; they stay where they are.
 */
export const createInbox = (folder: string, ports: InboxPorts, refuse: (error: Error, name: string) => void): Inbox => {
  const before = new Map<string, string>();
  const refused = new Set<string>();
  const refuseOnce = (file: Seen): void => {
    if (refused.has(file.path)) return;
    refused.add(file.path);
    const limit = ports.configuration.budget.megabytesPerFile;
    refuse(inputError('file-too-large', `Ce fichier dépasse ${limit} Mo : découpez-le ou relevez la limite.`), file.name);
  };
  const scan = async (): Promise<{ taken: number; waiting: number }> => {
    let taken = 0;
    let waiting = 0;
    for (const file of await lookAtAll(folder)) {
      if (tooLarge(file, ports)) refuseOnce(file);
      else if (before.get(file.path) === file.mark && settled(file)) {
        await takeIn(file, ports);
        before.delete(file.path);
        taken += 1;
      } else {
        before.set(file.path, file.mark);
        waiting += 1;
      }
    }
    return { taken, waiting };
  };
  return { scan };
};
