import { DeleteObjectCommand, ListObjectVersionsCommand, type ListObjectVersionsCommandOutput, type S3Client } from '@aws-sdk/client-s3';

const versionsOf = async (s3: S3Client, bucket: string, key: string): Promise<string[]> => {
  const versions: string[] = [];
  let after: { KeyMarker?: string; VersionIdMarker?: string } | undefined = {};
  while (after !== undefined) {
    const page: ListObjectVersionsCommandOutput = await s3.send(new ListObjectVersionsCommand({ Bucket: bucket, Prefix: key, ...after }));
    for (const { Key, VersionId } of [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])])
      if (Key === key && VersionId !== undefined) versions.push(VersionId);
    const { NextKeyMarker, NextVersionIdMarker } = page;
    after =
      page.IsTruncated === true && NextKeyMarker !== undefined
        ? { KeyMarker: NextKeyMarker, ...(NextVersionIdMarker === undefined ? {} : { VersionIdMarker: NextVersionIdMarker }) }
        : undefined;
  }
  return versions;
};

/** Removes every version of a key and every mark of its deletion: afterwards nothing of it can be brought back. */
export const removeVersions = async (s3: S3Client, bucket: string, key: string, governed: boolean): Promise<void> => {
  for (const VersionId of await versionsOf(s3, bucket, key))
    await s3.send(
      new DeleteObjectCommand({ Bucket: bucket, Key: key, VersionId, ...(governed ? { BypassGovernanceRetention: true } : {}) }),
    );
};
