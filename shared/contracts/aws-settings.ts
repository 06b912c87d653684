import { z } from 'zod';
import { queues } from '../mail/kinds.ts';
import { steps } from './messages.ts';

/**
 * Who reads a page without a text layer. `hybrid`: Tesseract in the function, and Textract only where Tesseract's confidence stays under `threshold`;
 * `textract`: Textract alone, while the budget of the day lasts; `tesseract`: nothing is paid for.
 */
export const readingPolicy = z.strictObject({
  mode: z.enum(['hybrid', 'textract', 'tesseract']),
  /** Mean confidence (0 to 1) of a page from which on Tesseract's reading stands. A handwritten page stays far under it. */
  threshold: z.number().min(0).max(1),
  /** Pages a day that may be paid for; then Tesseract's reading stands, and what is doubtful goes to a person. */
  paidPagesPerDay: z.int().nonnegative(),
  /** Price of a page in US dollars, written into the ledger of each piece of mail. */
  dollarsPerPage: z.number().nonnegative(),
});
export type ReadingPolicy = z.infer<typeof readingPolicy>;

/** Where a deployed system keeps what: given to its functions, and published under `/pli/ENVIRONMENT/settings` for `pli --aws`. */
export const awsSettings = z.strictObject({
  environment: z.string().regex(/^[a-z][a-z0-9-]{0,19}$/),
  table: z.string(),
  /** Buckets: `inbox` for what arrives, `archive` for originals, `store` for everything read and written, `outbound` for letters that leave. */
  buckets: z.strictObject({ inbox: z.string(), archive: z.string(), store: z.string(), outbound: z.string() }),
  queues: z.record(z.enum([...steps, ...queues]), z.string()),
  /** The queue on which new files wait to be scanned together; undefined where each is scanned, or taken in, by itself. */
  arrivals: z.string().optional(),
  /** Where Textract announces, and the role by which it may. */
  textract: z.strictObject({ topic: z.string(), role: z.string() }),
  reading: readingPolicy,
  /** After how many receptions a message goes to the dead letters. */
  receptions: z.int().positive(),
});
export type AwsSettings = z.infer<typeof awsSettings>;

/** The parameter that names a deployed system's resources. */
export const settingsParameter = (environment: string): string => `/pli/${environment}/settings`;
