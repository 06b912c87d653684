import { isDeepStrictEqual } from 'node:util';
import type { Configuration } from '../../shared/contracts/configuration.ts';

/** What engines and connections are made with when the mailroom starts. */
const atStart = [
  'budget',
  'ocr',
  'smtp',
  'gateway',
  'mailbox',
  'claimsFile',
  'claimsService',
] as const satisfies readonly (keyof Configuration)[];
/** What is learnt stands in files of its own. */
const stays: ReadonlySet<string> = new Set([...atStart, 'calibration', 'fieldConfidence', 'model'] satisfies (keyof Configuration)[]);

/** Parts of a configuration that differ from what this process runs with, and that it takes up only when it starts. */
export const awaitsStart = (running: Configuration, file: Configuration): string[] =>
  atStart.filter((key) => !isDeepStrictEqual(running[key], file[key]));

/** Takes up a configuration in the object that all ports of this process share: the next piece of mail is decided by it. */
export const takeUp = (running: Configuration, file: Configuration): void => {
  for (const key of Object.keys(running)) if (!stays.has(key)) Reflect.deleteProperty(running, key);
  Object.assign(running, Object.fromEntries(Object.entries(file).filter(([key]) => !stays.has(key))));
};
