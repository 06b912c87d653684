import { inputError } from '../../shared/errors.ts';
import { type Recognised, type Recogniser, startRecogniser } from './recogniser.ts';

type Job = { readonly png: Uint8Array; readonly resolve: (found: Recognised) => void; readonly reject: (error: unknown) => void };

/** A page that takes longer is given up; its recogniser is replaced. */
const mostSeconds = 90;

const tooSlow = (): Error =>
  inputError('page-too-slow', 'Cette page n’a pas pu être lue dans le temps prévu. Numérisez-la à nouveau.', { seconds: mostSeconds });
const unreadable = (cause: unknown): Error =>
  inputError('page-unreadable', 'Cette page n’a pas pu être lue. Numérisez-la à nouveau.', {}, cause);

const within = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow()), mostSeconds * 1000);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
};

export type RecogniserPool = { readonly recognise: (png: Uint8Array) => Promise<Recognised>; readonly close: () => Promise<void> };

/** Recognisers that start when they are first needed; one that dies or hangs ends its own page only and is replaced. */
export const createRecogniserPool = (workers: number): RecogniserPool => {
  const idle: Recogniser[] = [];
  const waiting: Job[] = [];
  let running = 0;
  let closed = false;

  const run = async (job: Job): Promise<void> => {
    running++;
    let recogniser: Recogniser | undefined;
    try {
      recogniser = idle.pop() ?? (await startRecogniser());
      job.resolve(await within(recogniser.recognise(job.png)));
      idle.push(recogniser);
    } catch (error) {
      if (recogniser === undefined) job.reject(error);
      else job.reject(unreadable(error));
      await recogniser?.stop().catch(() => undefined);
    }
    running--;
    next();
  };

  const next = (): void => {
    const job = running < workers ? waiting.shift() : undefined;
    if (job !== undefined) void run(job);
    if (closed && running === 0) void stopIdle();
  };

  const stopIdle = async (): Promise<void> => {
    await Promise.all(idle.splice(0).map((recogniser) => recogniser.stop()));
  };

  return {
    recognise: (png) =>
      new Promise((resolve, reject) => {
        waiting.push({ png, resolve, reject });
        next();
      }),
    close: async () => {
      closed = true;
      await stopIdle();
    },
  };
};
