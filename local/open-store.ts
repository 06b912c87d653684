import { existsSync, readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { type Configuration, calibration } from '../shared/contracts/configuration.ts';
import type { Claims, Clock, Files, Register } from '../shared/ports.ts';
import { createClaims } from './claims.ts';
import { systemClock } from './clock.ts';
import { loadConfiguration } from './configuration.ts';
import { calibrationPath, type DataFolder } from './data-folder.ts';
import { openDatabase } from './store/database.ts';
import { createFiles } from './store/files.ts';
import { createQueues, type LocalQueues } from './store/queues.ts';
import { createRegister } from './store/register.ts';

/** What of a mailroom needs no engine: enough to look things up and to decide. */
export type Store = {
  readonly folder: DataFolder;
  readonly configuration: Configuration;
  readonly database: DatabaseSync;
  readonly files: Files & { path(key: string): string };
  readonly register: Register;
  readonly queues: LocalQueues;
  readonly claims: Claims;
  readonly clock: Clock;
  close(): void;
};

/** The configuration in force in a data folder, with what was learnt there. @throws AppError kind `configuration` */
export const configurationOf = (folder: DataFolder): Configuration => {
  const configuration = loadConfiguration(folder.configuration);
  const learnt = calibrationPath(folder);
  return existsSync(learnt)
    ? { ...configuration, calibration: calibration.parse(JSON.parse(readFileSync(learnt, 'utf8'))) }
    : configuration;
};

/** Opens the store of a mailroom and reads its configuration. @throws AppError kind `configuration` */
export const openStore = (folder: DataFolder): Store => {
  const configuration = configurationOf(folder);
  const database = openDatabase(folder.database);
  return {
    folder,
    configuration,
    database,
    files: createFiles(folder.files),
    register: createRegister(database),
    queues: createQueues(database, systemClock),
    claims: createClaims(configuration.claimsFile),
    clock: systemClock,
    close: () => database.close(),
  };
};
