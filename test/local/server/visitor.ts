import { z } from 'zod';
import type { Server } from '../../../local/server/start-server.ts';

/** A person with a session of their own, who asks the API as the console does. */
export type Visitor = {
  readonly cookie: string;
  get(path: string): Promise<Response>;
  send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body: unknown): Promise<Response>;
};

export const visitorOf =
  (server: Server) =>
  async (name: string): Promise<Visitor> => {
    const link = server.links.find((candidate) => candidate.name === name);
    if (link === undefined) throw new Error(`nobody called ${name}`);
    const token = link.url.split('#jeton=')[1];
    const answer = await fetch(`${server.url}/api/session`, { method: 'POST', body: JSON.stringify({ token }) });
    const { csrf } = z.object({ csrf: z.string() }).parse(await answer.json());
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return {
      cookie,
      get: (path) => fetch(`${server.url}/api${path}`, { headers: { cookie } }),
      send: (method, path, content) => {
        const body = content instanceof FormData ? content : JSON.stringify(content);
        const init: RequestInit = { method, headers: { cookie, 'x-pli-csrf': csrf }, body };
        return fetch(`${server.url}/api${path}`, init);
      },
    };
  };
