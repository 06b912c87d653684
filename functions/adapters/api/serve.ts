import { randomUUID } from 'node:crypto';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import type { Hono } from 'hono/tiny';
import { AppError, outsideError } from '../../../shared/errors.ts';
import type { ApiEnvironment } from '../../api/api-environment.ts';
import type { Failed } from '../../api/guarded-api.ts';
import { answerOf } from '../../api/status-of.ts';
import { createObserver } from '../lambda/observe.ts';
import { once } from '../lambda/once.ts';

/** A part of the console's API behind an HTTP API: opened with the first request, and what fails unforeseen, its opening too, is counted and logged. */
export const serve = (service: string, open: (failed: Failed) => Promise<Hono<ApiEnvironment>>) => {
  const observer = createObserver(service);
  const api = once(async () => handle(await open((error, facts) => observer.failed(error, facts))));
  const unopened = (cause: unknown) => {
    const request = randomUUID().slice(0, 8);
    observer.failed(cause, { at: 'opening', request });
    observer.flush();
    const { status, code, message } = answerOf(cause instanceof AppError ? outsideError(cause.code, cause.message) : cause, request);
    const headers = { 'content-type': 'application/json; charset=UTF-8', 'cache-control': 'no-store' };
    return { statusCode: status, headers, body: JSON.stringify({ error: { code, message } }), isBase64Encoded: false, cookies: [] };
  };
  return async (event: LambdaEvent, context?: LambdaContext) => {
    let answers: Awaited<ReturnType<typeof api>>;
    try {
      answers = await api();
    } catch (error) {
      return unopened(error);
    }
    const answer = await answers(event, context);
    const facts = {
      status: answer.statusCode,
      method: 'requestContext' in event && 'http' in event.requestContext ? event.requestContext.http.method : '',
    };
    if (answer.statusCode < 500) observer.done(facts);
    observer.flush();
    return answer;
  };
};
