import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { secureHeaders } from 'hono/secure-headers';
import { z } from 'zod';
import type { Person } from '../../shared/contracts/configuration.ts';
import { configurationError, inputError } from '../../shared/errors.ts';
import type { ApiEnvironment } from './api-environment.ts';
import type { Access, ApiPorts } from './api-ports.ts';
import { countAttempts } from './count-attempts.ts';
import { openApiDocument } from './openapi/document.ts';
import { operations } from './openapi/operations.ts';
import { administrationRoutes } from './routes/administration.ts';
import { calendarFeed, calendarRoutes } from './routes/calendar.ts';
import { letterPartRoutes } from './routes/letter-parts.ts';
import { letterRoutes } from './routes/letters.ts';
import { mailRoutes } from './routes/mail.ts';
import { mailPartRoutes } from './routes/mail-parts.ts';
import { newsRoutes } from './routes/news.ts';
import { overviewRoutes } from './routes/overview.ts';
import { queueRoutes } from './routes/queues.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { sessionCookie, sessionCookieOptions } from './session-cookie.ts';
import { csrfOf, endOfToken, personOfToken, signToken } from './session-token.ts';
import { answerOf } from './status-of.ts';

/** What one person may ask within a minute: far more than hands can do, far less than a program would. */
const mostAsked = 1_500;

const noSession = (): Error =>
  configurationError('no-session', 'Votre session est finie ou votre lien n’est plus valable. Ouvrez le lien que « pli serve » affiche.');

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

const personWith = (id: string | undefined, { configuration }: Pick<ApiPorts, 'configuration'>): Person => {
  const person = configuration.people.find((candidate) => candidate.id === id);
  if (person === undefined) throw noSession();
  return person;
};

/** The person of a session. @throws AppError `no-session` for one that is forged, at its end, or was ended; `no-session-directory` where a directory lets people in */
const personOfSession = async (session: string, ports: ApiPorts, { secret, directory }: Access): Promise<Person> => {
  const genuine = await personOfToken(session, 'session', Date.parse(ports.clock.now()), secret);
  const subject = genuine !== undefined && (await ports.sessions.isRevoked(session)) ? undefined : genuine;
  if (directory === undefined) return personWith(subject, ports);
  const person = subject === undefined ? undefined : directory.personOf(subject);
  if (person === undefined) throw configurationError('no-session-directory', 'Votre session est finie : connectez-vous de nouveau.');
  return person;
};

/** @throws AppError `csrf` unless the change comes from a page that had the session's own value */
const refuseForeign = async (session: string, value: string | undefined, { secret }: Access): Promise<void> => {
  if (value !== (await csrfOf(session, secret)))
    throw configurationError('csrf', 'Cette page est trop ancienne : rechargez-la, puis recommencez.');
};

const sessionRoutes = (ports: ApiPorts, access: Access): Hono<ApiEnvironment> => {
  const now = (): number => Date.parse(ports.clock.now());
  const attempts = countAttempts(20, 'Trop d’essais : attendez une minute, puis ouvrez de nouveau votre lien.');
  return new Hono<ApiEnvironment>()
    .post('/', async (context) => {
      attempts.refuseTooMany(now());
      const { token } = z.strictObject({ token: z.string() }).parse(await context.req.json());
      if (access.directory !== undefined) throw noSession();
      const person = personWith(await personOfToken(token, 'link', now(), access.secret), ports);
      attempts.succeeded();
      await ports.administration?.note({ at: ports.clock.now(), by: person.id, what: 'came-in' });
      const session = await signToken('session', person.id, now() + access.sessionHours * 3_600_000, access.secret);
      setCookie(context, sessionCookie, session, sessionCookieOptions(access));
      return context.json({ person, csrf: await csrfOf(session, access.secret) });
    })
    .get('/', async (context) => {
      const session = getCookie(context, sessionCookie) ?? '';
      const person = await personOfSession(session, ports, access);
      const { company } = ports.configuration;
      return context.json({
        person,
        csrf: await csrfOf(session, access.secret),
        company: company.name,
        today: ports.clock.today(),
        directUploads: ports.directUploads !== undefined,
      });
    })
    .delete('/', async (context) => {
      const session = getCookie(context, sessionCookie) ?? '';
      const { id } = await personOfSession(session, ports, access);
      await refuseForeign(session, context.req.header('x-pli-csrf'), access);
      await ports.sessions.revoke(session, endOfToken(session));
      await ports.administration?.note({ at: ports.clock.now(), by: id, what: 'went-out' });
      deleteCookie(context, sessionCookie, { path: '/' });
      return context.body(null, 204);
    });
};

/**
 * The console's API over a mailroom, the same on one machine and on AWS. Every answer is JSON in French; errors are `{ error: { code, message } }`.
 * A change needs the session's `x-pli-csrf`; what a person may not see is 404.
 */
export const createApi = (ports: ApiPorts, access: Access): Hono<ApiEnvironment> => {
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
    const { status, code, message } = answerOf(error);
    return context.json({ error: { code, message } }, status);
  });
  app.route('/api/session', sessionRoutes(ports, access));
  app.route('/api/calendar', calendarFeed(ports, access));
  if (access.directory !== undefined) app.route('/api/sign-in', signInRoutes(access.directory, access, ports));
  app.route('/api/calendar', calendarFeed(ports, access));
  app.use('/api/*', async (context, next) => {
    const session = getCookie(context, sessionCookie) ?? '';
    const person = await personOfSession(session, ports, access);
    asked.refuseTooMany(Date.parse(ports.clock.now()), person.id);
    if (context.req.method !== 'GET') await refuseForeign(session, context.req.header('x-pli-csrf'), access);
    context.set('person', person);
    await next();
  });
  app.route('/api', mailRoutes(ports));
  if (ports.directUploads !== undefined) app.route('/api/uploads', uploadRoutes(ports.directUploads));
  app.route('/api', mailPartRoutes(ports));
  app.route('/api', queueRoutes(ports));
  app.route('/api', letterRoutes(ports));
  app.route('/api', letterPartRoutes(ports));
  app.route('/api', calendarRoutes(ports, access));
  app.route('/api', newsRoutes(ports));
  app.route('/api', overviewRoutes(ports));
  app.route('/api', administrationRoutes(ports));
  app.get('/api/openapi.json', (context) => context.json(openApiDocument(operations)));
  app.all('/api/*', (context) => context.json({ error: { code: 'unknown-address', message: 'Cette adresse n’existe pas.' } }, 404));
  return app;
};
