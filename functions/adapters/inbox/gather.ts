import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { type Arrival, arrival } from './arrival.ts';
import { fetchObject, type InboxFile } from './fetch-object.ts';
import { type Pack, requestScanOfMany, requestScanOfOne, type ScanPorts } from './request-scan.ts';
import { type Scanned, scannedOf } from './scan-place.ts';

const filesAtOnce = 50;
/** Bytes of an archive, which is made in memory; a file that is larger alone is scanned alone. */
const bytesAtOnce = 64e6;

/** A new file, with each message that told of it. */
type Waiting = { readonly arrival: Arrival; readonly receipts: readonly string[] };
export type GatherPorts = ScanPorts & {
  readonly sqs: SQSClient;
  readonly arrivals: string;
  readonly pack: Pack;
  /** Whether there is time for another archive. */
  readonly mayGoOn: () => boolean;
  /** Hears of what failed; its events stay, come again, and lie among the dead letters when it fails for good. */
  readonly failed: (error: unknown) => void;
};

/** A message that is no event is left: after some receptions it lies among the dead letters. */
const waitingOf = ({ Body, ReceiptHandle }: Message): Waiting[] => {
  if (Body === undefined || ReceiptHandle === undefined) return [];
  try {
    const parsed = arrival.safeParse(JSON.parse(Body));
    return parsed.success ? [{ arrival: parsed.data, receipts: [ReceiptHandle] }] : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
};

const sizeOf = (waiting: readonly Waiting[]): number => waiting.reduce((sum, one) => sum + one.arrival.size, 0);

/** Events that wait, until there are enough for one scan; `more`: others may wait behind them. */
const receive = async ({ sqs, arrivals }: GatherPorts): Promise<{ readonly waiting: readonly Waiting[]; readonly more: boolean }> => {
  const waiting: Waiting[] = [];
  while (waiting.length < filesAtOnce && sizeOf(waiting) < bytesAtOnce) {
    const MaxNumberOfMessages = Math.min(10, filesAtOnce - waiting.length);
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: arrivals, MaxNumberOfMessages }));
    if (Messages.length === 0) return { waiting, more: false };
    waiting.push(...Messages.flatMap(waitingOf));
  }
  return { waiting, more: true };
};

const forget = async (receipts: readonly string[], { sqs, arrivals }: GatherPorts): Promise<void> => {
  for (let from = 0; from < receipts.length; from += 10) {
    const Entries = receipts.slice(from, from + 10).map((receipt, index) => ({ Id: String(index), ReceiptHandle: receipt }));
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: arrivals, Entries }));
  }
};

/** Each file in each version once. */
const distinct = (waiting: readonly Waiting[]): Waiting[] => {
  const found = new Map<string, Waiting>();
  for (const one of waiting) {
    const name = JSON.stringify([one.arrival.key, one.arrival.version]);
    found.set(name, { ...one, receipts: [...(found.get(name)?.receipts ?? []), ...one.receipts] });
  }
  return [...found.values()];
};

/** What goes into one archive each: ten files just under the limit came at once, and are not held in memory together. */
const packsOf = (waiting: readonly Waiting[]): Waiting[][] => {
  const packs: Waiting[][] = [];
  let current: Waiting[] = [];
  for (const one of waiting) {
    if (current.length === 0 || sizeOf(current) + one.arrival.size > bytesAtOnce) packs.push((current = []));
    current.push(one);
  }
  return packs;
};

/** Asks for the scan of what is there of a pack. @returns the events that are done with: one whose file cannot be fetched holds up no other */
const request = async (pack: readonly Waiting[], ports: GatherPorts): Promise<Waiting[]> => {
  const [first] = pack;
  if (first !== undefined && first.arrival.size >= bytesAtOnce) {
    await requestScanOfOne(scannedOf(first.arrival), ports);
    return [...pack];
  }
  const done: Waiting[] = [];
  const found: { file: InboxFile; scanned: Scanned }[] = [];
  for (const one of pack) {
    try {
      const file = await fetchObject(ports.s3, one.arrival);
      if (file !== undefined) found.push({ file, scanned: scannedOf({ ...one.arrival, ...file }) });
      done.push(one);
    } catch (error) {
      ports.failed(error);
    }
  }
  const [only] = found;
  if (only !== undefined && found.length === 1) await requestScanOfOne(only.scanned, ports);
  else if (only !== undefined) await requestScanOfMany(found, ports.pack, ports);
  return done;
};

/** @returns how many files are now waiting for their scan; undefined when it could not be asked for */
const requestAndForget = async (pack: readonly Waiting[], ports: GatherPorts): Promise<number | undefined> => {
  try {
    const done = await request(pack, ports);
    await forget(
      done.flatMap(({ receipts }) => receipts),
      ports,
    );
    return done.length;
  } catch (error) {
    ports.failed(error);
    return undefined;
  }
};

/**
 * Packs what has come into the inbox into archives and has these scanned, until nothing waits or time is short: GuardDuty's price is by the object. Events are forgotten only when
 * the scan is asked for; one that comes again finds its file taken in, or has it scanned once more. Where an archive failed no more is received: each reception brings an event
 * nearer to the dead letters.
 * @returns how many files are now waiting for their scan
 */
export const gather = async (ports: GatherPorts): Promise<number> => {
  let count = 0;
  let more = true;
  while (more && ports.mayGoOn()) {
    const received = await receive(ports);
    more = received.more;
    for (const pack of packsOf(distinct(received.waiting))) {
      const asked = await requestAndForget(pack, ports);
      if (asked === undefined) more = false;
      else count += asked;
    }
  }
  return count;
};
