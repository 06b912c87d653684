import { z } from 'zod';
import { type Configuration, calibration, configuration, fieldConfidence } from '../../../shared/contracts/configuration.ts';
import { defaultConfiguration } from '../../../shared/contracts/default-configuration.ts';
import { learntKey } from '../../../shared/contracts/learnt-keys.ts';
import { storedModel } from '../../../shared/contracts/stored-model.ts';
import { configurationError } from '../../../shared/errors.ts';
import { compact } from '../../../shared/mail/compact.ts';
import type { Files } from '../../../shared/ports.ts';

/** Where the configuration of a deployed system is put, as JSON (which is YAML too: the same file serves `pli --config`); without it the shipped one holds. */
export const configurationKey = 'configuration/pli.json';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The file's values over the shipped ones: objects are merged key by key, lists and single values replace. */
export const merge = (base: unknown, over: unknown): unknown => {
  if (!isObject(base) || !isObject(over)) return over === undefined || over === null ? base : over;
  const keys = new Set([...Object.keys(base), ...Object.keys(over)]);
  return Object.fromEntries([...keys].map((key) => [key, merge(base[key], over[key])]));
};

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
  const result = configuration.safeParse(given === undefined ? defaultConfiguration : merge(defaultConfiguration, given));
  if (!result.success) throw configurationError('configuration-invalid', `${configurationKey}: ${z.prettifyError(result.error)}`);
  const inForce = learnt.safeParse(found ?? {});
  if (inForce.success) return { ...result.data, ...compact(inForce.data) };
  throw configurationError('learnt-invalid', `${learntKey} is not what pli learn writes: remove it.`);
};
