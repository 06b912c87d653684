import type { Thread } from './start-thread.ts';

/** Threads that are kept for the next file; one that died is not. */
export type ThreadPool = { readonly use: <T>(work: (thread: Thread) => Promise<T>) => Promise<T>; readonly close: () => Promise<void> };

export const createThreadPool = (start: () => Thread, mostIdle = 2): ThreadPool => {
  const idle: Thread[] = [];
  const release = (thread: Thread): void => {
    if (thread.alive() && idle.length < mostIdle) idle.push(thread);
    else void thread.stop();
  };
  const take = (): Thread => {
    let thread = idle.pop();
    while (thread !== undefined && !thread.alive()) thread = idle.pop();
    return thread ?? start();
  };
  return {
    use: async (work) => {
      const thread = take();
      try {
        return await work(thread);
      } finally {
        release(thread);
      }
    },
    close: async () => {
      await Promise.all(idle.splice(0).map((thread) => thread.stop()));
    },
  };
};
