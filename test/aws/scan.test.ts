import { GetObjectCommand, ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, expect, test } from 'vitest';
import { packZip } from '../../engines/archive/pack-zip.ts';
import { openCore } from '../../functions/adapters/lambda/open-core.ts';
import { emulated } from './emulated.ts';
import { invoke, putIntoInbox, sqsRecord, useSettings } from './house.ts';

const aws = await emulated('scan');
await useSettings(aws, { mode: 'tesseract', threshold: 0.7, paidPagesPerDay: 0, dollarsPerPage: 0.0015 });
const core = await openCore(aws.settings);
const { inbox } = aws.buckets;

const letter = (about: string): Uint8Array => new TextEncoder().encode(`Objet : réclamation ${about}. Je conteste votre refus.`);

/** Puts a file into the inbox; its event waits for the next round. */
const arrive = async (key: string, bytes: Uint8Array): Promise<string> => {
  const body = JSON.stringify(await putIntoInbox(aws, key, bytes, '2026-11-20'));
  await aws.sqs.send(new SendMessageCommand({ QueueUrl: aws.settings.arrivals, MessageBody: body }));
  return body;
};

const round = async (): Promise<void> => {
  expect(await invoke('intake', [sqsRecord('{"type":"gather"}', 'round')])).toEqual([]);
};

/** Versions of what lies in the inbox under a prefix. */
const lying = async (prefix: string): Promise<{ key: string; version: string | undefined }[]> => {
  const { Versions = [] } = await aws.s3.send(new ListObjectVersionsCommand({ Bucket: inbox, Prefix: prefix }));
  return Versions.map(({ Key = '', VersionId }) => ({ key: Key, version: VersionId }));
};

const result = (key: string, scanResultStatus: string): string =>
  JSON.stringify({
    source: 'aws.guardduty',
    'detail-type': 'GuardDuty Malware Protection Object Scan Result',
    time: '2026-11-25T08:05:00Z',
    detail: { s3ObjectDetails: { bucketName: inbox, objectKey: key }, scanResultDetails: { scanResultStatus } },
  });

const answer = async (key: string, status: string): Promise<void> => {
  expect(await invoke('intake', [sqsRecord(result(key, status), 'result')])).toEqual([]);
};

/** What the scan passed on, each worked on twice. @returns how many there were */
const takeIn = async (): Promise<number> => {
  const bodies = await aws.receive('intake');
  const records = [...bodies, ...bodies].map((body, index) => sqsRecord(JSON.stringify(body), `taken-${index}`));
  expect(await invoke('intake', records)).toEqual([]);
  return bodies.length;
};

const statesOf = async (...names: string[]): Promise<string[]> => {
  const mail = await core.register.listMail();
  return names.map((name) => {
    const found = mail.filter(({ fileName }) => fileName === name);
    return found.map(({ state, problem }) => problem?.code ?? state).join();
  });
};

afterEach(async () => {
  expect(await lying('scan/')).toEqual([]);
  expect(await core.files.list('scans/')).toEqual([]);
});

test('files that have come are packed into one object, and taken in only when the scan has found nothing in it', async () => {
  await arrive('upload/une.txt', letter('une'));
  await arrive('email/deux accentué.txt', letter('deux'));
  await arrive('trois.txt', letter('trois'));
  await round();
  const scans = await lying('scan/');
  expect(scans).toHaveLength(1);
  expect(await takeIn()).toBe(0);
  expect(await core.register.listMail()).toEqual([]);
  await answer(scans[0]?.key ?? '', 'NO_THREATS_FOUND');
  await answer(scans[0]?.key ?? '', 'NO_THREATS_FOUND');
  expect(await takeIn()).toBe(3);
  expect(await statesOf('upload/une.txt', 'email/deux accentué.txt', 'trois.txt')).toEqual(['received', 'received', 'received']);
  const [mail] = await core.register.listMail();
  expect(mail).toMatchObject({ received: '2026-11-20', receivedFrom: 'clerk' });
});

test('the archive holds the very bytes of the files, uncompressed, so that the scanner sees what will be read', async () => {
  const content = letter('telle quelle');
  await arrive('a.txt', content);
  await arrive('b.txt', letter('autre'));
  await round();
  const [scan] = await lying('scan/');
  const { Body } = await aws.s3.send(new GetObjectCommand({ Bucket: inbox, Key: scan?.key }));
  const archive = Buffer.from((await Body?.transformToByteArray()) ?? []);
  expect(archive.indexOf(content)).toBeGreaterThan(0);
  await answer(scan?.key ?? '', 'NO_THREATS_FOUND');
  await takeIn();
});

