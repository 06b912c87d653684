import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { claimsKey, createStoredClaims } from '../../../functions/adapters/claims.ts';
import { openClaims } from '../../../local/claims/open-claims.ts';
import { createFiles } from '../../../local/store/files.ts';
import type { Claims, KnownClaim } from '../../../shared/ports.ts';
import { claimsServer } from './claims-server.ts';

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const known: KnownClaim[] = [
  {
    claimNumber: 'S26-104233',
    policyNumber: 'VA20417733',
    insuredName: 'Anne Kerjean',
    vehicleRegistration: 'AB-123-CD',
    lossDate: '2026-03-04',
    insuredAddress: ['3 rue des Lices', '35000 Rennes'],
    policyFrom: '2024-01-01',
    policyUntil: '2026-12-31',
  },
  { claimNumber: 'S25-000017', policyNumber: 'VA20417733', insuredName: 'Anne Kerjean', lossDate: '2025-07-14' },
  { claimNumber: 'S26-200001' },
];

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'pli-claims-'));
  closing.push(() => rmSync(path, { recursive: true }));
  return path;
};

const fromFile = async (): Promise<Claims> => {
  const names = [
    'claimNumber',
    'policyNumber',
    'insuredName',
    'vehicleRegistration',
    'lossDate',
    'insuredAddress',
    'policyFrom',
    'policyUntil',
  ] as const;
  const rows = known.map((claim) => names.map((name) => [claim[name] ?? ''].flat().join(' | ')).join(';'));
  const path = join(folder(), 'claims.csv');
  writeFileSync(path, [names.join(';'), ...rows].join('\n'));
  return openClaims({ claimsFile: path });
};

const fromService = async (): Promise<Claims> => {
  const server = await claimsServer(known);
  closing.push(server.close);
  return openClaims({ claimsService: { url: server.url, seconds: 5, attempts: 2 } });
};

const fromStore = async (): Promise<Claims> => {
  const files = createFiles(folder());
  await files.put(claimsKey, new TextEncoder().encode(known.map((claim) => JSON.stringify(claim)).join('\n')), 'application/jsonl');
  return createStoredClaims(files);
};

const numbers = (found: readonly KnownClaim[]): string[] => found.map(({ claimNumber }) => claimNumber);

describe.each([
  ['a CSV file', fromFile],
  ['a service', fromService],
  ['the extract in the store', fromStore],
])('claims from %s', (_name, open) => {
  test('a claim is found by its number, with all that is known of it', async () => {
    expect(await (await open()).find({ claimNumber: 'S26-104233' })).toEqual([known[0]]);
  });

  test('the number decides, whatever else the letter says', async () => {
    expect(numbers(await (await open()).find({ claimNumber: 'S26-104233', policyNumber: 'VA99999999' }))).toEqual(['S26-104233']);
  });

  test('a policy finds all its claims, and with the day of the loss the one', async () => {
    const claims = await open();
    expect(numbers(await claims.find({ policyNumber: 'VA20417733' }))).toEqual(['S26-104233', 'S25-000017']);
    expect(numbers(await claims.find({ policyNumber: 'VA20417733', lossDate: '2025-07-14' }))).toEqual(['S25-000017']);
  });

  test('a vehicle finds its claim', async () => {
    expect(numbers(await (await open()).find({ vehicleRegistration: 'AB-123-CD' }))).toEqual(['S26-104233']);
  });

  test('a name finds a claim with its day only, in any order and case', async () => {
    const claims = await open();
    expect(await claims.find({ insuredName: 'Mme KERJEAN Anne' })).toEqual([]);
    expect(numbers(await claims.find({ insuredName: 'Mme KERJEAN Anne', lossDate: '2026-03-04' }))).toEqual(['S26-104233']);
  });

  test('what nobody knows finds nothing', async () => {
    expect(await (await open()).find({ claimNumber: 'S26-999999' })).toEqual([]);
  });
});

test('without a source no claim is known', async () => {
  expect(await openClaims({}).find({ claimNumber: 'S26-104233' })).toEqual([]);
});
