import type { LambdaEvent } from 'hono/aws-lambda';
import { z } from 'zod';
import { handler as administer } from '../../functions/administer/handler.ts';
import { csrfOf, signToken } from '../../functions/api/session-token.ts';
import { handler as decide } from '../../functions/decide/handler.ts';
import { handler as write } from '../../functions/write/handler.ts';
import { type AnsweringRoom } from '../../infra/rooms.ts';
import type { Person } from '../../shared/contracts/configuration.ts';
import { answeringRoom } from './answering-room.ts';

type Handler = typeof administer;

export type Answer = {
  readonly status: number;
  readonly body: unknown;
  readonly cookies: readonly string[];
  readonly location: string | undefined;
};
const answerShape = z.object({
  statusCode: z.number(),
  body: z.string(),
  cookies: z.array(z.string()).default([]),
  headers: z.record(z.string(), z.string()),
  isBase64Encoded: z.boolean().default(false),
});

/** Asks the deployed console: an HTTP API's event, answered by the handler that it is sent to, as Lambda calls it. */
export const callApi = (api: Handler) => {
  const handlers: Readonly<Record<AnsweringRoom, Handler>> = { api, decide, write, administer };
  return async (
    method: string,
    path: string,
    cookies: readonly string[] = [],
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const [rawPath = '', rawQueryString = ''] = path.split('?');
    const http = { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' };
    const requestContext = {
      accountId: '1',
      apiId: 'api',
      domainName: 'pli.example',
      domainPrefix: 'pli',
      http,
      requestId: 'r',
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    };
    const event = {
      version: '2.0',
      routeKey: '$default',
      rawPath,
      rawQueryString,
      cookies: [...cookies],
      headers: { host: 'pli.example', 'content-type': 'application/json', ...headers },
      requestContext: { ...requestContext, authentication: null, authorizer: {} },
      isBase64Encoded: false,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const answer = answerShape.parse(await handlers[answeringRoom(method, rawPath)](event as unknown as LambdaEvent));
    const text = answer.isBase64Encoded ? Buffer.from(answer.body, 'base64').toString('utf8') : answer.body;
    const isJson = answer.headers['content-type']?.startsWith('application/json') === true;
    return {
      status: answer.statusCode,
      body: isJson ? JSON.parse(text) : text,
      cookies: answer.cookies.map((cookie) => cookie.split(';')[0] ?? ''),
      location: answer.headers.location,
    };
  };
};

/** Somebody whom the user pool let in: their session, and what they ask with it. */
export const visitorWith = async (call: ReturnType<typeof callApi>, secret: string, person: Pick<Person, 'id' | 'name' | 'roles'>) => {
  const session = await signToken('session', JSON.stringify(person), Date.now() + 3_600_000, secret);
  const cookies = [`pli-session=${session}`];
  const headers = { 'x-pli-csrf': await csrfOf(session, secret) };
  return {
    get: (path: string) => call('GET', `/api${path}`, cookies),
    change: (method: string, path: string, body: unknown = {}) => call(method, `/api${path}`, cookies, body, headers),
  };
};
