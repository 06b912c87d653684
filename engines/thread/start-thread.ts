import { type Transferable, Worker } from 'node:worker_threads';
import { rejections } from '../unpack/rejections.ts';
import { type Answer, fromFailure } from './thread-message.ts';

export type ThreadOptions = { readonly seconds: number; readonly megabytes?: number; readonly data?: unknown };

/** A thread that answers questions; when it is too slow or dies, what it was asked is rejected and it is no longer alive. */
export type Thread = {
  readonly ask: (what: unknown, transfer?: readonly Transferable[]) => Promise<unknown>;
  readonly alive: () => boolean;
  readonly stop: () => Promise<void>;
};

type Pending = { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void; readonly timer: NodeJS.Timeout };

/** Runs a file in a thread of its own, so that what hangs or eats memory ends with it and not with the process. */
export const startThread = (file: URL, options: ThreadOptions): Thread => {
  const worker = new Worker(file, { workerData: options.data, resourceLimits: { maxOldGenerationSizeMb: options.megabytes ?? 1024 } });
  const pending = new Map<number, Pending>();
  let questions = 0;
  let alive = true;

  const end = (error: unknown): void => {
    alive = false;
    for (const { reject, timer } of pending.values()) {
      clearTimeout(timer);
      reject(error);
    }
    pending.clear();
  };
  const tooSlow = (): void => {
    end(rejections.tooSlow(options.seconds));
    void worker.terminate();
  };

  worker.on('message', (answer: Answer) => {
    const job = pending.get(answer.id);
    if (job === undefined) return;
    pending.delete(answer.id);
    clearTimeout(job.timer);
    if ('value' in answer) job.resolve(answer.value);
    else job.reject(answer.failure === undefined ? rejections.unreadable() : fromFailure(answer.failure));
    if (pending.size === 0) worker.unref();
  });
  worker.on('error', () => end(rejections.unreadable()));
  worker.on('exit', () => end(rejections.unreadable()));
  worker.unref();

  return {
    ask: (what, transfer = []) =>
      new Promise((resolve, reject) => {
        if (!alive) return reject(rejections.unreadable());
        const id = ++questions;
        worker.ref();
        pending.set(id, { resolve, reject, timer: setTimeout(tooSlow, options.seconds * 1000) });
        worker.postMessage({ id, what }, [...transfer]);
      }),
    alive: () => alive,
    stop: async () => {
      alive = false;
      await worker.terminate();
    },
  };
};
