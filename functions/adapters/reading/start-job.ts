import { createHash } from 'node:crypto';
import { StartDocumentTextDetectionCommand, type TextractClient } from '@aws-sdk/client-textract';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { ReadingPolicy } from '../../../shared/contracts/aws-settings.ts';
import { outsideError } from '../../../shared/errors.ts';
import type { Page } from '../../../shared/mail/transcript.ts';
import type { Clock, Files, PageImage } from '../../../shared/ports.ts';
import { isNamed } from '../named-error.ts';
import { dayPlace, type Table } from '../register/table.ts';
import { type Wait, withBackoff } from './backoff.ts';
import { jobPlace, jobTag, markStarted, openJobs } from './job.ts';
import { type PartOf, pictureKey } from './page-store.ts';

export type JobPorts = {
  readonly textract: TextractClient;
  readonly files: Files;
  /** The bucket behind `files`, as Textract is told it. */
  readonly bucket: string;
  readonly table: Table;
  readonly clock: Clock;
  readonly policy: ReadingPolicy;
  /** Where Textract announces that a job has ended, and the role by which it may. */
  readonly channel: { readonly topic: string; readonly role: string };
  readonly wait?: Wait;
};

/** Enters a page in the ledger and counts it on the day, as one write. @returns false when the budget of the day is spent */
const book = async (part: PartOf, picture: string, image: PageImage, rotation: Page['rotation'], ports: JobPorts): Promise<boolean> => {
  const { table, clock, policy } = ports;
  const size = rotation === 90 || rotation === 270 ? [image.size[1], image.size[0]] : image.size;
  const Item = {
    ...jobPlace(part, picture),
    picture,
    part: part.partId,
    state: 'starting',
    number: image.number,
    size,
    rotation,
    startedAt: clock.now(),
    dollars: policy.dollarsPerPage,
    listedState: openJobs,
    sort: clock.now(),
  };
  const day = {
    TableName: table.name,
    Key: dayPlace(clock.today(), 'paid'),
    UpdateExpression: 'ADD pages :one',
    ConditionExpression: 'attribute_not_exists(pages) OR pages < :most',
    ExpressionAttributeValues: { ':one': 1, ':most': policy.paidPagesPerDay },
  };
  if (policy.paidPagesPerDay === 0) return false;
  try {
    await table.client.send(
      new TransactWriteCommand({
        TransactItems: [{ Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' } }, { Update: day }],
      }),
    );
    return true;
  } catch (error) {
    if (!isNamed(error, 'TransactionCanceledException')) throw error;
    const reasons =
      error instanceof Error && 'CancellationReasons' in error && Array.isArray(error.CancellationReasons) ? error.CancellationReasons : [];
    if (reasons[1]?.Code === 'ConditionalCheckFailed') return false;
    if (reasons[0]?.Code === 'ConditionalCheckFailed') return true;
    throw outsideError('ledger-contended', 'The ledger of paid pages is being written.', {}, error);
  }
};

const token = (part: PartOf, picture: string): string => createHash('sha256').update(jobTag(part, picture)).digest('hex').slice(0, 60);

/** Asks Textract to read a page. The same page asked for again is the same job: the token says so. */
const askTextract = async (part: PartOf, picture: string, ports: JobPorts): Promise<void> => {
  const command = new StartDocumentTextDetectionCommand({
    DocumentLocation: { S3Object: { Bucket: ports.bucket, Name: pictureKey(part, picture) } },
    ClientRequestToken: token(part, picture),
    JobTag: jobTag(part, picture),
    NotificationChannel: { SNSTopicArn: ports.channel.topic, RoleArn: ports.channel.role },
  });
  const { JobId } = await withBackoff(() => ports.textract.send(command), ports.wait);
  if (JobId === undefined) throw outsideError('textract-without-job', 'Textract took a page without a job id.', { mailId: part.mailId });
  await markStarted(ports.table, part, picture, JobId);
};

/** Compressed, since Textract takes no picture of more than 10 MB. */
const upright = async (png: Uint8Array, rotation: Page['rotation']): Promise<Uint8Array> => {
  const { default: sharp } = await import('sharp');
  return sharp(png).rotate(rotation).png().toBuffer();
};

/** Hands a page on to Textract, upright. @returns false when the budget of the day is spent */
export const startJob = async (
  part: PartOf,
  picture: string,
  image: PageImage,
  rotation: Page['rotation'],
  ports: JobPorts,
): Promise<boolean> => {
  if (!(await book(part, picture, image, rotation, ports))) return false;
  await ports.files.put(pictureKey(part, picture), await upright(image.png, rotation), 'image/png');
  await askTextract(part, picture, ports);
  return true;
};
