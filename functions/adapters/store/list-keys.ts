import { paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';

/** Keys of a bucket under a prefix, sorted as S3 sorts them: by their bytes. */
export const listKeys = async (s3: S3Client, bucket: string, prefix: string): Promise<string[]> => {
  const keys: string[] = [];
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket: bucket, Prefix: prefix }))
    for (const { Key } of page.Contents ?? []) if (Key !== undefined) keys.push(Key);
  return keys;
};
