import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { relative } from 'node:path';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { createDrawer } from '../../engines/pages/create-drawer.ts';
import { createApi } from '../../functions/api/app.ts';
import { signToken } from '../../functions/api/session-token.ts';
import { errorFacts } from '../../shared/error-facts.ts';
import { outsideError } from '../../shared/errors.ts';
import type { Mailroom } from '../open-mailroom.ts';
import { apiPortsOf } from './api-ports-of.ts';
import { secretOf } from './secret-of.ts';

const sessionHours = 12;

export type Server = {
  readonly url: string;
  /** The link by which each person of the configuration comes in, valid for twelve hours. */
  readonly links: readonly { readonly name: string; readonly url: string }[];
  close(): Promise<void>;
};

const listening = (app: ReturnType<typeof createApi>, port: number): Promise<{ url: string; stop: () => Promise<void> }> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, (address: AddressInfo) =>
      resolve({
        url: `http://127.0.0.1:${address.port}`,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped());
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      }),
    );
    server.on('error', (error) =>
      reject(outsideError('port-taken', `Le port ${port} est déjà pris : choisissez-en un autre avec --port.`, { port }, error)),
    );
  });

/** Serves the console and its API on this machine alone. `client` is the folder of the built console. @throws AppError `port-taken` */
export const startServer = async (mailroom: Mailroom, options: { port: number; client: string }): Promise<Server> => {
  const { store } = mailroom;
  const secret = secretOf(store.folder.root);
  const drawer = createDrawer();
  const app = createApi(apiPortsOf(mailroom, drawer), { secret, sessionHours, secure: false }, (error, facts) =>
    console.error(JSON.stringify({ ...facts, ...errorFacts(error) })),
  );
  if (existsSync(options.client)) {
    const root = relative(process.cwd(), options.client);
    app.get('*', serveStatic({ root }));
    app.get('*', serveStatic({ root, path: 'index.html' }));
  }
  const { url, stop } = await listening(app, options.port);
  const until = Date.parse(store.clock.now()) + sessionHours * 3_600_000;
  const links = [];
  for (const { id, name } of store.configuration.people)
    links.push({ name, url: `${url}/#jeton=${await signToken('link', id, until, secret)}` });
  return {
    url,
    links,
    close: async () => {
      await stop();
      await drawer.close();
    },
  };
};
