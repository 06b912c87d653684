import { S3Client } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { namesOf } from '../../infra/names.ts';
import { defaultEndpointResolver } from '../../infra/packaging/s3-endpoint.ts';
import { awsEnvironment } from '../../shared/contracts/aws-environment.ts';

const plain = { UseFIPS: false, UseDualStack: false, ForcePathStyle: false, Accelerate: false, UseArnRegion: false };

/** The SDK's own answer, as its client has it before anything is packed. */
const ofSdk = new S3Client({ region: 'eu-west-3' }).config.endpointProvider;

test('a packed function finds our buckets where the SDK would', () => {
  for (const region of ['eu-west-3', 'eu-central-1', 'eu-west-1'])
    for (const bucket of ['inbox', 'archive', 'store', 'outbound'] as const) {
      const Bucket = namesOf({ ...awsEnvironment.parse({ region, account: '123456789012' }), name: 'production' }).bucket(bucket);
      for (const Endpoint of [undefined, 'http://127.0.0.1:5000', 'http://127.0.0.1:5000/']) {
        const asked = { Bucket, Region: region, ...(Endpoint === undefined ? {} : { Endpoint }) };
        expect(defaultEndpointResolver(asked), Bucket).toEqual(ofSdk({ ...plain, ...asked }));
      }
    }
});
