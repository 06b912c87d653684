import { paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import type { Ports } from '../../../shared/ports.ts';
import { removeVersions } from '../store/remove-versions.ts';
import { requestScanOfOne, type ScanPorts } from './request-scan.ts';
import { manifestPrefix, scanKey, scanOfKey, scanOfManifest, scanPrefix } from './scan-place.ts';
import { closeScan, filesOf } from './settle-scan.ts';

/** Minutes after which nobody waits for an answer any more: GuardDuty takes seconds, a large archive some minutes. */
const patience = 60;

export type AskPorts = ScanPorts & Pick<Ports, 'clock'> & { readonly store: string; readonly mayGoOn: () => boolean };

/** When each object under a prefix was put last. */
const putAt = async (s3: S3Client, bucket: string, prefix: string): Promise<Map<string, number>> => {
  const found = new Map<string, number>();
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket: bucket, Prefix: prefix }))
    for (const { Key, LastModified } of Contents)
      if (Key !== undefined && LastModified !== undefined) found.set(Key, LastModified.getTime());
  return found;
};

/** Each file is put for a scan of its own, which begins its time anew; a list of several is then done with. */
const again = async (id: string, ports: AskPorts): Promise<void> => {
  const files = (await filesOf(id, ports.files)) ?? [];
  for (const file of files) await requestScanOfOne(file, ports);
  if (files.length > 1) await closeScan(id, ports);
};

/**
 * Scans that have not answered within the hour are asked for again, each file by itself: no file waits for ever because an event was lost, or because the function ended between its list
 * and its archive. What lies there of a scan that was settled goes.
 * @returns how many had not answered
 */
export const askAgain = async (ports: AskPorts): Promise<number> => {
  const before = Date.parse(ports.clock.now()) - patience * 60_000;
  const lists = await putAt(ports.s3, ports.store, manifestPrefix);
  const archives = await putAt(ports.s3, ports.bucket, scanPrefix);
  const asked = [...lists].map(([key, at]) => [scanOfManifest(key), at] as const);
  const late = asked.filter(([id, at]) => Math.max(at, archives.get(scanKey(id)) ?? at) < before);
  for (const [id] of late) if (ports.mayGoOn()) await again(id, ports);
  const known = new Set(asked.map(([id]) => id));
  for (const [key, at] of archives)
    if (at < before && !known.has(scanOfKey(key) ?? '') && ports.mayGoOn()) await removeVersions(ports.s3, ports.bucket, key, false);
  return late.length;
};
