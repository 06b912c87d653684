import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { Hono } from 'hono/tiny';
import { z } from 'zod';
import type { ApiEnvironment } from '../api-environment.ts';
import type { Access, ApiPorts } from '../api-ports.ts';
import { countAttempts } from '../count-attempts.ts';
import { sessionCookie, sessionCookieOptions } from '../session-cookie.ts';
import { noSession, personOfSession, personWith, refuseForeign } from '../session-of.ts';
import { csrfOf, endOfToken, personOfToken, signToken } from '../session-token.ts';

/** Coming in by a link, knowing who one is, going out. */
export const sessionRoutes = (ports: ApiPorts, access: Access): Hono<ApiEnvironment> => {
  const now = (): number => Date.parse(ports.clock.now());
  const note = ports.note ?? ports.administration?.note;
  const attempts = countAttempts(20, 'Trop d’essais : attendez une minute, puis ouvrez de nouveau votre lien.');
  return new Hono<ApiEnvironment>()
    .post('/', async (context) => {
      attempts.refuseTooMany(now());
      const { token } = z.strictObject({ token: z.string() }).parse(await context.req.json());
      if (access.directory !== undefined) throw noSession();
      const person = personWith(await personOfToken(token, 'link', now(), access.secret), ports);
      attempts.succeeded();
      await note?.({ at: ports.clock.now(), by: person.id, what: 'came-in' });
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
      await note?.({ at: ports.clock.now(), by: id, what: 'went-out' });
      deleteCookie(context, sessionCookie, { path: '/' });
      return context.body(null, 204);
    });
};
