import type { CookieOptions } from 'hono/utils/cookie';
import type { Access } from './api-ports.ts';

/** The cookie that holds a session; no script reads it, and no other site sends it. */
export const sessionCookie = 'pli-session';

export const sessionCookieOptions = ({ secure, sessionHours }: Pick<Access, 'secure' | 'sessionHours'>): CookieOptions => ({
  httpOnly: true,
  sameSite: 'Strict',
  path: '/',
  secure,
  maxAge: sessionHours * 3600,
});
