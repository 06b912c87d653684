import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { resumeDecided } from '../../functions/sweep/resume-decided.ts';
import { type SweepPorts, sweep } from '../../functions/sweep/step.ts';
import { routedMail } from '../../shared/contracts/messages.ts';
import { codeOf } from '../../shared/error-facts.ts';
import type { Store } from '../open-store.ts';
import type { Gateway } from '../post/gateway.ts';
import type { Mailer } from '../post/mailer.ts';
import { followLetters } from './follow-letters.ts';

const interval = 5 * 60_000;

/** The sweep's ports on this machine: the queues of the store, alerts by e-mail. */
export const sweepPorts = (store: Store, mailer: Mailer): SweepPorts => ({
  register: store.register,
  clock: store.clock,
  configuration: store.configuration,
  waiting: async (queue) =>
    store.queues.peek(queue).map(({ body, holder, since }) => ({
      message: z.parse(routedMail, body),
      since,
      ...(holder === null ? {} : { takenBy: holder }),
    })),
  alert: async ({ id, subject, text }, to) => (await mailer.send({ id: `alert:${id}`, to, subject: `[Pli] ${subject}`, text })).now,
});

/** One round: what was cut short is finished, alerts, then what became of the letters that the gateway has. @returns how many alerts were sent */
export const sweepOnce = async (ports: SweepPorts, gateway: Gateway | undefined, store: Store): Promise<number> => {
  await resumeDecided(store);
  const told = await sweep(ports);
  if (gateway !== undefined) await followLetters(gateway, store);
  return told;
};

/** Sweeps now and every five minutes until the signal; a relay that is down is tried again at the next sweep. */
export const keepSweeping = async (
  round: () => Promise<number>,
  signal: AbortSignal,
  told: (count: number) => void,
  failed: (code: string) => void,
): Promise<void> => {
  while (!signal.aborted) {
    try {
      told(await round());
    } catch (error) {
      failed(codeOf(error));
    }
    await pause(interval, undefined, { signal }).catch(() => undefined);
  }
};
