import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Configuration } from '../../shared/contracts/configuration.ts';
import { type KeptLearnt, keptLearnt } from '../../shared/contracts/learning.ts';
import { configurationError } from '../../shared/errors.ts';
import { compact } from '../../shared/mail/compact.ts';
import { modelVersion } from '../../shared/triage/model/model-in-force.ts';
import { calibrationPath, type DataFolder, fieldConfidencePath, modelPath } from '../data-folder.ts';

type Folder = Pick<DataFolder, 'root'>;

const latestPath = ({ root }: Folder): string => join(root, 'learning', 'latest.json');

/** Writes a file so that it is there whole or not at all. */
const writeWhole = async (path: string, value: unknown): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, `${JSON.stringify(value)}\n`);
  await rename(`${path}.part`, path);
};

const writeOrRemove = (path: string, value: unknown): Promise<void> =>
  value === undefined ? rm(path, { force: true }) : writeWhole(path, value);

export const keepLatest = (learnt: KeptLearnt, folder: Folder): Promise<void> => writeWhole(latestPath(folder), learnt);

/** What was learnt last, installed or not. */
export const latestLearnt = async (folder: Folder): Promise<KeptLearnt | undefined> =>
  existsSync(latestPath(folder)) ? keptLearnt.parse(JSON.parse(await readFile(latestPath(folder), 'utf8'))) : undefined;

const paths = { model: modelPath, calibration: calibrationPath, fieldConfidence: fieldConfidencePath } as const;
const parts = ['model', 'calibration', 'fieldConfidence'] as const;

/** Puts parts in force, one that is undefined out of it. All ports of this process share the one configuration object: the next piece of mail is decided by them. */
const putInForce = async (
  folder: Folder,
  configuration: Configuration,
  learnt: { readonly [Part in keyof typeof paths]?: Configuration[Part] | undefined },
): Promise<void> => {
  const given = parts.filter((part) => part in learnt);
  for (const part of given) await writeOrRemove(paths[part](folder), learnt[part]);
  for (const part of given) delete configuration[part];
  Object.assign(configuration, compact(learnt));
};

/**
 * Puts in force what was learnt last, in the files and in the configuration at hand; another process takes it up when it starts.
 * @throws AppError when nothing was learnt, it is worse than what is in force, or something else is in force since
 */
export const installLatest = async (folder: Folder, configuration: Configuration): Promise<string> => {
  const latest = await latestLearnt(folder);
  const { install = null, installFields = null } = latest ?? {};
  if (latest === undefined || (install === null && installFields === null))
    throw configurationError('not-better', 'Rien de ce qui a été appris ne vaut mieux que ce qui est en service.');
  if (latest.against !== modelVersion(configuration))
    throw configurationError('not-current', 'Un autre modèle est en service depuis cette comparaison : apprenez de nouveau.');
  if (installFields !== null) await putInForce(folder, configuration, { fieldConfidence: installFields });
  if (install !== null) await putInForce(folder, configuration, { model: install.model, calibration: install.calibration });
  // Fields have no version of their own that would tell that they are in force.
  await keepLatest({ ...latest, installFields: null }, folder);
  return modelVersion(configuration);
};
