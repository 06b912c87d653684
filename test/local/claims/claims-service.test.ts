import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { decide } from '../../../functions/triage/decide.ts';
import { createClaimsService } from '../../../local/claims/claims-service.ts';
import { loadConfiguration } from '../../../local/configuration.ts';
import type { ClaimsServiceSettings } from '../../../shared/contracts/configuration.ts';
import { defaultConfiguration } from '../../../shared/contracts/default-configuration.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Claims, KnownClaim } from '../../../shared/ports.ts';
import { textPages } from '../../html-pages.ts';
import { type ClaimsServer, claimsServer } from './claims-server.ts';

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const claim: KnownClaim = { claimNumber: 'S26-104233', insuredName: 'Anne Kerjean', lossDate: '2026-03-04' };
const key = { claimNumber: 'S26-104233' };

const serverThat = async (...wanted: Parameters<typeof claimsServer>): Promise<ClaimsServer> => {
  const server = await claimsServer(...wanted);
  closing.push(server.close);
  return server;
};

const serviceAt = ({ url }: { url: string }, settings: Partial<ClaimsServiceSettings> = {}, rest = 0): Claims =>
  createClaimsService({ url, seconds: 5, attempts: 3, ...settings }, rest);

const failureOf = async (claims: Claims): Promise<AppError> => {
  const failed = await claims.find(key).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failed instanceof AppError) return failed;
  throw new Error('no error on purpose came');
};

test('the key goes in the body, never in the address, with the token', async () => {
  const server = await serverThat([claim]);
  const folder = mkdtempSync(join(tmpdir(), 'pli-token-'));
  closing.push(() => rmSync(folder, { recursive: true }));
  const tokenFile = join(folder, 'token');
  writeFileSync(tokenFile, 'first\n');
  const claims = serviceAt(server, { tokenFile });
  await claims.find(key);
  writeFileSync(tokenFile, 'renewed\n');
  await claims.find(key);
  expect(server.asked).toEqual([
    { path: 'POST /claims/search', key, authorization: 'Bearer first' },
    { path: 'POST /claims/search', key, authorization: 'Bearer renewed' },
  ]);
});

test('a token that is not there is a mistake of the configuration, and names the line', async () => {
  const server = await serverThat([claim]);
  const failed = await failureOf(serviceAt(server, { tokenEnv: 'PLI_NO_SUCH_TOKEN' }));
  expect([failed.kind, failed.code]).toEqual(['configuration', 'claims-token-missing']);
  expect(failed.message).toMatch(/« PLI_NO_SUCH_TOKEN » \(claimsService\.tokenEnv\)/);
  expect(server.asked).toEqual([]);
});

test('the token of an environment variable is sent', async () => {
  vi.stubEnv('PLI_CLAIMS_TOKEN', 'of the environment');
  closing.push(() => void vi.unstubAllEnvs());
  const server = await serverThat([claim]);
  await serviceAt(server, { tokenEnv: 'PLI_CLAIMS_TOKEN' }).find(key);
  expect(server.asked[0]?.authorization).toBe('Bearer of the environment');
});

test.each([500, 503, 429, 408])('after a %i it is asked again', async (status) => {
  const server = await serverThat(
    [claim],
    (response, call) => call === 1 && Boolean(response.writeHead(status, { 'retry-after': '0' }).end()),
  );
  expect(await serviceAt(server).find(key)).toEqual([claim]);
  expect(server.asked).toHaveLength(2);
});

test('a connection that breaks is tried as often as the settings say, then the register counts as down', async () => {
  const server = await serverThat([claim], (response) => Boolean(response.destroy()));
  const failed = await failureOf(serviceAt(server, { attempts: 2 }));
  expect([failed.kind, failed.code]).toEqual(['outside', 'claims-down']);
  expect(server.asked).toHaveLength(2);
});

test('an answer that does not come in time counts as none', async () => {
  const server = await serverThat([claim], () => true);
  const failed = await failureOf(serviceAt(server, { seconds: 0.05, attempts: 1 }));
  expect(failed.code).toBe('claims-down');
});

