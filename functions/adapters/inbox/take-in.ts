import { DeleteObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { mailIdOf, sha256Of } from '../../../shared/mail/identify.ts';
import { originalKey } from '../../../shared/mail/keys.ts';
import type { Files } from '../../../shared/ports.ts';
import { type IntakePorts, intake } from '../../intake/step.ts';
import type { Arrival } from './arrival.ts';
import { fetchObject, type InboxFile } from './fetch-object.ts';
import { refuse } from './refuse.ts';

const store = async (file: InboxFile, { files }: IntakePorts): Promise<string> => {
  const key = originalKey(mailIdOf(await sha256Of(file.bytes)));
  await files.put(key, file.bytes, 'application/octet-stream');
  return key;
};

/** The store, for a step that asks for what has just been put there: no request is made twice. */
const inHand = (key: string, bytes: Uint8Array, files: Files): Files => ({
  ...files,
  get: (asked) => (asked === key ? Promise.resolve(bytes) : files.get(asked)),
  put: (given, content, mediaType) => (given === key ? Promise.resolve(false) : files.put(given, content, mediaType)),
});

/**
 * Takes a file out of the inbox: first into the store, then through intake, only then is this version of it removed. The same event again finds nothing and does nothing;
 * a file that the scan did not pass is never opened.
 * @returns the id of its record, or undefined when it was taken in before
 */
export const takeIn = async (arrival: Arrival, ports: IntakePorts & { readonly s3: S3Client }): Promise<string | undefined> => {
  const file = await fetchObject(ports.s3, arrival);
  if (file === undefined) return undefined;
  if (arrival.verdict === 'infected' || arrival.verdict === 'doubtful') return refuse(file, arrival.verdict, ports);
  const { key, appeared, received } = { ...file, key: await store(file, ports) };
  const message = { type: 'intake', key, name: file.key, appeared, ...(received === undefined ? {} : { received }) } as const;
  const { mailId } = await intake(message, { ...ports, files: inHand(key, file.bytes, ports.files) });
  const version = file.version === undefined ? {} : { VersionId: file.version };
  await ports.s3.send(new DeleteObjectCommand({ Bucket: arrival.bucket, Key: file.key, ...version }));
  return mailId;
};
