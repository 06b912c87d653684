import { existsSync, readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { z } from 'zod';
import { type Configuration, calibration, fieldConfidence } from '../shared/contracts/configuration.ts';
import { storedModel } from '../shared/contracts/stored-model.ts';
import { configurationError } from '../shared/errors.ts';
import { compact } from '../shared/mail/compact.ts';
import type { Claims, Clock, Files, Register } from '../shared/ports.ts';
import { isWhole } from '../shared/triage/model/stored-model.ts';
import { openClaims } from './claims/open-claims.ts';
import { systemClock } from './clock.ts';
import { loadConfiguration } from './configuration.ts';
import { calibrationPath, type DataFolder, fieldConfidencePath, modelPath } from './data-folder.ts';
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

const learntIn = <T>(path: string, shape: z.ZodType<T>): T | undefined => {
  if (!existsSync(path)) return undefined;
  const found = shape.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (found.success) return found.data;
  throw configurationError('learnt-invalid', `« ${path} » n'est pas ce que « pli learn » écrit. Retirez ce fichier.`);
};

/** What was learnt in a data folder. @throws AppError `learnt-invalid` */
export const learntOf = (folder: DataFolder): Pick<Configuration, 'calibration' | 'model' | 'fieldConfidence'> => {
  const model = learntIn(modelPath(folder), storedModel);
  if (model !== undefined && !isWhole(model))
    throw configurationError(
      'learnt-invalid',
      `« ${modelPath(folder)} » vient d'une autre version de Pli. Retirez-le, puis lancez « pli learn ».`,
    );
  return compact({
    calibration: learntIn(calibrationPath(folder), calibration),
    fieldConfidence: learntIn(fieldConfidencePath(folder), fieldConfidence),
    model,
  });
};

/** The configuration in force in a data folder, with what was learnt there. @throws AppError kind `configuration` */
export const configurationOf = (folder: DataFolder): Configuration => ({ ...loadConfiguration(folder.configuration), ...learntOf(folder) });

/** Opens the store of a mailroom and reads its configuration. @throws AppError kind `configuration` */
export const openStore = (folder: DataFolder, clock: Clock = systemClock): Store => {
  const configuration = configurationOf(folder);
  const database = openDatabase(folder.database);
  return {
    folder,
    configuration,
    database,
    files: createFiles(folder.files),
    register: createRegister(database),
    queues: createQueues(database, clock),
    claims: openClaims(configuration),
    clock,
    close: () => database.close(),
  };
};
