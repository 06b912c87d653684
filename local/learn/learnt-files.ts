import { existsSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installable, installed } from '../../functions/learn/installable.ts';
import type { Configuration } from '../../shared/contracts/configuration.ts';
import { type KeptLearnt, keptLearnt } from '../../shared/contracts/learning.ts';
import { modelVersion } from '../../shared/triage/model/model-in-force.ts';
import { calibrationPath, type DataFolder, fieldConfidencePath, modelPath } from '../data-folder.ts';
import { writeWhole } from '../write-whole.ts';

type Folder = Pick<DataFolder, 'root'>;

const latestPath = ({ root }: Folder): string => join(root, 'learning', 'latest.json');

const writeJson = (path: string, value: unknown): void => writeWhole(path, `${JSON.stringify(value)}\n`);

const writeOrRemove = (path: string, value: unknown): void =>
  value === undefined ? rmSync(path, { force: true }) : writeJson(path, value);

export const keepLatest = (learnt: KeptLearnt, folder: Folder): void => writeJson(latestPath(folder), learnt);

/** What was learnt last, installed or not. */
export const latestLearnt = async (folder: Folder): Promise<KeptLearnt | undefined> =>
  existsSync(latestPath(folder)) ? keptLearnt.parse(JSON.parse(await readFile(latestPath(folder), 'utf8'))) : undefined;

const paths = { model: modelPath, calibration: calibrationPath, fieldConfidence: fieldConfidencePath } as const;
const parts = ['model', 'calibration', 'fieldConfidence'] as const;

/**
 * Puts in force what was learnt last, in the files and in the configuration at hand; another process takes it up when it starts.
 * @throws AppError when nothing was learnt, it is worse than what is in force, or something else is in force since
 */
export const installLatest = async (folder: Folder, configuration: Configuration): Promise<string> => {
  const latest = await latestLearnt(folder);
  const inForce = installable(latest, configuration);
  for (const part of parts) writeOrRemove(paths[part](folder), inForce[part]);
  // All ports of this process share the one configuration object: the next piece of mail is decided by what was installed.
  for (const part of parts) delete configuration[part];
  Object.assign(configuration, inForce);
  if (latest !== undefined) keepLatest(installed(latest), folder);
  return modelVersion(configuration);
};
