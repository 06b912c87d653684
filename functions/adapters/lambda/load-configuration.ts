import { z } from 'zod';
import { type Configuration, configuration } from '../../../shared/contracts/configuration.ts';
import { defaultConfiguration } from '../../../shared/contracts/default-configuration.ts';
import { configurationError } from '../../../shared/errors.ts';
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

/** @throws AppError kind `configuration` that names each mistake; `pli doctor --config FILE` names its line */
export const loadConfiguration = async (files: Files): Promise<Configuration> => {
  if (!(await files.has(configurationKey))) return z.parse(configuration, defaultConfiguration);
  const given: unknown = JSON.parse(new TextDecoder().decode(await files.get(configurationKey)));
  const result = configuration.safeParse(merge(defaultConfiguration, given));
  if (result.success) return result.data;
  throw configurationError('configuration-invalid', `${configurationKey}: ${z.prettifyError(result.error)}`);
};
