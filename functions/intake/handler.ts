import { createUnpacker } from '../../engines/unpack/create-unpacker.ts';
import { arrival } from '../adapters/inbox/arrival.ts';
import { takeIn } from '../adapters/inbox/take-in.ts';
import { handleBatch } from '../adapters/lambda/handle-batch.ts';

export const handler = handleBatch({
  service: 'intake',
  schema: arrival,
  needs: 30_000,
  queue: ({ settings }) => settings.queues.intake,
  facts: ({ verdict, size }) => ({ verdict, size }),
  work: (event, { core }) => {
    const { megabytesPerFile } = core.configuration.budget;
    return takeIn(event, { ...core, unpacker: createUnpacker({ megabytesPerFile, megapixels: 150, depth: 5 }) });
  },
});
