import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

/** An address to which one file can be put into the inbox for some seconds, without any other right; the day it was received may come with it. */
export const presignUpload = (s3: S3Client, inbox: string, name: string, seconds: number, received?: string): Promise<string> =>
  getSignedUrl(s3, new PutObjectCommand({ Bucket: inbox, Key: name, ...(received === undefined ? {} : { Metadata: { received } }) }), {
    expiresIn: seconds,
  });
