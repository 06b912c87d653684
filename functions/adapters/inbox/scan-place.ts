import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Arrival } from './arrival.ts';

/** A file of the inbox, in the version that is scanned. */
export const scanned = z.strictObject({ key: z.string(), version: z.string().optional(), at: z.iso.datetime(), size: z.number() });
export type Scanned = z.infer<typeof scanned>;

export const scannedOf = ({
  key,
  version,
  at,
  size,
}: Pick<Arrival, 'key' | 'at' | 'size'> & { readonly version?: string | undefined }): Scanned => ({
  key,
  at,
  size,
  ...(version === undefined ? {} : { version }),
});

/** Which files one scan is of; it lies in the store, where nothing from outside is put. */
export const manifest = z.array(scanned).min(1);

/** What is scanned lies in the inbox under the one, and which files it is of in the store under the other. */
export const scanPrefix = 'scan/';
export const manifestPrefix = 'scans/';

/** The same files are scanned under the same id. */
export const scanIdOf = (files: readonly Scanned[]): string =>
  createHash('sha256')
    .update(JSON.stringify(files.map(({ key, version }) => [key, version])))
    .digest('hex')
    .slice(0, 32);

/** What GuardDuty scans: in the inbox, under a prefix that announces nothing. */
export const scanKey = (id: string): string => `${scanPrefix}${id}`;

/** The id of a scan by the key of what was scanned; undefined for a file that was scanned where it lay. */
export const scanOfKey = (key: string): string | undefined => (key.startsWith(scanPrefix) ? key.slice(scanPrefix.length) : undefined);

export const manifestKey = (id: string): string => `${manifestPrefix}${id}.json`;

/** The id of a scan by the key of its list. */
export const scanOfManifest = (key: string): string => key.slice(manifestPrefix.length, -'.json'.length);
