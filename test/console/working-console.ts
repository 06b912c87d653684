import { createInbox } from '../../local/mailroom/inbox.ts';
import { runMailroom } from '../../local/mailroom/run.ts';
import { emptyConsole, type RunningConsole } from '../local/server/running-console.ts';

/** An empty mailroom, served on loopback, that works on what comes in while people look on. */
export const workingConsole = async (client: string): Promise<RunningConsole> => {
  const room = await emptyConsole(client, '2026-11-25');
  const { store, ports } = room;
  const stop = new AbortController();
  const failures: string[] = [];
  const working = runMailroom({
    ports,
    queues: store.queues,
    inboxes: [createInbox(store.folder.inbox, ports, ({ message }) => failures.push(message))],
    once: false,
    signal: stop.signal,
    onDone: () => undefined,
    onFailure: (step, code) => failures.push(`${step} ${code}`),
  });
  const close = async (): Promise<void> => {
    stop.abort();
    await working;
    await room.close();
    if (failures.length > 0) throw new Error(failures.join('\n'));
  };
  return { ...room, close };
};
