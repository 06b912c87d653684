import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { type Arrival, arrival } from './arrival.ts';
import { fetchObject, type InboxFile } from './fetch-object.ts';
import { type Pack, requestScanOfMany, requestScanOfOne, type ScanPorts } from './request-scan.ts';
import type { Scanned } from './scan-place.ts';

const filesAtOnce = 50;
/** Bytes of a round's archive; a file that is larger alone is scanned alone. */
const bytesAtOnce = 64e6;

type Waiting = { readonly arrival: Arrival; readonly receipt: string };
export type GatherPorts = ScanPorts & { readonly sqs: SQSClient; readonly arrivals: string; readonly pack: Pack };

/** A message that is no event is left: after some receptions it lies among the dead letters. */
const waitingOf = ({ Body, ReceiptHandle }: Message): Waiting[] => {
  if (Body === undefined || ReceiptHandle === undefined) return [];
  try {
    const parsed = arrival.safeParse(JSON.parse(Body));
    return parsed.success ? [{ arrival: parsed.data, receipt: ReceiptHandle }] : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
};

/** Events that wait, until there are enough for one scan. */
const receive = async ({ sqs, arrivals }: GatherPorts): Promise<Waiting[]> => {
  const found: Waiting[] = [];
  let bytes = 0;
  let empty = 0;
  while (found.length < filesAtOnce && bytes < bytesAtOnce && empty < 2) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: arrivals, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) empty += 1;
    const waiting = Messages.flatMap(waitingOf);
    found.push(...waiting);
    bytes += waiting.reduce((sum, one) => sum + one.arrival.size, 0);
  }
  return found;
};

const forget = async (waiting: readonly Waiting[], { sqs, arrivals }: GatherPorts): Promise<void> => {
  for (let from = 0; from < waiting.length; from += 10) {
    const Entries = waiting.slice(from, from + 10).map(({ receipt }, index) => ({ Id: String(index), ReceiptHandle: receipt }));
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: arrivals, Entries }));
  }
};

const scannedOf = ({ at, size }: Arrival, { key, version }: Pick<InboxFile, 'key' | 'version'>): Scanned => ({
  key,
  at,
  size,
  ...(version === undefined ? {} : { version }),
});

/** One event of each file in each version. */
const distinct = (waiting: readonly Waiting[]): Arrival[] => [
  ...new Map(waiting.map((one) => [`${one.arrival.key} ${one.arrival.version}`, one.arrival])).values(),
];

const together = async (arrivals: readonly Arrival[], ports: GatherPorts): Promise<void> => {
  const found: { file: InboxFile; scanned: Scanned }[] = [];
  for (const one of arrivals) {
    const file = await fetchObject(ports.s3, one);
    if (file !== undefined) found.push({ file, scanned: scannedOf(one, file) });
  }
  const [only] = found;
  if (only === undefined) return;
  if (found.length === 1) await requestScanOfOne(only.scanned, ports);
  else await requestScanOfMany(found, ports.pack, ports);
};

/**
 * Packs what has come into the inbox into one archive and has that scanned: GuardDuty's price is by the object. Events are forgotten only when the scan is asked for;
 * one that comes again finds its file taken in, or has it scanned once more.
 * @returns how many files are now waiting for the scan
 */
export const gather = async (ports: GatherPorts): Promise<number> => {
  const waiting = await receive(ports);
  const arrivals = distinct(waiting);
  const [large, small] = [arrivals.filter(({ size }) => size >= bytesAtOnce), arrivals.filter(({ size }) => size < bytesAtOnce)];
  for (const one of large) await requestScanOfOne(scannedOf(one, { key: one.key, version: one.version }), ports);
  await together(small, ports);
  await forget(waiting, ports);
  return arrivals.length;
};
