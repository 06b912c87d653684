import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { configurationError } from '../../shared/errors.ts';
import { compact } from '../../shared/mail/compact.ts';
import { matchingClaims } from '../../shared/mail/matching-claims.ts';
import type { Claims, KnownClaim } from '../../shared/ports.ts';

const columns = z.strictObject({
  claimNumber: z.string().min(1),
  policyNumber: z.string().optional(),
  insuredName: z.string().optional(),
  vehicleRegistration: z.string().optional(),
  lossDate: z.iso.date().optional(),
  insuredAddress: z.string().optional(),
  policyFrom: z.iso.date().optional(),
  policyUntil: z.iso.date().optional(),
});

const rows = z.array(z.record(z.string(), z.string()));

const readClaims = (path: string): KnownClaim[] =>
  z
    .parse(rows, parse(readFileSync(path), { columns: true, bom: true, delimiter: [';', ','], trim: true, skip_empty_lines: true }))
    .map((row, index) => {
      const result = columns.safeParse(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')));
      if (!result.success)
        throw configurationError('claims-file-invalid', `${path}, ligne ${index + 2} : ${z.prettifyError(result.error)}`, {
          line: index + 2,
        });
      const { insuredAddress, ...rest } = result.data;
      return compact({ ...compact(rest), insuredAddress: insuredAddress?.split('|').map((part) => part.trim()) });
    });

/** The company's claims from a CSV file. @throws AppError `claims-file-invalid` */
export const createClaimsFile = (path: string): Claims => {
  const known = readClaims(path);
  return { find: async (key) => matchingClaims(known, key) };
};
