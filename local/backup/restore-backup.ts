import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import { z } from 'zod';
import { type AppError, configurationError } from '../../shared/errors.ts';
import type { DataFolder } from '../data-folder.ts';
import { schemaVersion, schemaVersionOf } from '../store/database.ts';
import { hashStream } from './hash-stream.ts';
import { type Manifest, manifest, manifestName } from './manifest.ts';

const invalid = (why: string, cause?: unknown): AppError =>
  configurationError('backup-invalid', `Ce n'est pas une copie complète de « pli backup » : ${why}. Rien n'a été remis.`, {}, cause);

type Sums = Map<string, { size: number; sha256: string }>;

/** Unpacks all of an archive and sums each file up as it is written. */
const unpack = async (file: string, into: string): Promise<Sums> => {
  const sums: Sums = new Map();
  const archive = await yauzl.openPromise(file, { lazyEntries: true });
  for await (const entry of archive.eachEntry()) {
    const path = resolve(into, entry.fileName);
    if (!path.startsWith(into + sep)) throw invalid('un nom de fichier en sort');
    await mkdir(dirname(path), { recursive: true });
    const hash = hashStream();
    await pipeline(await archive.openReadStreamPromise(entry), hash, createWriteStream(path, { flags: 'wx' }));
    sums.set(entry.fileName, hash.sum());
  }
  return sums;
};

const manifestIn = async (folder: string): Promise<Manifest> => {
  const path = join(folder, manifestName);
  if (!existsSync(path)) throw invalid('la liste de son contenu manque');
  return manifest.parse(JSON.parse(await readFile(path, 'utf8')));
};

/** @throws AppError `backup-invalid` unless there is exactly what the manifest says */
const compare = ({ files }: Manifest, sums: Sums): void => {
  for (const { name, size, sha256 } of files) {
    const found = sums.get(name);
    if (found === undefined) throw invalid(`le fichier « ${name} » manque`);
    if (found.size !== size || found.sha256 !== sha256) throw invalid(`le fichier « ${name} » a changé`);
  }
  if (sums.size !== files.length + 1) throw invalid('elle contient des fichiers de trop');
};

/** @throws AppError for a database that is broken, or of a later version of the program */
const checkDatabase = (path: string): void => {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const { integrity_check: says } = z.object({ integrity_check: z.string() }).parse(database.prepare('PRAGMA integrity_check').get());
    if (says !== 'ok') throw invalid('sa base est abîmée');
    if (schemaVersionOf(database) > schemaVersion)
      throw configurationError('store-newer', "Cette copie vient d'une version plus récente de Pli. Mettez Pli à jour, puis recommencez.");
  } finally {
    database.close();
  }
};

const whole = async (file: string, into: string): Promise<Manifest> => {
  try {
    const sums = await unpack(resolve(file), into);
    const found = await manifestIn(into);
    compare(found, sums);
    return found;
  } catch (error) {
    if (error instanceof Error && error.name === 'AppError') throw error;
    throw invalid('elle ne se lit pas', error);
  }
};

const isTaken = async (folder: DataFolder): Promise<boolean> =>
  existsSync(folder.database) ||
  existsSync(join(folder.root, 'pli.yaml')) ||
  (existsSync(folder.files) && (await readdir(folder.files)).length > 0);

/**
 * Puts a backup into a data folder that holds nothing yet, once all of it has been checked against its manifest; the database comes last.
 * @returns the manifest
 * @throws AppError when something is there already or the backup is not whole; then nothing has been put there
 */
export const restoreBackup = async (file: string, folder: DataFolder): Promise<Manifest> => {
  if (!existsSync(file)) throw configurationError('backup-missing', `Le fichier « ${file} » n'existe pas.`);
  if (await isTaken(folder))
    throw configurationError('store-not-empty', `« ${folder.root} » contient déjà une base. Choisissez un dossier vide avec --data.`);
  const draft = join(folder.root, `.restore-${randomUUID()}`);
  await mkdir(draft, { recursive: true });
  try {
    const found = await whole(file, draft);
    checkDatabase(join(draft, 'pli.sqlite'));
    const names = (await readdir(draft)).filter((name) => name !== manifestName && name !== 'pli.sqlite');
    for (const name of [...names, 'pli.sqlite']) await rename(join(draft, name), join(folder.root, name));
    return found;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
};
