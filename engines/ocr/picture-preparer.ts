import { inputError } from '../../shared/errors.ts';
import { startThread } from '../thread/start-thread.ts';
import { createThreadPool } from '../thread/thread-pool.ts';
import { isPrepared, type Prepared, type PrepareQuestion } from './prepare-picture.ts';

/** Clean-up takes a tenth of a second; one that takes this long never ends. */
const mostSeconds = 30;

export type PicturePreparer = { readonly prepare: (question: PrepareQuestion) => Promise<Prepared>; readonly close: () => Promise<void> };

/** Makes page pictures ready for recognition in threads of their own, as many as there are pages at work. */
export const createPicturePreparer = (file: URL = new URL('./prepare-thread.ts', import.meta.url)): PicturePreparer => {
  const pool = createThreadPool(() => startThread(file, { seconds: mostSeconds }));
  return {
    prepare: (question) =>
      pool.use(async (thread) => {
        const prepared = await thread.ask(question);
        if (!isPrepared(prepared)) throw inputError('page-unreadable', 'Cette page n’a pas pu être lue. Numérisez-la à nouveau.');
        return prepared;
      }),
    close: pool.close,
  };
};
