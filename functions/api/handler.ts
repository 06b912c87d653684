import { createApiHandler } from '../adapters/api/create-handler.ts';
import { threadFile } from '../adapters/lambda/thread-file.ts';

export const handler = createApiHandler({ drawThread: threadFile('engines/pages/draw-thread', import.meta.url) });
