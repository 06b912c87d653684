import type { Session } from '../../shared/contracts/console.ts';

/** What the API refused, in the words that a person is told. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

let csrf = '';

const messageOf = (body: unknown): string => {
  if (typeof body === 'object' && body !== null && 'error' in body) {
    const { error } = body;
    if (typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string') return error.message;
  }
  return 'Le service ne répond pas. Réessayez dans un instant.';
};

const answered = async <T>(response: Response): Promise<T> => {
  if (!response.ok) throw new Refused(response.status, messageOf(await response.json().catch(() => undefined)));
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
  const session = await ask<Session>('/session');
  csrf = session.csrf;
  return session;
};
