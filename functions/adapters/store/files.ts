import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { outsideError } from '../../../shared/errors.ts';
import type { Files } from '../../../shared/ports.ts';
import { isNamed } from '../named-error.ts';
import { listKeys } from './list-keys.ts';
import { removeVersions } from './remove-versions.ts';

const keyShape = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

const checked = (key: string): string => {
  if (!keyShape.test(key)) throw outsideError('key-invalid', 'This is no key of the store.', {});
  return key;
};

const createPut =
  (s3: S3Client, bucket: string): Files['put'] =>
  async (key, bytes, mediaType) => {
    try {
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key: checked(key), Body: bytes, ContentType: mediaType, IfNoneMatch: '*' }));
      return true;
    } catch (error) {
      if (isNamed(error, 'PreconditionFailed')) return false;
      if (isNamed(error, 'ConditionalRequestConflict'))
        throw outsideError('file-being-written', 'Another writer holds this key.', { key }, error);
      throw error;
    }
  };

const createGet =
  (s3: S3Client, bucket: string): Files['get'] =>
  async (key) => {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: checked(key) }));
      if (Body !== undefined) return await Body.transformToByteArray();
    } catch (error) {
      if (!isNamed(error, 'NoSuchKey', 'NotFound')) throw error;
    }
    throw outsideError('file-missing', 'A file of the store is missing.', { key });
  };

const createHas =
  (s3: S3Client, bucket: string): Files['has'] =>
  async (key) => {
    try {
      await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: checked(key) }));
      return true;
    } catch (error) {
      if (isNamed(error, 'NotFound', 'NoSuchKey')) return false;
      throw error;
    }
  };

/**
 * The store of files in a bucket. Two writers of one key: S3 takes the first (`If-None-Match`), and the second is told.
 * What is removed is removed in every version; `governed`: also under a retention in governance mode.
 */
export const createS3Files = (s3: S3Client, bucket: string, governed = false): Files => ({
  put: createPut(s3, bucket),
  get: createGet(s3, bucket),
  has: createHas(s3, bucket),
  presign: (key, seconds) => getSignedUrl(s3, new GetObjectCommand({ Bucket: bucket, Key: checked(key) }), { expiresIn: seconds }),
  remove: (key) => removeVersions(s3, bucket, checked(key), governed),
  list: (prefix) => listKeys(s3, bucket, prefix),
});