test('an answer whose body stops half-way counts as none', async () => {
  const server = await serverThat([claim], (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{ "claims": [');
    return true;
  });
  expect((await failureOf(serviceAt(server, { seconds: 0.1, attempts: 1 }))).code).toBe('claims-down');
});

test('for a while after it was down it is not asked', async () => {
  const server = await serverThat([claim], (response) => Boolean(response.writeHead(500).end()));
  const claims = serviceAt(server, { attempts: 1 }, 60_000);
  expect((await failureOf(claims)).code).toBe('claims-down');
  expect((await failureOf(claims)).code).toBe('claims-down');
  expect(server.asked).toHaveLength(1);
});

test.each([301, 400, 401, 403])('a %i is told at once, with what to look at, and is not tried again', async (status) => {
  const server = await serverThat([claim], (response) =>
    Boolean(response.writeHead(status, { location: 'https://ailleurs.example/' }).end()),
  );
  const failed = await failureOf(serviceAt(server));
  expect([failed.kind, failed.code, failed.details]).toEqual(['outside', 'claims-refused', { status }]);
  expect(failed.message).toContain('claimsService.url');
  expect(server.asked).toHaveLength(1);
});

test('a 404 knows no claim', async () => {
  const server = await serverThat([claim], (response) => Boolean(response.writeHead(404).end()));
  expect(await serviceAt(server).find(key)).toEqual([]);
});

test.each([
  ['no JSON', 'Sinistre S26-104233 de Mme Kerjean'],
  ['another shape', '{ "claims": [{ "claimNumber": 12 }] }'],
  ['more than a mebibyte', JSON.stringify({ claims: [{ claimNumber: 'S26-104233', insuredName: 'K'.repeat(1 << 20) }] })],
])('an answer that is %s is unclear, and the error holds nothing of it', async (_what, body) => {
  const server = await serverThat([claim], (response) => Boolean(response.end(body)));
  const failed = await failureOf(serviceAt(server));
  expect([failed.kind, failed.code]).toEqual(['outside', 'claims-unclear']);
  expect(`${failed.message}${JSON.stringify(failed.details)}`).not.toMatch(/104233|Kerjean|KKK/);
  expect(failed.cause).toBeUndefined();
  expect(server.asked).toHaveLength(1);
});

test('a name alone is not asked for: it would find nobody', async () => {
  const server = await serverThat([claim]);
  expect(await serviceAt(server).find({ insuredName: 'Anne Kerjean' })).toEqual([]);
  expect(server.asked).toEqual([]);
});

const letterOf = (text: string) => ({ parts: [{ id: 'p1', role: 'file' as const, transcript: { pages: textPages(text) } }] });
const day = { received: '2026-11-25', receivedFrom: 'clerk' } as const;
const letter = letterOf(
  'Garage Aubrac\n35000 Rennes\n\nObjet : facture, votre sinistre S26-104233, votre assurée Mme Anne Kerjean\n\nVeuillez trouver notre facture du 12 novembre 2026, net à payer 300 €.\n\nSalutations distinguées',
);

test('a document says which claim it was found to speak of, and by what', async () => {
  const server = await serverThat([claim]);
  const { documents } = await decide(letter, day, { claims: serviceAt(server), configuration: defaultConfiguration });
  expect(documents[0]?.match).toEqual({ claimNumber: 'S26-104233', score: 7, agrees: ['claimNumber', 'insuredName'] });
});

test('without the register mail goes to its desk as before, and whoever gets it is told', async () => {
  const server = await serverThat([claim], (response) => Boolean(response.writeHead(503).end()));
  const configuration = defaultConfiguration;
  const known = await decide(letter, day, { claims: { find: async () => [] }, configuration });
  const { documents } = await decide(letter, day, { claims: serviceAt(server, { attempts: 1 }), configuration });
  expect(documents[0]?.route).toEqual({
    ...known.documents[0]?.route,
    reasons: [
      ...(known.documents[0]?.route.reasons ?? []),
      'Le registre des sinistres n’a pas répondu : ce courrier n’a pas été rapproché de son dossier.',
    ],
  });
  expect(documents[0]?.match).toBeUndefined();
});

test('a letter that names no claim has nothing to be told', async () => {
  const server = await serverThat([claim], (response) => Boolean(response.writeHead(503).end()));
  const { documents } = await decide(letterOf('Bonjour,\n\nMerci de votre aide.\n\nCordialement'), day, {
    claims: serviceAt(server, { attempts: 1 }),
    configuration: defaultConfiguration,
  });
  expect(documents[0]?.route.reasons.join(' ')).not.toContain('registre');
});

test.each([
  ['http://sinistres.example.fr/', /https/],
  ['https://sinistres.example.fr', /doit finir par « \/ »/],
])('the address %s is refused with its line', (url, says) => {
  const folder = mkdtempSync(join(tmpdir(), 'pli-conf-'));
  closing.push(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'pli.yaml');
  writeFileSync(path, `claimsService:\n  url: ${url}\n`);
  expect(() => loadConfiguration(path)).toThrow(says);
});
