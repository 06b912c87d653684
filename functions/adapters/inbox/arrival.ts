import { z } from 'zod';

const s3Object = z.object({
  source: z.literal('aws.s3'),
  'detail-type': z.literal('Object Created'),
  time: z.iso.datetime(),
  detail: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({ key: z.string(), size: z.number(), 'version-id': z.string().optional() }),
  }),
});
const scanResult = z.object({
  source: z.literal('aws.guardduty'),
  'detail-type': z.literal('GuardDuty Malware Protection Object Scan Result'),
  time: z.iso.datetime(),
  detail: z.object({
    s3ObjectDetails: z.object({ bucketName: z.string(), objectKey: z.string(), versionId: z.string().optional() }),
    scanResultDetails: z.object({ scanResultStatus: z.string() }),
  }),
});

/** A file that has come into the inbox. `verdict`: `unscanned` where the scan is switched off, `doubtful` where it could not be made. */
export type Arrival = {
  readonly bucket: string;
  readonly key: string;
  readonly version?: string;
  readonly at: string;
  readonly size: number;
  readonly verdict: 'unscanned' | 'clean' | 'infected' | 'doubtful';
};

const verdicts: Readonly<Record<string, Arrival['verdict']>> = { NO_THREATS_FOUND: 'clean', THREATS_FOUND: 'infected' };

/** The event of a new object, from S3 or from GuardDuty, as EventBridge delivers it. */
export const arrival: z.ZodType<Arrival> = z.union([
  s3Object.transform(({ time, detail }) => {
    const version = detail.object['version-id'];
    return {
      bucket: detail.bucket.name,
      key: detail.object.key,
      ...(version === undefined ? {} : { version }),
      at: time,
      size: detail.object.size,
      verdict: 'unscanned' as const,
    };
  }),
  scanResult.transform(({ time, detail }) => {
    const { bucketName, objectKey, versionId } = detail.s3ObjectDetails;
    return {
      bucket: bucketName,
      key: objectKey,
      ...(versionId === undefined ? {} : { version: versionId }),
      at: time,
      size: 0,
      verdict: verdicts[detail.scanResultDetails.scanResultStatus] ?? ('doubtful' as const),
    };
  }),
]);
