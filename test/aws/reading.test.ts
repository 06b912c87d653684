import { GetDocumentTextDetectionCommand, StartDocumentTextDetectionCommand, TextractClient } from '@aws-sdk/client-textract';
import { mockClient } from 'aws-sdk-client-mock';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { lambdaClock } from '../../functions/adapters/clock.ts';
import { createSqsQueues } from '../../functions/adapters/queues/create-queues.ts';
import { collect } from '../../functions/adapters/reading/collect.ts';
import { costLedger } from '../../functions/adapters/reading/cost-ledger.ts';
import { createAwsReader } from '../../functions/adapters/reading/create-reader.ts';
import { jobsOf, jobTag } from '../../functions/adapters/reading/job.ts';
import { sweepJobs } from '../../functions/adapters/reading/sweep-jobs.ts';
import { createDynamoRegister } from '../../functions/adapters/register/create-register.ts';
import { createS3Files } from '../../functions/adapters/store/files.ts';
import type { ReadingPolicy } from '../../shared/contracts/aws-settings.ts';
import { transcript } from '../../shared/contracts/transcript.ts';
import { type Page, pageText } from '../../shared/mail/transcript.ts';
import type { Clock, PageImage, Reader } from '../../shared/ports.ts';
import { newId, newMail } from '../ports/records.ts';
import { emulated } from './emulated.ts';
import { textractAnswer, textractBlocks } from './textract-answers.ts';

const aws = await emulated('reading');
const files = createS3Files(aws.s3, aws.buckets.store);
const register = createDynamoRegister(aws.table, files);
const queues = createSqsQueues(aws.sqs, aws.settings.queues, aws.table, lambdaClock);
const textract = mockClient(TextractClient);
const waits: number[] = [];

beforeEach(() => {
  textract.reset();
  waits.length = 0;
  textract
    .on(StartDocumentTextDetectionCommand)
    .callsFake((input: { ClientRequestToken: string }) => ({ JobId: `job-${input.ClientRequestToken}` }));
});

let dayCount = 0;
/** A day of its own for each test, so that budgets do not meet. */
const freshDay = (): Clock => {
  dayCount += 1;
  const day = `2040-01-${String(dayCount).padStart(2, '0')}`;
  return { now: () => `${day}T09:00:00.000Z`, today: () => day };
};

/** A page picture; its number makes its bytes, so each is another picture. */
const side = 400;
const pngs = await Promise.all(
  [1, 2, 3, 4, 5].map((number) =>
    sharp({ create: { width: side, height: side + number, channels: 3, background: 'white' } })
      .png({ compressionLevel: 0 })
      .toBuffer(),
  ),
);
const picture = (number: number): PageImage => ({ number, png: pngs[number - 1] ?? new Uint8Array(), dpi: 200, size: [595, 842] });

const tesseractPage = (number: number, confidence: number): Page => ({
  number,
  source: 'ocr',
  engine: 'tesseract',
  confidence,
  size: [595, 842],
  rotation: 0,
  blank: false,
  separator: false,
  blocks: [],
  barcodes: [{ format: 'QRCode', text: 'L-1', box: [0, 0, 0.1, 0.1] }],
});

const room = (over: Partial<ReadingPolicy> = {}, confidences: readonly number[] = [0.4, 0.4, 0.4], timeLeft = 600_000) => {
  const part = { mailId: newId('m'), partId: 'p1' };
  const clock = freshDay();
  let recognised = 0;
  const tesseract: Reader = {
    read: async (image) => {
      recognised += 1;
      return tesseractPage(image.number, confidences[image.number - 1] ?? 0.4);
    },
  };
  const policy: ReadingPolicy = { mode: 'hybrid', threshold: 0.7, paidPagesPerDay: 10, dollarsPerPage: 0.0015, ...over };
  const wait = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
  };
  const { bucket, channel } = { bucket: aws.buckets.store, channel: aws.settings.textract };
  const ports = { textract: new TextractClient({}), files, bucket, table: aws.table, clock, policy, channel, queues, wait };
  const reader = (): Reader => createAwsReader(part, { ...ports, tesseract, timeLeft: () => timeLeft });
  return { part, ports, clock, reader, recognised: () => recognised };
};

