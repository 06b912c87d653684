import type { Session } from '../../shared/contracts/console.ts';

type Answered = { readonly code: string; readonly message: string };

/** What the API refused, in the words that a person is told. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly code: string;
  constructor(status: number, { code, message }: Answered) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

let csrf = '';

const errorIn = (body: unknown): Answered => {
  if (typeof body === 'object' && body !== null && 'error' in body) {
    const { error } = body;
    if (typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string')
      return { message: error.message, code: 'code' in error && typeof error.code === 'string' ? error.code : '' };
  }
  return { message: 'Le service ne répond pas. Réessayez dans un instant.', code: '' };
};

const answered = async <T>(response: Response): Promise<T> => {
  if (!response.ok) throw new Refused(response.status, errorIn(await response.json().catch(() => undefined)));
  return response.json();
};

/** Asks the API. `T` is the answer's type in shared/contracts/console.ts. */
export const ask = async <T>(path: string): Promise<T> => answered<T>(await fetch(`/api${path}`));

/** Changes something by the API. */
export const change = async <T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body: object): Promise<T> =>
  answered<T>(
    await fetch(`/api${path}`, {
      method,
      headers: body instanceof FormData ? { 'x-pli-csrf': csrf } : { 'x-pli-csrf': csrf, 'Content-Type': 'application/json' },
      body: body instanceof FormData ? body : JSON.stringify(body),
    }),
  );

/** The session, begun with the token of the link where there is one; the token does not stay in the address. */
export const openSession = async (): Promise<Session> => {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('jeton');
  if (token !== null) {
    window.history.replaceState(null, '', window.location.pathname);
    await change('POST', '/session', { token });
  }
  try {
    const session = await ask<Session>('/session');
    csrf = session.csrf;
    return session;
  } catch (error) {
    if (error instanceof Refused && error.code === 'no-session-directory') window.location.assign('/api/sign-in');
    throw error;
  }
};
