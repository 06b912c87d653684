import { z } from 'zod';
import { configuration } from './configuration.ts';
import { defaultConfiguration } from './default-configuration.ts';

// Whoever writes a configuration reads its mistakes in French, wherever it is read.
z.config(z.locales.fr());

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Values over others: objects are merged key by key, lists and single values replace. */
const merge = (base: unknown, over: unknown): unknown => {
  if (!isObject(base) || !isObject(over)) return over === undefined ? base : over;
  const keys = new Set([...Object.keys(base), ...Object.keys(over)]);
  return Object.fromEntries([...keys].map((key) => [key, merge(base[key], over[key])]));
};

/** The configuration that a file's values make of the shipped one, or the mistakes in them. */
export const configurationOver = (given: unknown) => configuration.safeParse(merge(defaultConfiguration, given));