const tagOf = async (part: { mailId: string; partId: string }): Promise<string> => {
  const [job] = await jobsOf(aws.table, part.mailId);
  if (job === undefined) throw new Error('no job was started');
  return jobTag(part, job.picture);
};

const lines = [
  { text: 'Tribunal judiciaire de Lyon', top: 0.1 },
  { text: 'ASSIGNATION EN RÉFÉRÉ', top: 0.12 },
  { text: 'le mardi 12 janvier 2027', top: 0.14 },
];
const readMessage = (part: { mailId: string; partId: string }) => ({ type: 'read', ...part });

test('a page that Tesseract reads well is never paid for, and read once however often its message comes', async () => {
  const { reader, recognised, part } = room({}, [0.95]);
  expect((await reader().read(picture(1)))?.engine).toBe('tesseract');
  expect((await reader().read(picture(1)))?.engine).toBe('tesseract');
  expect(recognised()).toBe(1);
  expect(textract.commandCalls(StartDocumentTextDetectionCommand)).toHaveLength(0);
  expect(await jobsOf(aws.table, part.mailId)).toEqual([]);
});

test('a doubtful page goes on to Textract once, and its announcement brings the part back with its page', async () => {
  const { reader, part, ports } = room();
  expect(await reader().read(picture(1))).toBeUndefined();
  expect(await reader().read(picture(1))).toBeUndefined();
  expect(textract.commandCalls(StartDocumentTextDetectionCommand)).toHaveLength(1);
  textract.on(GetDocumentTextDetectionCommand).resolves(textractAnswer('SUCCEEDED', textractBlocks(lines)));
  const tag = await tagOf(part);
  expect(await collect(tag, ports)).toBe('done');
  expect(await collect(tag, ports)).toBe('done');
  expect((await aws.receive('read')).filter((body) => JSON.stringify(body) === JSON.stringify(readMessage(part)))).toHaveLength(1);
  const page = await reader().read(picture(1));
  expect(page?.engine).toMatch(/^textract/);
  expect(page === undefined ? '' : pageText(page)).toBe('Tribunal judiciaire de Lyon\nASSIGNATION EN RÉFÉRÉ\nle mardi 12 janvier 2027');
});

test('Textract is given the picture compressed: uncompressed, a large page is over what it takes', async () => {
  const { reader, part } = room();
  await reader().read(picture(1));
  const [key] = (await files.list('')).filter((name) => name.includes(part.mailId) && name.endsWith('.png'));
  const given = key === undefined ? new Uint8Array() : await files.get(key);
  expect(await sharp(given).metadata()).toMatchObject({ format: 'png', width: side, height: side + 1 });
  expect(given.length).toBeLessThan((pngs[0]?.length ?? 0) / 10);
});

test('a page from Textract has the shape of one from OCR: words with boxes and confidence, bar codes kept', async () => {
  const { reader, part, ports } = room();
  await reader().read(picture(1));
  textract.on(GetDocumentTextDetectionCommand).resolves(textractAnswer('SUCCEEDED', textractBlocks(lines)));
  await collect(await tagOf(part), ports);
  const page = await reader().read(picture(1));
  const parsed = transcript.parse({ pages: [page] });
  expect(parsed.pages[0]).toEqual(page);
  expect(page).toMatchObject({ number: 1, source: 'ocr', confidence: 0.991, size: [595, 842], blank: false, barcodes: [{ text: 'L-1' }] });
  const [word] = page?.blocks[0]?.lines[0]?.words ?? [];
  expect(word).toEqual({ text: 'Tribunal', box: [0.1, 0.1, 0.088, 0.015], confidence: 0.991 });
});

