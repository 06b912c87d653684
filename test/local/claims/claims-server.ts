import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { KnownClaim } from '../../../shared/ports.ts';

export type ClaimsServer = {
  readonly url: string;
  /** What was asked, with the authorization that came along. */
  readonly asked: { readonly path: string; readonly key: unknown; readonly authorization: string | undefined }[];
  readonly close: () => Promise<void>;
};

/** Answers in the place of the register, where it returns true. */
type Fault = (response: ServerResponse, call: number, request: IncomingMessage) => boolean;

/** A register of claims behind HTTP on this machine. It answers with all that it has: to choose is left to whoever asks. */
export const claimsServer = async (claims: readonly KnownClaim[], fault: Fault = () => false): Promise<ClaimsServer> => {
  const asked: ClaimsServer['asked'] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const key: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      asked.push({ path: `${request.method} ${request.url}`, key, authorization: request.headers.authorization });
      if (fault(response, asked.length, request)) return;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ claims: claims.map((claim) => ({ ...claim, handler: 'not asked for' })) }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
};
