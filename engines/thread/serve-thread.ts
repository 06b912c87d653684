import { parentPort, type Transferable } from 'node:worker_threads';
import { type Question, toFailure } from './thread-message.ts';

export type Reply = { readonly value: unknown; readonly transfer?: readonly Transferable[] };

/** Answers questions one after the other, from within a thread. */
export const serveThread = <Q>(isQuestion: (what: unknown) => what is Q, answer: (what: Q) => Promise<Reply>): void => {
  const port = parentPort;
  if (port === null) throw new TypeError('this file runs in a worker thread');
  const handle = async ({ id, what }: Question): Promise<void> => {
    try {
      if (!isQuestion(what)) throw new TypeError('not a question of this thread');
      const { value, transfer } = await answer(what);
      port.postMessage({ id, value }, transfer === undefined ? [] : [...transfer]);
    } catch (error) {
      port.postMessage({ id, failure: toFailure(error) });
    }
  };
  let last = Promise.resolve();
  port.on('message', (question: Question) => {
    last = last.then(() => handle(question));
  });
};
