import { type Transferable, Worker } from 'node:worker_threads';
import { rejections } from '../unpack/rejections.ts';
import { type Answer, fromFailure } from './thread-message.ts';

export type ThreadOptions = {
  readonly seconds: number;
  /** Of JavaScript's own memory. */
  readonly megabytes?: number;
  /** How much the whole process may grow while a question is open: bytes in buffers count against no thread's own limit. */
  readonly growth?: number;
  readonly data?: unknown;
};

const mostGrowth = 2_500;
const look = 200;

/** A thread that answers questions; when it is too slow or dies, what it was asked is rejected and it is no longer alive. */
export type Thread = {
  readonly ask: (what: unknown, transfer?: readonly Transferable[]) => Promise<unknown>;
  readonly alive: () => boolean;
  readonly stop: () => Promise<void>;
};

type Pending = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly timer: NodeJS.Timeout;
  readonly watch: NodeJS.Timeout;
};

const megabytesInUse = (): number => process.memoryUsage.rss() / 1e6;

/** Runs a file in a thread of its own, so that what hangs or eats memory ends with it and not with the process. */
export const startThread = (file: URL, options: ThreadOptions): Thread => {
  const worker = new Worker(file, { workerData: options.data, resourceLimits: { maxOldGenerationSizeMb: options.megabytes ?? 1024 } });
  const pending = new Map<number, Pending>();
  let questions = 0;
  let alive = true;

  const end = (error: unknown): void => {
    alive = false;
    for (const { reject, timer, watch } of pending.values()) {
      clearTimeout(timer);
      clearInterval(watch);
      reject(error);
    }
    pending.clear();
  };
  const stopFor = (error: unknown): void => {
    end(error);
    void worker.terminate();
  };
  const watchGrowth = (): NodeJS.Timeout => {
    const ceiling = megabytesInUse() + (options.growth ?? mostGrowth);
    return setInterval(() => {
      if (megabytesInUse() > ceiling) stopFor(rejections.unreadable());
    }, look);
  };

  worker.on('message', (answer: Answer) => {
    const job = pending.get(answer.id);
    if (job === undefined) return;
    pending.delete(answer.id);
    clearTimeout(job.timer);
    clearInterval(job.watch);
    if ('value' in answer) job.resolve(answer.value);
    else job.reject(answer.failure === undefined ? rejections.unreadable() : fromFailure(answer.failure));
    if (pending.size === 0) worker.unref();
  });
  // An error may overtake the answer that was given before it; the end does not: it follows when all answers are through.
  worker.on('error', () => {
    alive = false;
  });
  worker.on('exit', () => end(rejections.unreadable()));
  worker.unref();

  return {
    ask: (what, transfer = []) =>
      new Promise((resolve, reject) => {
        if (!alive) return reject(rejections.unreadable());
        const id = ++questions;
        worker.ref();
        const timer = setTimeout(() => stopFor(rejections.tooSlow(options.seconds)), options.seconds * 1000);
        pending.set(id, { resolve, reject, timer, watch: watchGrowth() });
        worker.postMessage({ id, what }, [...transfer]);
      }),
    alive: () => alive,
    stop: async () => {
      alive = false;
      await worker.terminate();
    },
  };
};
