import { createUnpacker } from '../../engines/unpack/create-unpacker.ts';
import type { Unpacker } from '../../shared/ports.ts';
import { arrival } from '../adapters/inbox/arrival.ts';
import { takeIn } from '../adapters/inbox/take-in.ts';
import { handleBatch } from '../adapters/lambda/handle-batch.ts';
import { threadFile } from '../adapters/lambda/thread-file.ts';

const thread = threadFile('engines/unpack/unpack-thread', import.meta.url);
let unpacker: Unpacker | undefined;

export const handler = handleBatch({
  service: 'intake',
  schema: arrival,
  needs: 30_000,
  queue: ({ settings }) => settings.queues.intake,
  facts: ({ verdict, size }) => ({ verdict, size }),
  work: (event, { core }) => {
    const { megabytesPerFile } = core.configuration.budget;
    unpacker ??= createUnpacker({ megabytesPerFile, megapixels: 150, depth: 5 }, thread);
    return takeIn(event, { ...core, unpacker });
  },
});
