import type { LambdaEvent } from 'hono/aws-lambda';
import { Hono } from 'hono/tiny';
import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { serve } from '../../../functions/adapters/api/serve.ts';
import type { ApiEnvironment } from '../../../functions/api/api-environment.ts';
import { type Failed, guardedApi } from '../../../functions/api/guarded-api.ts';
import { defaultConfiguration } from '../../../shared/contracts/default-configuration.ts';
import { outsideError } from '../../../shared/errors.ts';
import { stillClock } from './served-api.ts';

afterEach(() => vi.restoreAllMocks());

const told = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
const numberIn = (text: string): string => {
  const [, number] = /numéro ([0-9a-f]{8})/.exec(text) ?? [];
  if (number === undefined) throw new Error(`no number in: ${text}`);
  return number;
};

const sessions = { revoke: async () => undefined, isRevoked: async () => false, marksAmong: async () => new Set<string>() };
const failing = (error: Error, failed: Failed): Hono<ApiEnvironment> => {
  const routes = new Hono<ApiEnvironment>().get('/mail/:id', () => {
    throw error;
  });
  const access = { secret: 'secret', sessionHours: 1, secure: true };
  return guardedApi({ configuration: defaultConfiguration, clock: stillClock(), sessions }, access, [['/api', routes]], [], failed);
};

test.each([
  ['an unforeseen error', new Error('Mme Kergoat écrit'), 500],
  ['a service that does not answer', outsideError('table-throttled', 'Mme Kergoat'), 503],
])('of %s a person is told a number, and the log has it with what failed; neither has content', async (_, error, status) => {
  const heard: unknown[] = [];
  const answer = await failing(error, (__, facts) => heard.push(facts)).request('/api/mail/m-1');
  const { message } = told.parse(await answer.json()).error;
  expect(answer.status).toBe(status);
  expect(heard).toEqual([{ method: 'GET', route: '/api/mail/:id', status, request: numberIn(message) }]);
  expect(message).not.toContain('Kergoat');
});

test('a function that cannot open says so with a number, logs it, and opens with the next request', async () => {
  const lines: string[] = [];
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((line) => {
      lines.push(String(line));
      return true;
    });
  let opened = 0;
  const handler = serve('test', async (failed) => {
    opened += 1;
    if (opened === 1) throw new Error('the parameter of Mme Kergoat is missing');
    return failing(outsideError('table-throttled', 'again'), failed);
  });
  const http = { method: 'GET', path: '/api/mail/m-1', protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' };
  const event = {
    version: '2.0',
    rawPath: http.path,
    rawQueryString: '',
    headers: { host: 'pli.example' },
    requestContext: { domainName: 'pli.example', http },
  };
  const ask = async () => told.parse(JSON.parse((await handler(event as unknown as LambdaEvent)).body));
  const first = await ask();
  expect(first.error.code).toBe('unforeseen');
  const log = lines.join('');
  expect(log).toContain(`"request":"${numberIn(first.error.message)}"`);
  expect(log).toContain('"at":"opening"');
  expect(`${log}${first.error.message}`).not.toContain('Kergoat');
  expect((await ask()).error.code).toBe('table-throttled');
});
