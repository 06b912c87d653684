import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { type Step, stepMessage, steps } from '../../shared/contracts/messages.ts';
import { codeOf } from '../../shared/error-facts.ts';
import type { LocalQueues, Taken } from '../store/queues.ts';
import { fateOf, recordFailure } from './fail.ts';
import type { Inbox } from './inbox.ts';
import { type Done, type MailroomPorts, work } from './work.ts';

/** How many messages of each step are worked on at a time. */
const lanes: Readonly<Record<Step, number>> = { intake: 1, read: 2, triage: 1, correspond: 2, dispatch: 1 };
/** How long a message stays invisible to other workers; a step is given up to this many seconds. */
const visibility = 900;
const idle = 150;

export type RunOptions = {
  readonly ports: MailroomPorts;
  readonly queues: LocalQueues;
  /** Where mail comes from: the watched folder, the mailbox. */
  readonly inboxes: readonly Inbox[];
  readonly once: boolean;
  readonly signal: AbortSignal;
  readonly onDone: (done: Done) => void;
  readonly onFailure: (step: string, code: string, retry: boolean) => void;
};

const handle = async (taken: Taken, options: RunOptions): Promise<void> => {
  try {
    const done = await work(taken.body, options.ports);
    options.queues.done(taken.id);
    options.onDone(done);
  } catch (error) {
    const message = z.parse(stepMessage, taken.body);
    const fate = fateOf(error, taken.attempts);
    if ('retryAfter' in fate) options.queues.retryAfter(taken.id, fate.retryAfter, codeOf(error));
    else {
      await recordFailure(message, error, options.ports);
      options.queues.bury(taken.id, codeOf(error));
    }
    options.onFailure(message.type, codeOf(error), 'retryAfter' in fate);
  }
};

/** Works on one step's queue until the run ends. */
const lane = async (step: Step, options: RunOptions, ended: () => boolean, busy: { count: number }): Promise<void> => {
  while (!ended()) {
    const taken = options.queues.take(step, visibility, String(process.pid));
    if (taken === undefined) {
      await pause(idle);
      continue;
    }
    busy.count += 1;
    try {
      await handle(taken, options);
    } finally {
      busy.count -= 1;
    }
  }
};

/** Whether a process of this machine is running. */
const isAlive = (holder: string): boolean => {
  try {
    process.kill(Number(holder), 0);
    return Number(holder) !== process.pid;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Whether nothing is left to do: each inbox was empty when it was last looked at, no message waits (those that wait for a retry count as waiting), none is being worked on. */
const finished = (empty: ReadonlySet<Inbox>, options: RunOptions, busy: { count: number }): boolean =>
  options.inboxes.every((inbox) => empty.has(inbox)) && busy.count === 0 && options.queues.open(steps) === 0;

/** Runs the mailroom: the inboxes are watched and every step's queue is worked on, until the signal, or with `once` until everything has reached its end. */
export const runMailroom = async (options: RunOptions): Promise<void> => {
  options.queues.releaseHeldBy(isAlive);
  const busy = { count: 0 };
  let over = false;
  const ended = (): boolean => over || options.signal.aborted;
  const empty = new Set<Inbox>();
  const watch = async (inbox: Inbox): Promise<void> => {
    while (!ended()) {
      const found = await inbox.scan();
      if (found.taken + found.waiting === 0) empty.add(inbox);
      else empty.delete(inbox);
      if (options.once && finished(empty, options, busy)) over = true;
      else await pause(found.waiting > 0 ? 400 : 250);
    }
  };
  const working = steps.flatMap((step) => Array.from({ length: lanes[step] }, () => lane(step, options, ended, busy)));
  try {
    await Promise.all([...options.inboxes.map(watch), ...working]);
  } finally {
    over = true;
  }
};
