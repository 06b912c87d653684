import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Counted on one letter of one page that goes through every room in the emulator (test/aws/counts.test.ts, which keeps the file true). */
export const countsFile = join(import.meta.dirname, 'request-counts.json');

const counts = z.record(z.string(), z.number());
const file = z.object({ bornDigital: counts, scanned: counts });

export const requestCounts = () => z.parse(file, JSON.parse(readFileSync(countsFile, 'utf8')));
