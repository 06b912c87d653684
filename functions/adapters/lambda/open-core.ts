import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { AwsSettings } from '../../../shared/contracts/aws-settings.ts';
import type { Ports } from '../../../shared/ports.ts';
import { createStoredClaims } from '../claims.ts';
import { lambdaClock } from '../clock.ts';
import { createSqsQueues } from '../queues/create-queues.ts';
import { createDynamoRegister } from '../register/create-register.ts';
import type { Table } from '../register/table.ts';
import { createArchivedFiles } from '../store/archived-files.ts';
import { createS3Files } from '../store/files.ts';
import { loadConfiguration } from './load-configuration.ts';

/** What every function has: the store, the register, the queues, the configuration. Engines are added by the function that needs them. */
export type Core = Pick<Ports, 'files' | 'register' | 'queues' | 'claims' | 'clock' | 'configuration'> & {
  readonly settings: AwsSettings;
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly table: Table;
};

/** Opens a deployed system by its settings; its configuration is read once. */
export const openCore = async (settings: AwsSettings): Promise<Core> => {
  const s3 = new S3Client({ maxAttempts: 5 });
  const sqs = new SQSClient({ maxAttempts: 5 });
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 8 }), { marshallOptions: { removeUndefinedValues: true } });
  const table = { client, name: settings.table };
  const files = createArchivedFiles(createS3Files(s3, settings.buckets.archive, true), createS3Files(s3, settings.buckets.store));
  return {
    settings,
    s3,
    sqs,
    table,
    files,
    register: createDynamoRegister(table, files),
    queues: createSqsQueues(sqs, settings.queues, table, lambdaClock),
    claims: createStoredClaims(files),
    clock: lambdaClock,
    configuration: await loadConfiguration(files),
  };
};
