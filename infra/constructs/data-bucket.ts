import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  HttpMethods,
  type LifecycleRule,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

export type DataBucketProps = {
  readonly name: string;
  readonly key: Key;
  /** The bucket that receives the access logs. */
  readonly logs: string;
  /** Days after which what lies here goes; undefined: when its record is erased. */
  readonly expireDays?: number;
  readonly earlierVersionDays: number;
  /** Days for which nothing can be deleted by accident (Object Lock in governance mode: an erasure by right stays possible). */
  readonly lockDays?: number;
  readonly announces?: boolean;
  /** The site from which browsers put files here, by addresses that the API signs. */
  readonly uploadsFrom?: string;
};

/** A bucket that holds mail: encrypted under our key, TLS only, closed to the public, every version kept for some days, and kept when its stack goes. */
export class DataBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: DataBucketProps) {
    super(scope, id);
    const rule: LifecycleRule = {
      abortIncompleteMultipartUploadAfter: Duration.days(2),
      noncurrentVersionExpiration: Duration.days(props.earlierVersionDays),
      ...(props.expireDays === undefined ? { expiredObjectDeleteMarker: true } : { expiration: Duration.days(props.expireDays) }),
    };
    this.bucket = new Bucket(this, 'Bucket', {
      bucketName: props.name,
      encryption: BucketEncryption.KMS,
      encryptionKey: props.key,
      bucketKeyEnabled: true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [rule],
      ...(props.uploadsFrom === undefined
        ? {}
        : {
            cors: [
              { allowedMethods: [HttpMethods.PUT], allowedOrigins: [props.uploadsFrom], allowedHeaders: ['*'], exposedHeaders: ['ETag'] },
            ],
          }),
      removalPolicy: RemovalPolicy.RETAIN,
      ...(props.lockDays === undefined
        ? {}
        : { objectLockEnabled: true, objectLockDefaultRetention: ObjectLockRetention.governance(Duration.days(props.lockDays)) }),
    });
    const written = this.bucket.node.defaultChild;
    if (!(written instanceof CfnBucket)) throw new Error('a bucket without its resource');
    written.loggingConfiguration = { destinationBucketName: props.logs, logFilePrefix: `${id}/` };
    if (props.announces === true) written.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
  }
}
