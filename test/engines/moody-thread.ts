import { serveThread } from '../../engines/thread/serve-thread.ts';
import { unpackFile } from '../../engines/unpack/unpack-file.ts';
import type { UnpackQuestion } from '../../engines/unpack/unpack-thread.ts';

/** The unpacker's thread, which does what the first word of a file bids it do to itself. */
const isQuestion = (what: unknown): what is UnpackQuestion => typeof what === 'object' && what !== null && 'bytes' in what;

const moods: Readonly<Record<string, () => void>> = {
  EXIT: () => process.exit(3),
  HANG: () => {
    for (;;) Math.sqrt(2);
  },
  HEAP: () => {
    const kept: number[][] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, i) => i));
  },
  FILL: () => {
    const kept: Buffer[] = [];
    for (let count = 0; count < 60; count++) kept.push(Buffer.alloc(50_000_000, count + 1));
    for (;;) kept.reverse();
  },
  FALL: () => {
    const fall = (depth: number): number => 1 + fall(depth + 1);
    fall(0);
  },
  TOSS: () => {
    throw new Error('nobody threw this on purpose');
  },
};

/** After the answer, which is posted before any timer's turn. */
const dieLate = (): never => {
  throw new Error('after the answer');
};

serveThread(isQuestion, async ({ bytes, limits }) => {
  const mood = new TextDecoder('latin1').decode(bytes.subarray(0, 4));
  moods[mood]?.();
  const value = await unpackFile(bytes, limits);
  if (mood === 'LATE') setTimeout(dieLate, 0);
  return { value };
});
