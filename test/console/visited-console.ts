import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { dataFolder } from '../../local/data-folder.ts';
import { type Mailroom, openMailroom } from '../../local/open-mailroom.ts';
import { buildConsole } from '../../local/server/build-console.ts';
import { type Server, startServer } from '../../local/server/start-server.ts';
import { openBrowser } from './open-browser.ts';

export type Visited = {
  readonly mailroom: Mailroom;
  readonly server: Server;
  readonly data: string;
  /** What pages wrote as errors to their console. */
  readonly loud: string[];
  /** A person with a browser of their own, who came in by their link. */
  comeIn(name: string, path?: string): Promise<Page>;
  close(): Promise<void>;
};

/** The console over a mailroom that holds what `fill` puts there, with a browser to look at it. */
export const visitedConsole = async (fill: (mailroom: Mailroom) => Promise<unknown>): Promise<Visited> => {
  const data = mkdtempSync(join(tmpdir(), 'pli-visited-'));
  const client = join(data, 'client');
  await buildConsole(client);
  const mailroom = openMailroom(dataFolder({ data }));
  await fill(mailroom);
  const server = await startServer(mailroom, { port: 0, client });
  const browser: Browser = await openBrowser();
  const loud: string[] = [];
  return {
    mailroom,
    server,
    data,
    loud,
    comeIn: async (name, path = '/') => {
      const page = await (await browser.createBrowserContext()).newPage();
      await page.setViewport({ width: 1280, height: 720 });
      page.on('console', (message) => (message.type() === 'error' ? loud.push(message.text()) : undefined));
      page.on('pageerror', (error) => loud.push(String(error)));
      await page.goto(server.links.find((link) => link.name === name)?.url ?? '');
      // The first heading stands there before the session does.
      await page.waitForSelector('nav');
      if (path !== '/') {
        await page.goto(`${server.url}${path}`);
        await page.waitForSelector('nav');
      }
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
      await mailroom.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
};
