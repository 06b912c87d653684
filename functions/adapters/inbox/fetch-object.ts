import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { day } from '../../../shared/contracts/scalars.ts';
import { isNamed } from '../named-error.ts';
import type { Arrival } from './arrival.ts';

/** A file as it lies in the inbox; `received` is the clerk's entry, which came as metadata. */
export type InboxFile = {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly appeared: string;
  readonly version: string | undefined;
  readonly received: string | undefined;
};

const fetchAs = async (s3: S3Client, { bucket, version, at }: Arrival, key: string): Promise<InboxFile | undefined> => {
  try {
    const found = await s3.send(
      new GetObjectCommand({ Bucket: bucket, Key: key, ...(version === undefined ? {} : { VersionId: version }) }),
    );
    if (found.Body === undefined) return undefined;
    const received = day.safeParse(found.Metadata?.received);
    return {
      key,
      bytes: await found.Body.transformToByteArray(),
      appeared: found.LastModified?.toISOString() ?? at,
      version: version ?? found.VersionId,
      received: received.success ? received.data : undefined,
    };
  } catch (error) {
    if (isNamed(error, 'NoSuchKey', 'NoSuchVersion', 'NotFound')) return undefined;
    throw error;
  }
};

/** Undoes the encoding that some events put on a key. */
const decoded = (key: string): string | undefined => {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '));
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
};

/** Fetches exactly the version that was announced, whether its key came plain or encoded. Undefined: it is not there any more, so it was taken in before. */
export const fetchObject = async (s3: S3Client, arrival: Arrival): Promise<InboxFile | undefined> => {
  const plain = await fetchAs(s3, arrival, arrival.key);
  const other = decoded(arrival.key);
  return plain ?? (other === undefined || other === arrival.key ? undefined : fetchAs(s3, arrival, other));
};
