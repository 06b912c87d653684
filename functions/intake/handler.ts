import { packZip } from '../../engines/archive/pack-zip.ts';
import { createUnpacker } from '../../engines/unpack/create-unpacker.ts';
import { configurationError } from '../../shared/errors.ts';
import type { Unpacker } from '../../shared/ports.ts';
import type { Arrival } from '../adapters/inbox/arrival.ts';
import { askAgain } from '../adapters/inbox/ask-again.ts';
import { gather } from '../adapters/inbox/gather.ts';
import { type InboxMessage, inboxMessage } from '../adapters/inbox/inbox-message.ts';
import { requestScanOfOne } from '../adapters/inbox/request-scan.ts';
import { scannedOf, scanOfKey } from '../adapters/inbox/scan-place.ts';
import { settleScan } from '../adapters/inbox/settle-scan.ts';
import { takeIn } from '../adapters/inbox/take-in.ts';
import { handleBatch, type Run } from '../adapters/lambda/handle-batch.ts';
import { threadFile } from '../adapters/lambda/thread-file.ts';

const thread = threadFile('engines/unpack/unpack-thread', import.meta.url);
let unpacker: Unpacker | undefined;

/** Archives in archives that the scanner opens, as far as AWS promises; what files are packed into for the scan is one of them. */
const scannedDepth = 5;

const unpackerOf = ({ core }: Run): Unpacker => {
  const { megabytesPerFile } = core.configuration.budget;
  const depth = core.settings.arrivals === undefined ? scannedDepth : scannedDepth - 1;
  unpacker ??= createUnpacker({ megabytesPerFile, megapixels: 150, depth }, thread);
  return unpacker;
};

const known = (queue: string | undefined, name: string): string => {
  if (queue === undefined) throw configurationError('queue-unknown', `The queue ${name} has no address in this function's settings.`);
  return queue;
};

/** Milliseconds without which no other archive is begun. */
const perArchive = 45_000;

const gatherNow = async ({ core, observer, timeLeft }: Run): Promise<number> => {
  const { arrivals, buckets } = core.settings;
  return gather({
    ...core,
    bucket: buckets.inbox,
    arrivals: known(arrivals, 'arrivals'),
    pack: (files) => packZip(files, false),
    mayGoOn: () => timeLeft() > perArchive,
    failed: (error) => observer.failed(error, { round: 'gather' }),
  });
};

const lookForUnanswered = async ({ core, observer, timeLeft }: Run): Promise<void> => {
  const { inbox, store } = core.settings.buckets;
  const count = await askAgain({ ...core, bucket: inbox, store, mayGoOn: () => timeLeft() > perArchive });
  observer.count('UnansweredScans', count);
};

const settle = (id: string, { verdict }: Arrival, { core }: Run): Promise<void> => {
  const { buckets, queues } = core.settings;
  return settleScan(id, verdict, { ...core, bucket: buckets.inbox, intake: known(queues.intake, 'intake') });
};

const work = (message: InboxMessage, run: Run): Promise<unknown> => {
  if (message.type === 'gather') return gatherNow(run);
  if (message.type === 'unanswered') return lookForUnanswered(run);
  const { arrival } = message;
  const scan = scanOfKey(arrival.key);
  if (scan !== undefined) return settle(scan, arrival, run);
  const { core } = run;
  /** An event that was on its way when the rounds began. */
  if (arrival.verdict === 'unscanned' && core.settings.arrivals !== undefined)
    return requestScanOfOne(scannedOf(arrival), { ...core, bucket: core.settings.buckets.inbox });
  return takeIn(arrival, { ...core, unpacker: unpackerOf(run) });
};

export const handler = handleBatch({
  service: 'intake',
  schema: inboxMessage,
  needs: 30_000,
  queue: ({ settings }) => settings.queues.intake,
  facts: (message) =>
    message.type === 'arrival' ? { verdict: message.arrival.verdict, size: message.arrival.size } : { round: message.type },
  work,
});