test.each(['THREATS_FOUND', 'UNSUPPORTED', 'FAILED'])(
  'when the scan of several says %s, each file is scanned by itself, and only the one that it is said of is refused',
  async (status) => {
    const [good, bad] = [`bon ${status}.txt`, `mauvais ${status}.txt`];
    await arrive(good, letter(good));
    await arrive(bad, letter(bad));
    await round();
    const [both] = await lying('scan/');
    await answer(both?.key ?? '', status);
    expect(await takeIn()).toBe(0);
    const alone = await lying('scan/');
    expect(alone).toHaveLength(2);
    for (const { key } of alone) {
      const { Body } = await aws.s3.send(new GetObjectCommand({ Bucket: inbox, Key: key }));
      const isBad = ((await Body?.transformToString()) ?? '').includes('mauvais');
      await answer(key, isBad ? status : 'NO_THREATS_FOUND');
    }
    expect(await takeIn()).toBe(2);
    expect(await statesOf(good, bad)).toEqual(['received', status === 'THREATS_FOUND' ? 'malware-found' : 'malware-scan-failed']);
    expect((await lying('')).map(({ key }) => key)).toContain(bad);
  },
);

test('a file that comes alone is scanned as it is', async () => {
  const content = letter('seule');
  await arrive('upload/seule.txt', content);
  await round();
  const [scan] = await lying('scan/');
  const { Body } = await aws.s3.send(new GetObjectCommand({ Bucket: inbox, Key: scan?.key }));
  expect(await Body?.transformToByteArray()).toEqual(content);
  await answer(scan?.key ?? '', 'NO_THREATS_FOUND');
  expect(await takeIn()).toBe(1);
  expect(await statesOf('upload/seule.txt')).toEqual(['received']);
});

test('the version that was scanned is the one that is taken in, whatever came under its name since', async () => {
  await arrive('même nom.txt', letter('première'));
  await round();
  const [scan] = await lying('scan/');
  await putIntoInbox(aws, 'même nom.txt', letter('seconde, jamais contrôlée'), '2026-11-20');
  await answer(scan?.key ?? '', 'NO_THREATS_FOUND');
  await takeIn();
  const mail = (await core.register.listMail()).filter(({ fileName }) => fileName === 'même nom.txt');
  expect(mail).toHaveLength(1);
  expect(await core.files.get(mail[0]?.original ?? '')).toEqual(letter('première'));
});

test('nothing is opened that lies deeper than the scanner looks: five archives in each other, one of them what the file was packed into', async () => {
  const nested = async (times: number): Promise<Uint8Array> => {
    let bytes = letter(`dans ${times} archives`);
    for (let depth = 0; depth < times; depth++) bytes = await packZip([{ name: depth === 0 ? 'lettre.txt' : 'dedans.zip', bytes }]);
    return bytes;
  };
  await arrive('quatre.zip', await nested(4));
  await arrive('cinq.zip', await nested(5));
  await round();
  const [scan] = await lying('scan/');
  await answer(scan?.key ?? '', 'NO_THREATS_FOUND');
  await takeIn();
  const mail = await core.register.listMail();
  const partsOf = (name: string) => mail.find(({ fileName }) => fileName === name)?.parts.map(({ problem }) => problem?.code);
  expect(partsOf('quatre.zip')).toEqual([undefined]);
  expect(await statesOf('cinq.zip')).toEqual(['archive-too-deep']);
});

test('an event that comes again after its file was taken in asks for no scan', async () => {
  const event = await arrive('encore.txt', letter('encore'));
  await round();
  const [scan] = await lying('scan/');
  await answer(scan?.key ?? '', 'NO_THREATS_FOUND');
  await takeIn();
  await aws.sqs.send(new SendMessageCommand({ QueueUrl: aws.settings.arrivals, MessageBody: event }));
  await round();
  expect(await lying('scan/')).toEqual([]);
});

test('a message that is no event is left for the dead letters, and holds up no file', async () => {
  await aws.sqs.send(new SendMessageCommand({ QueueUrl: aws.settings.arrivals, MessageBody: 'no event' }));
  await arrive('à côté.txt', letter('à côté'));
  await round();
  const [scan] = await lying('scan/');
  await answer(scan?.key ?? '', 'NO_THREATS_FOUND');
  expect(await takeIn()).toBe(1);
});
