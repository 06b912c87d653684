import { TextractClient } from '@aws-sdk/client-textract';
import { createReader } from '../../engines/ocr/create-reader.ts';
import { createPages } from '../../engines/pages/create-pages.ts';
import { readMessage } from '../../shared/contracts/messages.ts';
import type { Reader } from '../../shared/ports.ts';
import { handleStep } from '../adapters/lambda/handle-step.ts';
import { threadFile } from '../adapters/lambda/thread-file.ts';
import { createAwsReader } from '../adapters/reading/create-reader.ts';
import { tidyPages } from '../adapters/reading/page-store.ts';
import { read } from './step.ts';

const textract = new TextractClient({});
const pages = createPages(threadFile('engines/pages/pages-thread', import.meta.url));
const starting = createReader({ thread: threadFile('engines/ocr/reading-thread', import.meta.url) });
const tesseract: Reader = { read: async (image) => (await starting).read(image) };

export const handler = handleStep('read', readMessage, 30_000, async (message, { core, timeLeft }) => {
  const { reading: policy, buckets, textract: channel } = core.settings;
  const reader = createAwsReader(message, { ...core, textract, tesseract, timeLeft, policy, bucket: buckets.store, channel });
  await read(message, { ...core, pages, reader });
  await tidyPages(message, core);
});
