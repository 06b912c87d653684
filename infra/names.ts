import { Aws } from 'aws-cdk-lib';
import type { Environment } from './environment.ts';

export type BucketName = 'inbox' | 'archive' | 'store' | 'outbound';

/** What things are called, so that one stack can speak of another's without holding on to it: a stack can then be changed by itself. */
export type Names = {
  readonly of: (thing: string) => string;
  readonly bucket: (name: BucketName) => string;
  readonly bucketArn: (name: BucketName) => string;
  /** Objects of a bucket, by their prefix. */
  readonly objects: (name: BucketName, prefix: string) => string;
  /** The role of the intake, by name: it alone puts what is to be scanned. */
  readonly intakeRole: string;
  readonly table: string;
  readonly tableArn: string;
  readonly arn: (service: string, resource: string) => string;
};

export const namesOf = ({ name, region, account = Aws.ACCOUNT_ID }: Environment): Names => {
  const of = (thing: string): string => `pli-${name}-${thing}`;
  const bucket = (one: BucketName): string => `${of(one)}-${account}-${region}`;
  const bucketArn = (one: BucketName): string => `arn:aws:s3:::${bucket(one)}`;
  const arn = (service: string, resource: string): string => `arn:aws:${service}:${region}:${account}:${resource}`;
  const table = `pli-${name}`;
  return {
    of,
    bucket,
    bucketArn,
    objects: (one, prefix) => `${bucketArn(one)}/${prefix}`,
    intakeRole: `${of('intake')}-${region}`,
    table,
    tableArn: arn('dynamodb', `table/${table}`),
    arn,
  };
};
