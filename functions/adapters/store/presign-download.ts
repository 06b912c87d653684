import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

const seconds = 60;

/** An address, good for a minute, at which a browser downloads one file under its own name and never shows it. */
export const presignDownload = (s3: S3Client, bucket: string, key: string, fileName: string): Promise<string> =>
  getSignedUrl(
    s3,
    new GetObjectCommand({
      Bucket: bucket,
      Key: key,
      ResponseContentType: 'application/octet-stream',
      ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileName.split(/[\\/]/).at(-1) ?? fileName)}`,
    }),
    { expiresIn: seconds },
  );
