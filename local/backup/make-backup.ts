import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { backup as copyDatabase } from 'node:sqlite';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { outsideError } from '../../shared/errors.ts';
import { learntFiles } from '../data-folder.ts';
import type { Store } from '../open-store.ts';
import { schemaVersionOf } from '../store/database.ts';
import { hashStream } from './hash-stream.ts';
import { type Manifest, manifestName } from './manifest.ts';

/** A backup holds everything: nobody else on the machine reads it. */
const ownerOnly = 0o600;

type Entry = { readonly name: string; readonly path: string };

const filesBelow = async (folder: string): Promise<string[]> => {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.part')).map((entry) => join(entry.parentPath, entry.name));
};

/** What a backup holds besides the database: files, outbox, configuration with its former versions and what was learnt. */
const entriesOf = async ({ folder }: Store): Promise<Entry[]> => {
  const below = [
    ...(await filesBelow(folder.files)),
    ...(await filesBelow(folder.outbox)),
    ...(await filesBelow(join(folder.root, 'configuration'))),
  ].sort();
  const stored = below.map((path) => ({ path, name: relative(folder.root, path).split(sep).join('/') }));
  const configuration = folder.configuration === undefined ? [] : [{ path: folder.configuration, name: 'pli.yaml' }];
  const learnt = learntFiles(folder).filter(existsSync);
  return [...stored, ...configuration, ...learnt.map((path) => ({ path, name: relative(folder.root, path) }))];
};

/** Adds a file that is opened when its turn has come, and hashed as it passes. */
const add = (archive: yazl.ZipFile, { name, path }: Entry, files: Manifest['files']): void => {
  archive.addReadStreamLazy(name, {}, (give) => {
    const hash = hashStream();
    const source = createReadStream(path);
    source.on('error', (error) =>
      hash.destroy(outsideError('file-gone', 'Un fichier a été effacé pendant la copie : recommencez la copie.', {}, error)),
    );
    hash.on('end', () => files.push({ name, ...hash.sum() }));
    give(null, source.pipe(hash));
  });
};

const write = async (archive: yazl.ZipFile, draft: string): Promise<{ bytes: number; sha256: string }> => {
  const whole = hashStream();
  const failed = new Promise<never>((_, reject) => archive.on('error', reject));
  await Promise.race([pipeline(Readable.from(archive.outputStream), whole, createWriteStream(draft, { mode: ownerOnly })), failed]);
  const { size, sha256 } = whole.sum();
  return { bytes: size, sha256 };
};

/** What a backup is, once it is made: its size and hash, and how many files are in it. */
export type Made = { readonly made: string; readonly bytes: number; readonly sha256: string; readonly files: number };

/**
 * The whole store as one ZIP file, the database first and as of one moment; the mailroom may go on meanwhile. Its last file is a manifest with the
 * SHA-256 of each. @throws AppError kind `outside` when a file is erased meanwhile: make it again
 */
export const makeBackup = async (file: string, store: Store): Promise<Made> => {
  const copy = join(store.folder.root, `backup-${randomUUID()}.sqlite`);
  const draft = `${resolve(file)}.part`;
  await mkdir(dirname(resolve(file)), { recursive: true });
  try {
    await copyDatabase(store.database, copy);
    const archive = new yazl.ZipFile();
    const made = store.clock.now();
    const files: Manifest['files'] = [];
    for (const entry of [{ name: 'pli.sqlite', path: copy }, ...(await entriesOf(store))]) add(archive, entry, files);
    archive.addReadStreamLazy(manifestName, {}, (give) => {
      const manifest: Manifest = { format: 'pli-backup', version: 1, made, schema: schemaVersionOf(store.database), files };
      give(null, Readable.from([JSON.stringify(manifest)]));
    });
    archive.end();
    const written = await write(archive, draft);
    await rename(draft, resolve(file));
    return { made, ...written, files: files.length };
  } finally {
    await rm(copy, { force: true });
    await rm(draft, { force: true });
  }
};
