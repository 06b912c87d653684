import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { outsideError } from '../../../shared/errors.ts';
import type { Files } from '../../../shared/ports.ts';
import { isNamed } from '../named-error.ts';
import { listKeys } from './list-keys.ts';

const keyShape = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;

const checked = (key: string): string => {
  if (!keyShape.test(key)) throw outsideError('key-invalid', 'This is no key of the store.', {});
  return key;
};

/** The store of files in a bucket. Two writers of one key: S3 takes the first (`If-None-Match`), and the second is told. */
export const createS3Files = (s3: S3Client, bucket: string): Files => {
  const has = async (key: string): Promise<boolean> => {
    try {
      await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: checked(key) }));
      return true;
    } catch (error) {
      if (isNamed(error, 'NotFound', 'NoSuchKey')) return false;
      throw error;
    }
  };
  const put: Files['put'] = async (key, bytes, mediaType) => {
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
  const get: Files['get'] = async (key) => {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: checked(key) }));
      if (Body !== undefined) return await Body.transformToByteArray();
    } catch (error) {
      if (!isNamed(error, 'NoSuchKey', 'NotFound')) throw error;
    }
    throw outsideError('file-missing', 'A file of the store is missing.', { key });
  };
  return {
    put,
    get,
    has,
    presign: (key, seconds) => getSignedUrl(s3, new GetObjectCommand({ Bucket: bucket, Key: checked(key) }), { expiresIn: seconds }),
    remove: async (key) => {
      await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: checked(key) }));
    },
    list: (prefix) => listKeys(s3, bucket, prefix),
  };
};
