import { type Queue, queues } from '../../../shared/mail/kinds.ts';
import type { Ports } from '../../../shared/ports.ts';
import type { CountedIn, Waiting } from './counted.ts';
import { mailReceived } from './mail-received.ts';

/** What is counted, read from the records themselves; `waiting` gives what a desk has not finished. */
export const countedInRegister =
  (register: Ports['register'], waiting: (queue: Queue) => readonly Waiting[]): CountedIn =>
  async (time) => ({
    mail: await mailReceived(time, register),
    letters: await register.listLetters(),
    waiting: queues.flatMap(waiting),
  });
