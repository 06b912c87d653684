import { createHash, randomUUID } from 'node:crypto';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { z } from 'zod';
import { inputError } from '../../../shared/errors.ts';
import type { DirectUploads } from '../../api/api-ports.ts';
import { isNamed } from '../named-error.ts';

/** S3 takes pieces of 5 MiB and more, save the last. */
const pieceBytes = 8 * 1_048_576;
const seconds = 900;
const folder = 'upload/';
const longest = 120;

/** A name without its folders and without what other systems do not bear. */
const plainName = (name: string): string => {
  const last = name.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const plain = last.replace(/[\p{C}<>:"|?*]/gu, '_').replace(/^\.+/, '_');
  if (plain === '') return 'courrier';
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 20)}${plain.slice(-20)}`;
};

const keyFor = (name: string): string => `${folder}${randomUUID().slice(0, 8)}/${plainName(name)}`;

const checkSize = (bytes: number, megabytes: number): void => {
  if (bytes === 0) throw inputError('file-empty', 'Ce fichier est vide : numérisez-le de nouveau.');
  if (bytes > megabytes * 1_048_576) throw inputError('file-too-large', `Ce fichier dépasse ${megabytes} Mo : découpez-le.`);
};

/** The clerk's entry goes with the file, as the inbox reads it. */
const entryOf = (received: string | undefined) => (received === undefined ? {} : { Metadata: { received } });

const incomplete = (cause: unknown): Error =>
  inputError('upload-incomplete', 'Le fichier n’est pas arrivé en entier : déposez-le de nouveau.', {}, cause);

/** The SHA-256 of what lies there, read as it comes and never held as a whole: the file may be gone from the inbox the next moment, its version is not. */
const fingerprint = async (s3: S3Client, Bucket: string, Key: string, VersionId: string | undefined): Promise<string> => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key, VersionId }));
  if (Body === undefined) throw incomplete(undefined);
  const hash = createHash('sha256');
  for await (const piece of Body.transformToWebStream()) hash.update(z.parse(z.instanceof(Uint8Array), piece));
  return hash.digest('hex');
};

/** Uploads in pieces that the browser puts straight into the inbox, each at an address of its own that is good for a quarter of an hour. */
export const createDirectUploads = (s3: S3Client, inbox: string, megabytes: number): DirectUploads => ({
  plan: async (name, bytes, received) => {
    checkSize(bytes, megabytes);
    const place = { Bucket: inbox, Key: keyFor(name) };
    const { UploadId } = await s3.send(
      new CreateMultipartUploadCommand({ ...place, ContentType: 'application/octet-stream', ...entryOf(received) }),
    );
    if (UploadId === undefined) throw incomplete(undefined);
    const count = Math.ceil(bytes / pieceBytes);
    const addressOf = (index: number): Promise<string> =>
      getSignedUrl(s3, new UploadPartCommand({ ...place, UploadId, PartNumber: index + 1 }), { expiresIn: seconds });
    const pieces = await Promise.all(Array.from({ length: count }, (_, index) => addressOf(index)));
    return { id: UploadId, key: place.Key, pieceBytes, pieces };
  },
  finish: async ({ id, key, tags }) => {
    if (!key.startsWith(folder)) throw incomplete(undefined);
    const Parts = tags.map((ETag, index) => ({ ETag, PartNumber: index + 1 }));
    try {
      const whole = { Bucket: inbox, Key: key, UploadId: id, MultipartUpload: { Parts } };
      const { VersionId } = await s3.send(new CompleteMultipartUploadCommand(whole));
      return { name: key.slice(key.lastIndexOf('/') + 1), sha256: await fingerprint(s3, inbox, key, VersionId) };
    } catch (error) {
      if (isNamed(error, 'NoSuchUpload', 'InvalidPart', 'InvalidPartOrder', 'EntityTooSmall')) throw incomplete(error);
      throw error;
    }
  },
});

/** A file that came through the API, put into the inbox. @throws AppError `file-too-large`, `file-empty` */
export const putUpload =
  (s3: S3Client, inbox: string, megabytes: number) =>
  async (name: string, bytes: Uint8Array, received?: string): Promise<void> => {
    checkSize(bytes.length, megabytes);
    await s3.send(new PutObjectCommand({ Bucket: inbox, Key: keyFor(name), Body: bytes, ...entryOf(received) }));
  };
