import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { backup as copyDatabase } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import yazl from 'yazl';
import { eraseMail } from '../../functions/api/erase-mail.ts';
import { configurationError } from '../../shared/errors.ts';
import type { DataFolder } from '../data-folder.ts';
import { type Desk, localDesk } from '../desk.ts';
import type { Store } from '../open-store.ts';

const dayBefore = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** `pli purge`: erases what is older than the configured terms. @returns how many pieces of mail */
export const purge = async (store: Store): Promise<number> => {
  const { mailDays, rejectedDays } = store.configuration.retention;
  const today = store.clock.today();
  let erased = 0;
  for (const record of await store.register.listMail()) {
    const days = record.state === 'rejected' ? rejectedDays : record.state === 'triaged' ? mailDays : undefined;
    if (days === undefined || record.received >= dayBefore(today, days)) continue;
    await forget(record.id, localDesk(store));
    erased += 1;
  }
  return erased;
};

/** `pli forget`: erases one piece of mail with everything made of it. */
export const forget = async (mailId: string, desk: Pick<Desk, 'register' | 'files' | 'eraseOutbox'>): Promise<void> => {
  if ((await desk.register.mail(mailId)) === undefined) throw configurationError('unknown-mail', `Aucun courrier « ${mailId} ».`);
  const letters = await desk.register.listLetters({ mailId });
  await desk.eraseOutbox(letters.map((letter) => letter.id));
  await eraseMail(mailId, desk);
};

const filesBelow = async (folder: string): Promise<string[]> => {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.part')).map((entry) => join(entry.parentPath, entry.name));
};

/** `pli backup`: the whole store as one ZIP file; the mailroom may go on meanwhile. */
export const backup = async (file: string, store: Store): Promise<void> => {
  const copy = join(store.folder.root, `backup-${randomUUID()}.sqlite`);
  const draft = `${resolve(file)}.part`;
  try {
    await copyDatabase(store.database, copy);
    const archive = new yazl.ZipFile();
    archive.addFile(copy, 'pli.sqlite');
    for (const folder of [store.folder.files, store.folder.outbox])
      for (const path of await filesBelow(folder)) archive.addFile(path, relative(store.folder.root, path).split(sep).join('/'));
    if (existsSync(join(store.folder.root, 'pli.yaml'))) archive.addFile(join(store.folder.root, 'pli.yaml'), 'pli.yaml');
    archive.end();
    await pipeline(archive.outputStream, createWriteStream(draft));
    await rename(draft, resolve(file));
  } finally {
    await rm(copy, { force: true });
    await rm(draft, { force: true });
  }
};

const extract = async (archive: yauzl.ZipFile, into: string): Promise<void> => {
  for await (const entry of archive.eachEntry()) {
    const path = resolve(into, entry.fileName);
    if (!path.startsWith(into + sep)) throw configurationError('backup-invalid', 'Cette archive ne vient pas de « pli backup ».');
    await mkdir(dirname(path), { recursive: true });
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(path));
  }
};

/** `pli restore`: puts a backup back into an empty data folder. @throws AppError when something is there already */
export const restore = async (file: string, folder: DataFolder): Promise<void> => {
  if (!existsSync(file)) throw configurationError('backup-missing', `Le fichier « ${file} » n'existe pas.`);
  if (existsSync(folder.database))
    throw configurationError('store-not-empty', `« ${folder.root} » contient déjà une base. Choisissez un dossier vide avec --data.`);
  await mkdir(folder.root, { recursive: true });
  const archive = await yauzl.openPromise(resolve(file), { lazyEntries: true }).catch((error: unknown) => {
    throw configurationError('backup-invalid', `« ${file} » n'est pas une archive de « pli backup ».`, {}, error);
  });
  await extract(archive, folder.root);
};
