import { CopyObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Files } from '../../../shared/ports.ts';
import { isNamed } from '../named-error.ts';
import type { InboxFile } from './fetch-object.ts';
import { manifestKey, type Scanned, scanIdOf, scanKey } from './scan-place.ts';

export type Pack = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => Promise<Uint8Array>;
export type ScanPorts = { readonly s3: S3Client; readonly files: Files; readonly bucket: string };

const list = async (files: readonly Scanned[], ports: ScanPorts): Promise<string> => {
  const id = scanIdOf(files);
  await ports.files.put(manifestKey(id), new TextEncoder().encode(JSON.stringify(files)), 'application/json');
  return id;
};

const nameOf = (key: string, index: number): string => `${index}-${key.replaceAll(/[^A-Za-z0-9.-]/g, '_').slice(-80)}`;

/** Several files as one archive. The scanner opens archives; nothing of ours opens a file before it. */
export const requestScanOfMany = async (
  found: readonly { readonly file: InboxFile; readonly scanned: Scanned }[],
  pack: Pack,
  ports: ScanPorts,
): Promise<void> => {
  const archive = await pack(found.map(({ file }, index) => ({ name: nameOf(file.key, index), bytes: file.bytes })));
  const id = await list(
    found.map((one) => one.scanned),
    ports,
  );
  await ports.s3.send(new PutObjectCommand({ Bucket: ports.bucket, Key: scanKey(id), Body: archive, ContentType: 'application/zip' }));
};

const source = (bucket: string, { key, version }: Scanned): string =>
  `${bucket}/${encodeURIComponent(key)}${version === undefined ? '' : `?versionId=${encodeURIComponent(version)}`}`;

/** One file as it is. A file that is not there any more was taken in before: then there is nothing to scan. */
export const requestScanOfOne = async (file: Scanned, ports: ScanPorts): Promise<void> => {
  const id = await list([file], ports);
  try {
    await ports.s3.send(
      new CopyObjectCommand({
        Bucket: ports.bucket,
        Key: scanKey(id),
        CopySource: source(ports.bucket, file),
        TaggingDirective: 'REPLACE',
      }),
    );
  } catch (error) {
    if (!isNamed(error, 'NoSuchKey', 'NoSuchVersion', 'NotFound')) throw error;
    await ports.files.remove(manifestKey(id));
  }
};
