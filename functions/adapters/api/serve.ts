import type { Hono } from 'hono';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import type { ApiEnvironment } from '../../api/api-environment.ts';
import type { Failed } from '../../api/guarded-api.ts';
import { createObserver } from '../lambda/observe.ts';
import { once } from '../lambda/once.ts';

/** A part of the console's API behind an HTTP API: opened with the first request, and what fails unforeseen is counted and logged. */
export const serve = (service: string, open: (failed: Failed) => Promise<Hono<ApiEnvironment>>) => {
  const observer = createObserver(service);
  const api = once(async () => handle(await open((error, facts) => observer.failed(error, facts))));
  return async (event: LambdaEvent, context?: LambdaContext) => {
    const answer = await (await api())(event, context);
    const facts = {
      status: answer.statusCode,
      method: 'requestContext' in event && 'http' in event.requestContext ? event.requestContext.http.method : '',
    };
    if (answer.statusCode < 500) observer.done(facts);
    observer.flush();
    return answer;
  };
};
