const encoder = new TextEncoder();

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const bytesOf = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  if (!/^[\w-]+$/.test(text) || text.length % 4 === 1) return undefined;
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
};

const keyOf = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);

const signature = async (text: string, secret: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.sign('HMAC', await keyOf(secret), encoder.encode(text))));

/** What a token is for: the link that a person opens, the session that it begins, the calendar that a programme fetches. One never passes for the other. */
export type TokenUse = 'link' | 'session' | 'calendar';

/** A token `USE.PERSON.EXPIRY.SIGNATURE` (HMAC-SHA-256); `until` in milliseconds since 1970. */
export const signToken = async (use: TokenUse, person: string, until: number, secret: string): Promise<string> => {
  const text = `${use}.${base64url(encoder.encode(person))}.${until}`;
  return `${text}.${await signature(text, secret)}`;
};

/** @returns the person's id, or undefined for a token that is forged, expired or for another use */
export const personOfToken = async (token: string, use: TokenUse, now: number, secret: string): Promise<string | undefined> => {
  const [kind, person, until, signed, ...rest] = token.split('.');
  if (kind !== use || person === undefined || until === undefined || signed === undefined || rest.length > 0) return undefined;
  const [mac, id] = [bytesOf(signed), bytesOf(person)];
  if (mac === undefined || id === undefined || !/^\d{1,16}$/.test(until)) return undefined;
  const genuine = await crypto.subtle.verify('HMAC', await keyOf(secret), mac, encoder.encode(`${kind}.${person}.${until}`));
  return genuine && Number(until) > now ? new TextDecoder().decode(id) : undefined;
};

/** Whom a token of ours names, whether or not it still holds. */
export const nameInToken = (token: string): string | undefined => {
  const name = bytesOf(token.split('.')[1] ?? '');
  return name === undefined ? undefined : new TextDecoder().decode(name);
};

/** When a token of ours ends, in milliseconds since 1970. */
export const endOfToken = (token: string): number => Number(token.split('.')[2] ?? Number.NaN);

/** What each change must send back in `x-pli-csrf`: bound to the session. */
export const csrfOf = (session: string, secret: string): Promise<string> => signature(`csrf.${session}`, secret);
