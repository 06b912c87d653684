import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { configurationError } from '../../shared/errors.ts';
import { migrations } from './schema.ts';

/** The version of a store's schema; 0 for one that is empty. */
export const schemaVersionOf = (database: DatabaseSync): number =>
  z.object({ user_version: z.int() }).parse(database.prepare('PRAGMA user_version').get()).user_version;

/** The version that this program makes of every store. */
export const schemaVersion = migrations.length;

/** A store of an older version is kept beside the upgraded one, as it was. */
const keepCopy = (database: DatabaseSync, path: string, version: number): void => {
  const copy = `${path}.v${version}`;
  if (version > 0 && !existsSync(copy)) database.prepare('VACUUM INTO ?').run(copy);
};

/** Takes a store to this program's version, step by step, all or nothing; of two processes that open it at once one does it. */
const upgrade = (database: DatabaseSync, path: string): void => {
  const found = schemaVersionOf(database);
  if (found === schemaVersion) return;
  if (found > schemaVersion)
    throw configurationError(
      'store-newer',
      `La base « ${path} » vient d'une version plus récente de Pli (${found}, ici ${schemaVersion}). Mettez Pli à jour, ou restaurez une copie plus ancienne.`,
    );
  keepCopy(database, path, found);
  inTransaction(database, () => {
    for (const step of migrations.slice(schemaVersionOf(database))) database.exec(step);
    database.exec(`PRAGMA user_version = ${schemaVersion}`);
  });
};

/** Opens the store of a mailroom (one SQLite file), makes it when it is not there, and upgrades an older one. Several processes may hold it open. @throws AppError `store-newer` */
export const openDatabase = (path: string): DatabaseSync => {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  database.exec(
    'PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;',
  );
  try {
    upgrade(database, path);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
};

/** Runs some statements as one: all of them or none. */
export const inTransaction = <T>(database: DatabaseSync, work: () => T): T => {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
};
