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

const noAnswer: Answered = { message: 'Le service ne répond pas. Vérifiez la connexion et réessayez dans un instant.', code: '' };

const errorIn = (body: unknown): Answered => {
  if (typeof body === 'object' && body !== null && 'error' in body) {
    const { error } = body;
    if (typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string')
      return { message: error.message, code: 'code' in error && typeof error.code === 'string' ? error.code : '' };
  }
  return noAnswer;
};

const answered = async <T>(response: Response): Promise<T> => {
  if (!response.ok) throw new Refused(response.status, errorIn(await response.json().catch(() => undefined)));
  return response.status === 204 ? JSON.parse('null') : response.json();
};

/** Where no answer comes at all, the browser's own words are of no help. */
const reach = (path: string, request?: RequestInit): Promise<Response> =>
  fetch(`/api${path}`, request).catch(() => {
    throw new Refused(0, noAnswer);
  });

/** Asks the API. `T` is the answer's type in shared/contracts/console.ts. */
export const ask = async <T>(path: string): Promise<T> => answered<T>(await reach(path));

/** Changes something by the API. */
export const change = async <T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body: object): Promise<T> =>
  answered<T>(
    await reach(path, {
      method,
      headers: body instanceof FormData ? { 'x-pli-csrf': csrf } : { 'x-pli-csrf': csrf, 'Content-Type': 'application/json' },
      body: body instanceof FormData ? body : JSON.stringify(body),
    }),
  );

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** Sends a form and says how much of it has gone, from 0 to 1. */
export const upload = <T>(path: string, form: FormData, tell: (share: number) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api${path}`);
    request.setRequestHeader('x-pli-csrf', csrf);
    request.upload.addEventListener('progress', ({ loaded, total }) => tell(total === 0 ? 0 : loaded / total));
    request.addEventListener('error', () => reject(new Refused(0, noAnswer)));
    request.addEventListener('load', () => {
      if (request.status >= 400) reject(new Refused(request.status, errorIn(parsed(request.responseText))));
      else resolve(JSON.parse(request.responseText));
    });
    request.send(form);
  });

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
