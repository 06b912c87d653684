import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { Hono } from 'hono/tiny';
import { configurationError } from '../../../shared/errors.ts';
import type { ApiEnvironment } from '../api-environment.ts';
import type { ApiPorts, Directory, OpenAccess } from '../api-ports.ts';
import { sessionCookie, sessionCookieOptions } from '../session-cookie.ts';
import { signToken } from '../session-token.ts';

const keptCookie = 'pli-sign-in';
const path = '/api/sign-in';
const minutes = 10;

/** Sends the browser to the directory of people, and begins a session when it is back. */
export const signInRoutes = (
  directory: Directory,
  access: OpenAccess,
  { clock, note }: Pick<ApiPorts, 'clock' | 'note'>,
): Hono<ApiEnvironment> =>
  new Hono<ApiEnvironment>()
    .get('/', async (context) => {
      const { address, kept } = await directory.begin();
      // The directory is another site: coming back from it sends lax cookies alone.
      setCookie(context, keptCookie, kept, { httpOnly: true, sameSite: 'Lax', path, secure: access.secure, maxAge: minutes * 60 });
      return context.redirect(address);
    })
    .get('/back', async (context) => {
      const person = await directory.end(context.req.query(), getCookie(context, keptCookie) ?? '');
      deleteCookie(context, keptCookie, { path, secure: access.secure });
      if (person === undefined)
        throw configurationError(
          'no-session-refused',
          'La connexion a été refusée : recommencez, ou demandez un rôle à un administrateur.',
        );
      await note?.({ at: clock.now(), by: person.id, what: 'came-in' });
      const until = Date.parse(clock.now()) + access.sessionHours * 3_600_000;
      const session = await signToken('session', directory.subjectOf(person), until, access.secret);
      setCookie(context, sessionCookie, session, sessionCookieOptions(access));
      return context.redirect('/');
    });
