import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from '../../../local/data-folder.ts';
import { openMailroom } from '../../../local/open-mailroom.ts';
import type { Store } from '../../../local/open-store.ts';
import { type Server, startServer } from '../../../local/server/start-server.ts';
import { pli } from '../../end-to-end/command.ts';
import { writeInbox } from '../../end-to-end/inbox.ts';

export type RunningConsole = { readonly server: Server; readonly store: Store; readonly data: string; close(): Promise<void> };

/** A mailroom that has done its work on a small inbox, served on loopback. */
export const runningConsole = async (client: string, prepare: (data: string) => void = () => undefined): Promise<RunningConsole> => {
  const data = mkdtempSync(join(tmpdir(), 'pli-console-'));
  prepare(data);
  const folder = dataFolder({ data });
  await writeInbox(folder.inbox);
  await pli('run', '--once', '--data', data);
  const mailroom = openMailroom(folder);
  const server = await startServer(mailroom, { port: 0, client });
  return {
    server,
    store: mailroom.store,
    data,
    close: async () => {
      await server.close();
      await mailroom.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
};
