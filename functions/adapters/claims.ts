import { z } from 'zod';
import { compact } from '../../shared/mail/compact.ts';
import { matchingClaims } from '../../shared/mail/matching-claims.ts';
import type { Claims, Files, KnownClaim } from '../../shared/ports.ts';

/** Where the company's nightly extract of its claims is put: one JSON object a line. */
export const claimsKey = 'configuration/claims.jsonl';

const line = z.strictObject({
  claimNumber: z.string().min(1),
  policyNumber: z.string().optional(),
  insuredName: z.string().optional(),
  vehicleRegistration: z.string().optional(),
  lossDate: z.iso.date().optional(),
  insuredAddress: z.array(z.string()).optional(),
  policyFrom: z.iso.date().optional(),
  policyUntil: z.iso.date().optional(),
});

const load = async (files: Files): Promise<KnownClaim[]> => {
  if (!(await files.has(claimsKey))) return [];
  const text = new TextDecoder().decode(await files.get(claimsKey));
  return text
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => compact(z.parse(line, JSON.parse(row))));
};

/** The company's claims from its extract in the store, read once in the life of a function; none without one. */
export const createStoredClaims = (files: Files): Claims => {
  let known: Promise<KnownClaim[]> | undefined;
  return {
    find: async (key) => {
      known ??= load(files);
      return matchingClaims(await known, key);
    },
  };
};
