import { TextractClient } from '@aws-sdk/client-textract';
import { createPages } from '../../engines/pages/create-pages.ts';
import { readMessage } from '../../shared/contracts/messages.ts';
import type { Reader } from '../../shared/ports.ts';
import { handleStep } from '../adapters/lambda/handle-step.ts';
import { threadFile } from '../adapters/lambda/thread-file.ts';
import { createAwsReader } from '../adapters/reading/create-reader.ts';
import { readAndTidy } from '../adapters/reading/read-and-tidy.ts';

const textract = new TextractClient({});
const pages = createPages(threadFile('engines/pages/pages-thread', import.meta.url));
let starting: Promise<Reader> | undefined;
/** Loaded with the first page that has no text of its own. */
const tesseract: Reader = {
  read: async (image) => {
    starting ??= import('../../engines/ocr/create-reader.ts').then(({ createReader }) =>
      createReader({ thread: threadFile('engines/ocr/reading-thread', import.meta.url) }),
    );
    return (await starting).read(image);
  },
};

export const handler = handleStep('read', readMessage, 30_000, async (message, { core, timeLeft }) => {
  const { reading: policy, buckets, textract: channel } = core.settings;
  const reader = createAwsReader(message, { ...core, textract, tesseract, timeLeft, policy, bucket: buckets.store, channel });
  await readAndTidy(message, { ...core, pages, reader });
});
