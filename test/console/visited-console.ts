import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { buildConsole } from '../../local/server/build-console.ts';
import type { Server } from '../../local/server/start-server.ts';
import { openBrowser } from './open-browser.ts';
import { visits } from './people.ts';

type Served = { readonly server: Server; close(): Promise<void> };

export type Visited<Room extends Served> = {
  readonly room: Room;
  /** Where the built client lies. */
  readonly client: string;
  readonly browser: Browser;
  /** What pages wrote as errors to their console. */
  readonly loud: string[];
  /** A person with a browser of their own, who came in by their link. */
  readonly comeIn: (name: string, path?: string) => Promise<Page>;
  readonly close: () => Promise<void>;
};

/** The console of a mailroom that `open` serves, built for it, with a browser to look at it. */
export const visitedConsole = async <Room extends Served>(open: (client: string) => Promise<Room>): Promise<Visited<Room>> => {
  const client = mkdtempSync(join(tmpdir(), 'pli-client-'));
  await buildConsole(client);
  const room = await open(client);
  const browser = await openBrowser();
  const loud: string[] = [];
  const close = async (): Promise<void> => {
    await browser.close();
    await room.close();
    rmSync(client, { recursive: true, force: true });
  };
  return { room, client, browser, loud, comeIn: visits(browser, room.server, loud), close };
};
