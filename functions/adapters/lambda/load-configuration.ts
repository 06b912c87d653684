import { z } from 'zod';
import { type Configuration, calibration, fieldConfidence } from '../../../shared/contracts/configuration.ts';
import { configurationOver } from '../../../shared/contracts/configuration-over.ts';
import { learntKey } from '../../../shared/contracts/learnt-keys.ts';
import { storedModel } from '../../../shared/contracts/stored-model.ts';
import { configurationError } from '../../../shared/errors.ts';
import { compact } from '../../../shared/mail/compact.ts';
import type { Files } from '../../../shared/ports.ts';

/** Where the configuration of a deployed system is put, as JSON (which is YAML too: the same file serves `pli --config`); without it the shipped one holds. */
export const configurationKey = 'configuration/pli.json';

const learnt = z.strictObject({
  model: storedModel.optional(),
  calibration: calibration.optional(),
  fieldConfidence: fieldConfidence.optional(),
});

const parsed = async (files: Files, key: string): Promise<unknown> =>
  (await files.has(key)) ? JSON.parse(new TextDecoder().decode(await files.get(key))) : undefined;

/** @throws AppError kind `configuration` that names each mistake; `pli doctor --config FILE` names its line */
export const loadConfiguration = async (files: Files): Promise<Configuration> => {
  const [given, found] = await Promise.all([parsed(files, configurationKey), parsed(files, learntKey)]);
  const result = configurationOver(given);
  if (!result.success) throw configurationError('configuration-invalid', `${configurationKey}: ${z.prettifyError(result.error)}`);
  const inForce = learnt.safeParse(found ?? {});
  if (inForce.success) return { ...result.data, ...compact(inForce.data) };
  throw configurationError('learnt-invalid', `${learntKey} is not what pli learn writes: remove it.`);
};
