import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { JwtBaseError } from 'aws-jwt-verify/error';
import type { Jwks } from 'aws-jwt-verify/jwk';
import { z } from 'zod';
import { type Person, roles } from '../../../shared/contracts/configuration.ts';
import type { SignInSettings } from '../../../shared/contracts/sign-in-settings.ts';
import type { Directory } from '../../api/api-ports.ts';
import { personOfPool, sessionPeople } from './session-people.ts';
import { userPool } from './user-pool.ts';

export type DirectoryOptions = {
  /** Hears of each person that came in or whose session goes on, with the roles of the user pool's groups. */
  readonly onPerson: (person: Person) => void;
  /** The pool's public keys, where they are not to be fetched. */
  readonly keys?: Jwks;
};

const claims = z.object({
  'cognito:username': z.string(),
  name: z.string().optional(),
  'cognito:groups': z.array(z.string()).default([]),
});

/** Who a token speaks of: groups are roles. Undefined: somebody without a role here. */
const personIn = (payload: unknown): Person | undefined => {
  const { 'cognito:username': id, name = id, 'cognito:groups': groups } = claims.parse(payload);
  const found = personOfPool.safeParse({ id, name, roles: roles.filter((role) => groups.includes(role)) });
  return found.success ? found.data : undefined;
};

const random = (): string => randomBytes(32).toString('base64url');
const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

const tokens = z.object({ id_token: z.string() });

/** Changes the code that the browser brought for a token. Undefined: the code is forged, used or stale. */
const tokenFor = async (code: string, verifier: string, { client, domain, origin }: SignInSettings): Promise<string | undefined> => {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: client,
    code,
    redirect_uri: `${origin}/api/sign-in/back`,
    code_verifier: verifier,
  });
  const answer = await fetch(`${domain}/oauth2/token`, { method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(10_000) });
  return answer.ok ? tokens.parse(await answer.json()).id_token : undefined;
};

/** People of a Cognito user pool, by its sign-in page (authorisation code with PKCE): no token ever reaches the browser, and the ID token is verified here. */
export const createCognitoDirectory = (settings: SignInSettings, { onPerson, keys }: DirectoryOptions): Directory => {
  const verifier = CognitoJwtVerifier.create({ userPoolId: settings.userPool, clientId: settings.client, tokenUse: 'id' });
  if (keys !== undefined) verifier.cacheJwks(keys);
  const verified = async (token: string): Promise<Person | undefined> => {
    try {
      return personIn(await verifier.verify(token));
    } catch (error) {
      if (error instanceof JwtBaseError) return undefined;
      throw error;
    }
  };
  const noted = (found: Person | undefined): Person | undefined => {
    if (found !== undefined) onPerson(found);
    return found;
  };
  return {
    begin: async () => {
      const [state, secret] = [random(), random()];
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: settings.client,
        redirect_uri: `${settings.origin}/api/sign-in/back`,
        scope: 'openid profile',
        state,
        code_challenge: challengeOf(secret),
        code_challenge_method: 'S256',
      });
      return { address: `${settings.domain}/oauth2/authorize?${query.toString()}`, kept: `${state}.${secret}` };
    },
    end: async ({ code, state = '' }, kept) => {
      const [expected = '', secret] = kept.split('.');
      if (code === undefined || secret === undefined || !same(state, expected)) return undefined;
      const token = await tokenFor(code, secret, settings);
      return token === undefined ? undefined : noted(await verified(token));
    },
    ...sessionPeople(onPerson),
    find: userPool(settings.userPool).find,
  };
};
