import { GetObjectCommand, ListObjectVersionsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, expect, test } from 'vitest';
import { packZip } from '../../engines/archive/pack-zip.ts';
import { askAgain } from '../../functions/adapters/inbox/ask-again.ts';
import { gather } from '../../functions/adapters/inbox/gather.ts';
import { openCore } from '../../functions/adapters/lambda/open-core.ts';
import { emulatedWithRounds } from './emulated.ts';
import { invoke, putIntoInbox, sqsRecord, useSettings } from './house.ts';

const aws = await emulatedWithRounds('scan');
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

/** A round as the intake makes it, with what a test puts in its place. @returns the sizes of the archives that it made, and how often something failed */
const roundWith = async (mayGoOn: () => boolean = () => true): Promise<{ packs: number[]; failures: number }> => {
  const packs: number[] = [];
  let failures = 0;
  const pack: typeof packZip = (files) => {
    packs.push(files.length);
    return packZip(files, false);
  };
  const failed = (): void => {
    failures += 1;
  };
  await gather({ ...core, bucket: inbox, arrivals: aws.settings.arrivals, pack, mayGoOn, failed });
  return { packs, failures };
};

const settleAll = async (): Promise<number> => {
  for (const { key } of await lying('scan/')) await answer(key, 'NO_THREATS_FOUND');
  return takeIn();
};

test('a round goes on until nothing waits, fifty files an archive, and leaves the rest to the next one when its time is short', async () => {
  for (let index = 0; index < 53; index++) await arrive(`beaucoup-${index}.txt`, letter(`beaucoup ${index}`));
  let looks = 0;
  expect(await roundWith(() => looks++ === 0)).toEqual({ packs: [50], failures: 0 });
  expect(await roundWith()).toEqual({ packs: [3], failures: 0 });
  for (let index = 0; index < 52; index++) await arrive(`encore-${index}.txt`, letter(`encore ${index}`));
  expect(await roundWith()).toEqual({ packs: [50, 2], failures: 0 });
  expect(await settleAll()).toBe(105);
});

test('files that are too many bytes for one archive are packed into several, however many messages came at once', async () => {
  for (const name of ['un', 'deux', 'trois', 'quatre', 'cinq']) {
    const event = await putIntoInbox(aws, `${name}-gros.txt`, letter(name), '2026-11-20');
    const said = { ...event, detail: { ...event.detail, object: { ...event.detail.object, size: 30e6 } } };
    await aws.sqs.send(new SendMessageCommand({ QueueUrl: aws.settings.arrivals, MessageBody: JSON.stringify(said) }));
  }
  expect(await roundWith()).toEqual({ packs: [2, 2], failures: 0 });
  expect(await lying('scan/'), 'the fifth as it is').toHaveLength(3);
  expect(await settleAll()).toBe(5);
});

test('a file that cannot be fetched holds up no other, and its event stays for the dead letters', async () => {
  const strange = JSON.stringify({
    source: 'aws.s3',
    'detail-type': 'Object Created',
    time: '2026-11-25T08:00:00Z',
    detail: { bucket: { name: 'of-somebody-else' }, object: { key: 'illisible.txt', size: 10 } },
  });
  await aws.sqs.send(new SendMessageCommand({ QueueUrl: aws.settings.arrivals, MessageBody: strange }));
  await arrive('lisible-1.txt', letter('lisible 1'));
  await arrive('lisible-2.txt', letter('lisible 2'));
  expect(await roundWith()).toEqual({ packs: [2], failures: 1 });
  expect(await settleAll()).toBe(2);
  const { Attributes } = await aws.sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: aws.settings.arrivals, AttributeNames: ['ApproximateNumberOfMessagesNotVisible'] }),
  );
  expect(Number(Attributes?.ApproximateNumberOfMessagesNotVisible), 'with the one that is no event').toBe(2);
});

/** A look for scans without an answer, so many minutes from now. @returns how many it found */
const lookIn = (minutes: number, mayGoOn: () => boolean = () => true): Promise<number> => {
  const now = new Date(Date.now() + minutes * 60_000).toISOString();
  return askAgain({ ...core, bucket: inbox, store: aws.buckets.store, clock: { ...core.clock, now: () => now }, mayGoOn });
};

test('a scan that does not answer within the hour is asked for again, each file by itself, and again an hour later, until it answers', async () => {
  await arrive('muet-1.txt', letter('muet 1'));
  await arrive('muet-2.txt', letter('muet 2'));
  await round();
  const [both] = await lying('scan/');
  expect(await lookIn(55)).toBe(0);
  expect(await lookIn(65)).toBe(1);
  const alone = await lying('scan/');
  expect(alone.map(({ key }) => key)).not.toContain(both?.key);
  expect(alone).toHaveLength(2);
  expect(await lookIn(65, () => false), 'a look whose time is short puts nothing').toBe(2);
  expect(await lying('scan/')).toHaveLength(2);
  expect(await lookIn(65)).toBe(2);
  expect(await lying('scan/'), 'a new version of each is a new scan').toHaveLength(4);
  for (const key of new Set(alone.map((one) => one.key))) await answer(key, 'NO_THREATS_FOUND');
  expect(await takeIn()).toBe(2);
  expect(await statesOf('muet-1.txt', 'muet-2.txt')).toEqual(['received', 'received']);
});

test('a list whose archive was never put is asked for again, and one whose file was taken in meanwhile goes', async () => {
  const event = await putIntoInbox(aws, 'sans archive.txt', letter('sans archive'), '2026-11-20');
  const { key, size, 'version-id': version } = event.detail.object;
  const list = (...files: object[]) => new TextEncoder().encode(JSON.stringify(files));
  const there = { key, version, at: event.time, size };
  const gone = { ...there, version: '00000000-0000-0000-0000-000000000000' };
  await core.files.put('scans/orphan.json', list(there, gone), 'application/json');
  expect(await lookIn(65)).toBe(1);
  expect(await lying('scan/')).toHaveLength(1);
  expect(await settleAll()).toBe(1);
  expect(await statesOf('sans archive.txt')).toEqual(['received']);
});

test('what lies there of a scan that was settled before goes within the hour', async () => {
  await aws.s3.send(new PutObjectCommand({ Bucket: inbox, Key: 'scan/left', Body: letter('reste') }));
  await lookIn(55);
  expect(await lying('scan/')).toHaveLength(1);
  await lookIn(65);
});

test('the look for scans without an answer is a message of the intake', async () => {
  expect(await invoke('intake', [sqsRecord('{"type":"unanswered"}', 'look')])).toEqual([]);
});

test('the event of a file that reaches the intake unscanned has it scanned, and does not let it in', async () => {
  const event = JSON.stringify(await putIntoInbox(aws, 'en route.txt', letter('en route'), '2026-11-20'));
  expect(await invoke('intake', [sqsRecord(event, 'on-its-way')])).toEqual([]);
  expect(await statesOf('en route.txt')).toEqual(['']);
  expect(await settleAll()).toBe(1);
  expect(await statesOf('en route.txt')).toEqual(['received']);
});
