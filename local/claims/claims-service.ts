import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { ClaimsServiceSettings } from '../../shared/contracts/configuration.ts';
import { AppError, outsideError } from '../../shared/errors.ts';
import { compact } from '../../shared/mail/compact.ts';
import { matchingClaims } from '../../shared/mail/matching-claims.ts';
import type { Claims, KnownClaim } from '../../shared/ports.ts';
import { boundedJson } from './bounded-json.ts';
import { claimsToken } from './claims-token.ts';

type Key = Parameters<Claims['find']>[0];

const text = z.string().min(1);
/** What the service answers; keys that are not named here are let be. */
const answer = z.object({
  claims: z
    .array(
      z.object({
        claimNumber: text,
        policyNumber: text.optional(),
        insuredName: text.optional(),
        vehicleRegistration: text.optional(),
        lossDate: z.iso.date().optional(),
        insuredAddress: z.array(text).optional(),
        policyFrom: z.iso.date().optional(),
        policyUntil: z.iso.date().optional(),
      }),
    )
    .max(200),
});

const mostBytes = 1 << 20;
const firstPause = 200;
const longestPause = 5000;
/** So long after it was down, the service is not asked: a stack of mail does not wait for each letter. */
const restAfterDown = 30_000;

const down = (cause: unknown, status = 0): AppError =>
  outsideError('claims-down', 'Le registre des sinistres ne répond pas.', { status }, cause);
const refused = (status: number): AppError =>
  outsideError(
    'claims-refused',
    `Le registre des sinistres refuse la demande (code ${status}). Vérifiez « claimsService.url » et le jeton dans pli.yaml.`,
    { status },
  );
const unclear = (status: number): AppError =>
  outsideError('claims-unclear', 'La réponse du registre des sinistres est illisible ou trop longue. Voyez avec qui tient ce service.', {
    status,
  });

/** Nothing but a name or a day finds no claim. */
const findsSomething = ({ claimNumber, policyNumber, vehicleRegistration, insuredName, lossDate }: Key): boolean =>
  (claimNumber ?? policyNumber ?? vehicleRegistration) !== undefined || (insuredName !== undefined && lossDate !== undefined);

const mayPass = (status: number): boolean => status >= 500 || status === 429 || status === 408;

/** Seconds that the service asks for, else twice as long as before; in milliseconds, never more than `longestPause`. */
const pauseBefore = (attempt: number, response: Response | undefined): number => {
  const asked = Number(response?.headers.get('retry-after') ?? Number.NaN) * 1000;
  return Math.min(longestPause, Number.isFinite(asked) && asked >= 0 ? asked : firstPause * 2 ** attempt);
};

const ask = async (settings: ClaimsServiceSettings, key: Key): Promise<Response> => {
  const token = claimsToken(settings);
  const authorization = token === undefined ? undefined : `Bearer ${token}`;
  return fetch(new URL('claims/search', settings.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...compact({ authorization }) },
    body: JSON.stringify(key),
    redirect: 'manual',
    signal: AbortSignal.timeout(settings.seconds * 1000),
  });
};

const read = async (response: Response): Promise<KnownClaim[]> => {
  const found = answer.safeParse(await boundedJson(response, mostBytes));
  if (!found.success) throw unclear(response.status);
  return found.data.claims.map((claim) => compact(claim));
};

type Attempt = { readonly claims: KnownClaim[] } | { readonly failed: AppError; readonly response?: Response };

const attempt = async (settings: ClaimsServiceSettings, key: Key): Promise<Attempt> => {
  try {
    const response = await ask(settings, key);
    if (response.ok) return { claims: await read(response) };
    await response.body?.cancel();
    if (response.status === 404) return { claims: [] };
    if (mayPass(response.status)) return { failed: down(undefined, response.status), response };
    throw refused(response.status);
  } catch (error) {
    if (error instanceof AppError) throw error;
    return { failed: down(error) };
  }
};

/**
 * The company's claims from its own service. What the service answers is held against the key again: it may answer with too much, never with another's claim.
 * @throws AppError kind `outside` when it does not answer, refuses, or answers what nobody understands; kind `configuration` when the token cannot be read
 */
export const createClaimsService = (settings: ClaimsServiceSettings, rest: number = restAfterDown): Claims => {
  let downUntil = 0;
  const find = async (key: Key): Promise<KnownClaim[]> => {
    for (let tried = 0; ; tried++) {
      const made = await attempt(settings, key);
      if ('claims' in made) return matchingClaims(made.claims, key);
      if (tried + 1 >= settings.attempts) throw made.failed;
      await sleep(pauseBefore(tried, made.response));
    }
  };
  return {
    find: async (key) => {
      if (!findsSomething(key)) return [];
      if (performance.now() < downUntil) throw down(undefined);
      try {
        return await find(key);
      } catch (error) {
        if (error instanceof AppError && error.code === 'claims-down') downUntil = performance.now() + rest;
        throw error;
      }
    },
  };
};
