import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from '../../../local/data-folder.ts';
import { type Mailroom, openMailroom } from '../../../local/open-mailroom.ts';
import type { Store } from '../../../local/open-store.ts';
import { type Server, startServer } from '../../../local/server/start-server.ts';
import type { Clock } from '../../../shared/ports.ts';
import { clockOn } from '../../clock-on.ts';
import { pli } from '../../end-to-end/command.ts';
import { writeInbox } from '../../end-to-end/inbox.ts';

export type RunningConsole = {
  readonly server: Server;
  readonly store: Store;
  readonly ports: Mailroom['ports'];
  readonly data: string;
  close(): Promise<void>;
};

const serve = async (data: string, client: string, clock?: Clock): Promise<RunningConsole> => {
  const mailroom = openMailroom(dataFolder({ data }), clock);
  const server = await startServer(mailroom, { port: 0, client });
  const close = async (): Promise<void> => {
    await server.close();
    await mailroom.close();
    rmSync(data, { recursive: true, force: true });
  };
  return { server, store: mailroom.store, ports: mailroom.ports, data, close };
};

const newData = (): string => mkdtempSync(join(tmpdir(), 'pli-console-'));

/** An empty mailroom whose clock shows this day, served on loopback. */
export const emptyConsole = (client: string, day: string): Promise<RunningConsole> => serve(newData(), client, clockOn(day));

/** A mailroom that has done its work on a small inbox, served on loopback. */
export const runningConsole = async (client: string, prepare: (data: string) => void = () => undefined): Promise<RunningConsole> => {
  const data = newData();
  prepare(data);
  await writeInbox(dataFolder({ data }).inbox);
  await pli('run', '--once', '--data', data);
  return serve(data, client);
};
