import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import type { callApi } from './call-api.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  const text = Buffer.concat(pieces).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
};

type Call = ReturnType<typeof callApi>;

const answerApi = async (call: Call, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const cookies = (request.headers.cookie ?? '').split('; ').filter((cookie) => cookie !== '');
  const csrf = request.headers['x-pli-csrf'];
  const headers: Record<string, string> = typeof csrf === 'string' ? { 'x-pli-csrf': csrf } : {};
  const { status, body } = await call(request.method ?? 'GET', request.url ?? '/', cookies, await bodyOf(request), headers);
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(status === 204 ? '' : JSON.stringify(body));
};

/** What CloudFront does: the console's files, whose addresses of screens begin with one page, and the API, each address with its function. */
export const servedConsole = async (client: string, call: Call): Promise<{ readonly url: string; readonly close: () => void }> => {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://local').pathname;
    if (path.startsWith('/api/')) {
      answerApi(call, request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
      return;
    }
    const file = path.split('/').at(-1)?.includes('.') === true ? path : '/index.html';
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(join(client, file)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
};