test('answers in several parts are all fetched, by their tokens', async () => {
  const { reader, part, ports } = room();
  await reader().read(picture(1));
  const blocks = textractBlocks(lines);
  textract
    .on(GetDocumentTextDetectionCommand)
    .resolves(textractAnswer('SUCCEEDED', blocks.slice(0, 6), 'next'))
    .on(GetDocumentTextDetectionCommand, { NextToken: 'next' })
    .resolves(textractAnswer('SUCCEEDED', blocks.slice(6)));
  await collect(await tagOf(part), ports);
  const page = await reader().read(picture(1));
  expect(page?.blocks.flatMap((block) => block.lines.flatMap((line) => line.words))).toHaveLength(12);
});

test('a part with several doubtful pages comes back when the last one is there, whatever their order', async () => {
  const { reader, part, ports } = room();
  for (const number of [1, 2, 3]) expect(await reader().read(picture(number))).toBeUndefined();
  textract.on(GetDocumentTextDetectionCommand).resolves(textractAnswer('SUCCEEDED', textractBlocks(lines)));
  const [first, second, third] = (await jobsOf(aws.table, part.mailId)).map((job) => jobTag(part, job.picture));
  await collect(third ?? '', ports);
  await collect(first ?? '', ports);
  expect(await aws.receive('read')).not.toContainEqual(readMessage(part));
  await Promise.all([collect(second ?? '', ports), collect(second ?? '', ports)]);
  expect((await aws.receive('read')).filter((body) => JSON.stringify(body) === JSON.stringify(readMessage(part)))).toHaveLength(1);
});

test.each([
  ['FAILED', textractAnswer('FAILED')],
  ['PARTIAL_SUCCESS without its page', textractAnswer('PARTIAL_SUCCESS')],
] as const)('a job that ends %s leaves the reading of Tesseract, and its price in the ledger', async (_, answer) => {
  const { reader, part, ports, recognised } = room();
  await reader().read(picture(1));
  textract.on(GetDocumentTextDetectionCommand).resolves(answer);
  expect(await collect(await tagOf(part), ports)).toBe('failed');
  expect((await reader().read(picture(1)))?.engine).toBe('tesseract');
  expect(recognised()).toBe(1);
  expect((await jobsOf(aws.table, part.mailId)).map(({ dollars, state }) => ({ dollars, state }))).toEqual([
    { dollars: 0.0015, state: 'failed' },
  ]);
});

test('a partial success that holds its page is taken', async () => {
  const { reader, part, ports } = room();
  await reader().read(picture(1));
  textract.on(GetDocumentTextDetectionCommand).resolves(textractAnswer('PARTIAL_SUCCESS', textractBlocks(lines)));
  expect(await collect(await tagOf(part), ports)).toBe('done');
});

const throttle = (): Error => Object.assign(new Error('Rate exceeded'), { name: 'ProvisionedThroughputExceededException' });

test('Textract that is asked too often is asked again, each time later', async () => {
  const { reader, part, ports } = room();
  textract.on(StartDocumentTextDetectionCommand).rejectsOnce(throttle()).rejectsOnce(throttle()).resolves({ JobId: 'job-late' });
  expect(await reader().read(picture(1))).toBeUndefined();
  textract
    .on(GetDocumentTextDetectionCommand)
    .rejectsOnce(throttle())
    .resolves(textractAnswer('SUCCEEDED', textractBlocks(lines)));
  expect(await collect(await tagOf(part), ports)).toBe('done');
  expect(waits).toHaveLength(3);
  expect(waits[1]).toBeGreaterThan(199);
});

test('Textract that stays throttled gives the message back, and the page is paid for once when it comes again', async () => {
  const { reader, part } = room();
  textract.on(StartDocumentTextDetectionCommand).rejects(throttle());
  await expect(reader().read(picture(1))).rejects.toMatchObject({ code: 'textract-throttled', kind: 'outside' });
  textract.on(StartDocumentTextDetectionCommand).resolves({ JobId: 'job-2' });
  expect(await reader().read(picture(1))).toBeUndefined();
  expect(await jobsOf(aws.table, part.mailId)).toMatchObject([{ state: 'started', jobId: 'job-2' }]);
});

