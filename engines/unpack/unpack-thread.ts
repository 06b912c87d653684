import { serveThread } from '../thread/serve-thread.ts';
import type { UnpackLimits } from './limits.ts';
import { unpackFile } from './unpack-file.ts';

export type UnpackQuestion = { readonly bytes: Uint8Array; readonly limits: UnpackLimits };

const isQuestion = (what: unknown): what is UnpackQuestion =>
  typeof what === 'object' && what !== null && 'bytes' in what && 'limits' in what;

serveThread(isQuestion, async ({ bytes, limits }) => ({ value: await unpackFile(bytes, limits) }));
