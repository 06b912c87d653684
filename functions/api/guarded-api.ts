import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import { Hono } from 'hono/tiny';
import { inputError } from '../../shared/errors.ts';
import type { ApiEnvironment } from './api-environment.ts';
import type { Access } from './api-ports.ts';
import { countAttempts } from './count-attempts.ts';
import { sessionCookie } from './session-cookie.ts';
import { personOfSession, refuseForeign, type SessionPorts } from './session-of.ts';
import { answerOf } from './status-of.ts';

/** What one person may ask within a minute: far more than hands can do, far less than a program would. */
const mostAsked = 1_500;

/** Nothing but our own files, no inline script, no frame. */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
});

/** Hears of what failed unforeseen, by the pattern of its address alone, and by the number that the person was told. */
export type Failed = (
  error: unknown,
  facts: { readonly method: string; readonly route: string; readonly status: number; readonly request: string },
) => void;

/** Addresses with what they stand under. */
export type Mounted = readonly (readonly [path: string, routes: Hono<ApiEnvironment>])[];

/**
 * An API that answers who has a session, save at the addresses that are `open`. Every answer is JSON in French; errors are `{ error: { code, message } }`.
 * A change needs the session's `x-pli-csrf`; what a person may not see is 404.
 */
export const guardedApi = (
  ports: SessionPorts,
  access: Access,
  open: Mounted,
  guarded: Mounted,
  failed: Failed = () => undefined,
): Hono<ApiEnvironment> => {
  const app = new Hono<ApiEnvironment>();
  const asked = countAttempts(mostAsked, 'Trop de demandes en une minute : attendez un instant, puis recommencez.');
  const limit = ports.configuration.budget.megabytesPerFile;
  app.use(headers);
  app.use('/api/*', async (context, next) => {
    context.header('Cache-Control', 'no-store');
    await next();
  });
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: (limit * 10 + 1) * 1_048_576,
      onError: () => {
        throw inputError('file-too-large', `L'envoi est trop gros : au plus ${limit} Mo par fichier, dix fichiers à la fois.`);
      },
    }),
  );
  app.onError((error, context) => {
    const request = crypto.randomUUID().slice(0, 8);
    const { status, code, message } = answerOf(error, request);
    if (status >= 500) failed(error, { method: context.req.method, route: routePath(context), status, request });
    return context.json({ error: { code, message } }, status);
  });
  for (const [path, routes] of open) app.route(path, routes);
  app.use('/api/*', async (context, next) => {
    const session = getCookie(context, sessionCookie) ?? '';
    const person = await personOfSession(session, ports, access);
    asked.refuseTooMany(Date.parse(ports.clock.now()), person.id);
    if (context.req.method !== 'GET') await refuseForeign(session, context.req.header('x-pli-csrf'), access);
    context.set('person', person);
    await next();
  });
  for (const [path, routes] of guarded) app.route(path, routes);
  app.all('/api/*', (context) => context.json({ error: { code: 'unknown-address', message: 'Cette adresse n’existe pas.' } }, 404));
  return app;
};
