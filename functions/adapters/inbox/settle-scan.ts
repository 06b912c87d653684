import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { z } from 'zod';
import { AppError, outsideError } from '../../../shared/errors.ts';
import type { Files } from '../../../shared/ports.ts';
import { removeVersions } from '../store/remove-versions.ts';
import type { Arrival } from './arrival.ts';
import { requestScanOfOne, type ScanPorts } from './request-scan.ts';
import { manifest, manifestKey, type Scanned, scanKey } from './scan-place.ts';

export type SettlePorts = ScanPorts & { readonly sqs: SQSClient; readonly intake: string };

/** Undefined: this scan was settled before. */
export const filesOf = async (id: string, files: Files): Promise<readonly Scanned[] | undefined> => {
  try {
    return z.parse(manifest, JSON.parse(new TextDecoder().decode(await files.get(manifestKey(id)))));
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-missing') return undefined;
    throw error;
  }
};

/** Each file goes on by itself, so that one that fails holds up no other. */
const passOn = async (files: readonly Scanned[], verdict: Arrival['verdict'], { sqs, intake, bucket }: SettlePorts): Promise<void> => {
  for (let from = 0; from < files.length; from += 10) {
    const Entries = files
      .slice(from, from + 10)
      .map((file, index) => ({ Id: String(index), MessageBody: JSON.stringify({ type: 'scanned', bucket, ...file, verdict }) }));
    const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: intake, Entries }));
    if (Failed.length > 0) throw outsideError('send-failed', 'Some messages could not be sent.', { count: Failed.length });
  }
};

/** Nothing is left of a scan. Its list goes last: as long as it is there, the scan is asked for again (ask-again.ts). */
export const closeScan = async (id: string, { s3, bucket, files }: ScanPorts): Promise<void> => {
  await removeVersions(s3, bucket, scanKey(id), false);
  await files.remove(manifestKey(id));
};

/**
 * What a scan found of several files: when nothing, each is taken in; when anything, or when the scan could not be made, each file is scanned by itself,
 * so that the verdict of a file is always its own.
 */
export const settleScan = async (id: string, verdict: Arrival['verdict'], ports: SettlePorts): Promise<void> => {
  const files = await filesOf(id, ports.files);
  if (files === undefined) return;
  if (verdict === 'clean' || files.length === 1) await passOn(files, verdict, ports);
  else for (const file of files) await requestScanOfOne(file, ports);
  await closeScan(id, ports);
};