test('a job that was never announced is asked for by the sweep after a quarter of an hour', async () => {
  const { reader, part, ports, clock } = room();
  await reader().read(picture(1));
  textract.on(GetDocumentTextDetectionCommand).resolves(textractAnswer('SUCCEEDED', textractBlocks(lines)));
  const at = (minutes: number): Clock => ({ ...clock, now: () => new Date(Date.parse(clock.now()) + minutes * 60_000).toISOString() });
  await sweepJobs({ ...ports, clock: at(14) });
  expect(await aws.receive('read')).not.toContainEqual(readMessage(part));
  await sweepJobs({ ...ports, clock: at(16) });
  expect(await aws.receive('read')).toContainEqual(readMessage(part));
  expect((await reader().read(picture(1)))?.engine).toMatch(/^textract/);
});

test('a job that has not ended after a day is given up, and Tesseract reads its page', async () => {
  const { reader, part, ports, clock } = room();
  await reader().read(picture(1));
  textract.on(GetDocumentTextDetectionCommand).resolves(textractAnswer('IN_PROGRESS'));
  await expect(collect(await tagOf(part), ports)).rejects.toMatchObject({ code: 'textract-in-progress' });
  await sweepJobs({ ...ports, clock: { ...clock, now: () => '2040-12-01T00:00:00.000Z' } });
  expect((await reader().read(picture(1)))?.engine).toBe('tesseract');
});

test('the budget of a day stops paid reading before it is overspent, also when pages come at once', async () => {
  const { reader } = room({ paidPagesPerDay: 2 });
  const pages = await Promise.all(
    [1, 2, 3, 4, 5].map((number) =>
      reader()
        .read(picture(number))
        .catch((error: unknown) => String(error)),
    ),
  );
  const started = textract.commandCalls(StartDocumentTextDetectionCommand).length;
  expect(started).toBe(2);
  expect(pages.filter((page) => page === undefined)).toHaveLength(started);
});

test('in the mode tesseract nothing is paid for; in the mode textract Tesseract reads what is over the budget', async () => {
  const free = room({ mode: 'tesseract' }, [0.1]);
  expect((await free.reader().read(picture(1)))?.engine).toBe('tesseract');
  const paid = room({ mode: 'textract', paidPagesPerDay: 1 }, [0.99, 0.99]);
  expect(await paid.reader().read(picture(1))).toBeUndefined();
  expect((await paid.reader().read(picture(2)))?.engine).toBe('tesseract');
  expect(paid.recognised()).toBe(1);
});

test('with too little time left a page is not begun, and what was read before is kept', async () => {
  const short = room({}, [0.95], 5_000);
  await expect(short.reader().read(picture(1))).rejects.toMatchObject({ code: 'time-is-short', kind: 'outside' });
});

test('an announcement for a mail that was erased, or that is none of ours, changes nothing', async () => {
  const { ports } = room();
  expect(await collect('m-00000000000000ff:p1:00ff', ports)).toBe('unknown');
  expect(await collect('somebody else', ports)).toBe('unknown');
});

test('the ledger of a piece of mail says which engine read its pages and what they cost', async () => {
  const { reader, part, ports } = room();
  const mail = newMail({ id: part.mailId });
  await register.createMail(mail);
  await reader().read(picture(1));
  textract.on(GetDocumentTextDetectionCommand).resolves(textractAnswer('SUCCEEDED', textractBlocks(lines)));
  await collect(await tagOf(part), ports);
  const pages = [await reader().read(picture(1)), tesseractPage(2, 0.9)];
  const key = `transcripts/${mail.id}/p1.json`;
  await files.put(key, new TextEncoder().encode(JSON.stringify({ pages })), 'application/json');
  const record = await register.partRead(mail.id, 'p1', key, 2, '2040-02-01');
  expect(await costLedger(record, aws.table, files)).toEqual({
    pages: { tesseract: 1, 'textract detect-document-text': 1 },
    paidPages: 1,
    dollars: 0.0015,
  });
});
