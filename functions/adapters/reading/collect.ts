import { createHash } from 'node:crypto';
import { type Block, GetDocumentTextDetectionCommand, type JobStatus } from '@aws-sdk/client-textract';
import { outsideError } from '../../../shared/errors.ts';
import type { Queues } from '../../../shared/ports.ts';
import { isNamed } from '../named-error.ts';
import { withBackoff } from './backoff.ts';
import { type Job, jobsOf, markEnded, parseTag, readJob } from './job.ts';
import { createPageStore, type PartOf, pictureKey } from './page-store.ts';
import type { JobPorts } from './start-job.ts';
import { textractPage } from './textract-page.ts';

export type CollectPorts = Pick<JobPorts, 'textract' | 'files' | 'table' | 'wait'> & { readonly queues: Queues };

type Answer = { readonly status: JobStatus; readonly blocks: readonly Block[] };

/** All that Textract says of a job, page of answers by page; a job that it no longer knows counts as failed. */
const askFor = async (jobId: string, { textract, wait }: CollectPorts): Promise<Answer> => {
  const blocks: Block[] = [];
  let next: string | undefined;
  try {
    for (;;) {
      const token = next;
      const command = new GetDocumentTextDetectionCommand({ JobId: jobId, ...(token === undefined ? {} : { NextToken: token }) });
      const answer = await withBackoff(() => textract.send(command), wait);
      if (answer.JobStatus === undefined) throw outsideError('textract-without-status', 'Textract gave no status for a job.', {});
      if (answer.JobStatus === 'IN_PROGRESS') return { status: 'IN_PROGRESS', blocks: [] };
      blocks.push(...(answer.Blocks ?? []));
      next = answer.NextToken;
      if (next === undefined) return { status: answer.JobStatus, blocks };
    }
  } catch (error) {
    if (isNamed(error, 'InvalidJobIdException')) return { status: 'FAILED', blocks: [] };
    throw error;
  }
};

const digest = (texts: readonly string[]): string =>
  createHash('sha256')
    .update([...texts].sort().join(' '))
    .digest('hex')
    .slice(0, 16);

/** Once no page of a part is waited for, the part is read again: every page is there now. One message for the same set of pages. */
const readAgain = async (part: PartOf, ports: CollectPorts): Promise<void> => {
  const jobs = await jobsOf(ports.table, part.mailId, part.partId);
  if (jobs.some(({ state }) => state === 'starting' || state === 'started')) return;
  const pages = digest(jobs.map(({ picture }) => picture));
  await ports.queues.sendStep({ type: 'read', ...part }, `read:${part.mailId}:${part.partId}:${pages}`);
};

const keep = async (part: PartOf, job: Job, { status, blocks }: Answer, ports: CollectPorts): Promise<'done' | 'failed'> => {
  const whole = (status === 'SUCCEEDED' || status === 'PARTIAL_SUCCESS') && blocks.some((block) => block.BlockType === 'PAGE');
  if (!whole) return 'failed';
  const store = createPageStore(ports.files, part);
  const first = await store.first(job.picture);
  const page = textractPage(blocks, job);
  await store.keepFinal(job.picture, first === undefined ? page : { ...page, barcodes: first.barcodes });
  return 'done';
};

/**
 * Fetches what Textract read of a page and lets its part be read again when it was the last one waited for. An announcement that comes twice, or for a mail since erased, changes nothing.
 * @throws AppError `textract-in-progress` when the job has not ended: asked again later
 */
export const collect = async (tag: string, ports: CollectPorts): Promise<'done' | 'failed' | 'unknown'> => {
  const named = parseTag(tag);
  const found = named === undefined ? undefined : await readJob(ports.table, named, named.picture);
  if (named === undefined || found === undefined) return 'unknown';
  const part = { mailId: named.mailId, partId: named.partId };
  if (found.state === 'done' || found.state === 'failed') {
    await readAgain(part, ports);
    return found.state;
  }
  if (found.jobId === undefined)
    throw outsideError('textract-job-unknown', 'The id of a job has not been written yet.', { mailId: part.mailId });
  const answer = await askFor(found.jobId, ports);
  if (answer.status === 'IN_PROGRESS')
    throw outsideError('textract-in-progress', 'A job announced has not ended.', { mailId: part.mailId });
  const end = await keep(part, found, answer, ports);
  await markEnded(ports.table, part, named.picture, end);
  await ports.files.remove(pictureKey(part, named.picture));
  await readAgain(part, ports);
  return end;
};
