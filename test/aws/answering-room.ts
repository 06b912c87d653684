import { type AnsweringRoom, answering, answeringRooms } from '../../infra/rooms.ts';

type Route = { readonly room: AnsweringRoom; readonly method: string; readonly path: string };

const routes: readonly Route[] = answeringRooms.flatMap((room) =>
  answering[room].map((address) => {
    const [method = '', path = ''] = address.split(' ');
    return { room, method, path };
  }),
);

const pattern = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replaceAll('.', '\\.')
      .replaceAll(/\{\w+\+\}/g, '.+')
      .replaceAll(/\{\w+\}/g, '[^/]+')}$`,
  );

/** How an HTTP API chooses: a whole path before a greedy one, of greedy ones the longest, and its own method before any. */
const weight = ({ method, path }: Route): number => (path.includes('+}') ? 0 : 10_000) + path.length * 2 + (method === 'ANY' ? 0 : 1);

/** The room that the deployed HTTP API sends a request to. */
export const answeringRoom = (method: string, path: string): AnsweringRoom => {
  const found = routes.filter((route) => (route.method === 'ANY' || route.method === method) && pattern(route.path).test(path));
  const [best] = found.sort((a, b) => weight(b) - weight(a));
  if (best === undefined) throw new Error(`no route for ${method} ${path}`);
  return best.room;
};
