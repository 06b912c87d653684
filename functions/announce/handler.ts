import { TextractClient } from '@aws-sdk/client-textract';
import { z } from 'zod';
import { handleBatch } from '../adapters/lambda/handle-batch.ts';
import { collect } from '../adapters/reading/collect.ts';

/** What Textract announces; its status is asked for again, because an announcement may be late. */
const announcement = z.object({ JobId: z.string(), JobTag: z.string(), Status: z.string() });
const textract = new TextractClient({});

export const handler = handleBatch({
  service: 'announce',
  schema: announcement,
  needs: 20_000,
  queue: () => undefined,
  facts: ({ JobTag, Status }) => ({ tag: JobTag, status: Status }),
  work: async ({ JobTag }, { core, observer }) => {
    const end = await collect(JobTag, { ...core, textract });
    if (end === 'failed') observer.count('TextractFailed', 1);
  },
});
