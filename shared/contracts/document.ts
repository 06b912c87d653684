import { z } from 'zod';
import { kinds, priorities, queues } from '../mail/kinds.ts';
import { channels, letterTemplates, releases } from '../mail/state.ts';
import { certainties } from './certainties.ts';
import { deadlineCodes } from './deadline-codes.ts';
import { box, day, share, timeOfDay } from './scalars.ts';

/** A value, where it was read, and how sure: `amount` in euros, `date` YYYY-MM-DD. */
export const fieldValue = z.strictObject({
  value: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).min(1)]),
  confidence: share,
  quote: z.string(),
  page: z.int().positive(),
  box,
});
export type FieldValue = z.infer<typeof fieldValue>;

/** A quote that spoke for the kind, with its weight (log-odds). */
export const evidence = z.strictObject({ quote: z.string(), page: z.int().positive(), box, weight: z.number() });
export type Evidence = z.infer<typeof evidence>;

/** A legal date: `due` with every extension, `prudent` without; `from` its starting day, `basis` its article. */
export const deadline = z.strictObject({
  code: z.enum(deadlineCodes),
  due: day,
  prudent: day,
  time: timeOfDay.optional(),
  from: day,
  basis: z.string(),
  explanation: z.string(),
  certainty: z.enum(certainties),
});
export type Deadline = z.infer<typeof deadline>;

export const route = z.strictObject({
  queue: z.enum(queues),
  copies: z.array(z.enum(queues)),
  priority: z.enum(priorities),
  reasons: z.array(z.string()),
});
export type Route = z.infer<typeof route>;

export const letterOwed = z.strictObject({
  template: z.enum(letterTemplates),
  recipient: z.string(),
  channel: z.enum(channels),
  release: z.enum(releases),
});
export type LetterOwed = z.infer<typeof letterOwed>;

/** One letter found in a file, and all that was decided on it. `pages` are the first and last page in the file (or in its attachment), 1-based. */
export const mailDocument = z.strictObject({
  pages: z.tuple([z.int().positive(), z.int().positive()]),
  attachment: z.string().optional(),
  kind: z.enum(kinds),
  confidence: share,
  /** The second likeliest kind, with its probability. */
  runnerUp: z.strictObject({ kind: z.enum(kinds), confidence: share }).optional(),
  evidence: z.array(evidence),
  fields: z.record(z.string(), fieldValue),
  deadlines: z.array(deadline),
  route,
  letters: z.array(letterOwed),
});
export type MailDocument = z.infer<typeof mailDocument>;

export const problem = z.strictObject({ code: z.string(), message: z.string() });
export type Problem = z.infer<typeof problem>;

/** Where the day received comes from, best first. */
export const receivedSources = ['clerk', 'stamp', 'header', 'appeared'] as const;

/** The one JSON line that `pli triage FILE --json` prints. */
export const triageResult = z.strictObject({
  file: z.string(),
  sha256: z.string(),
  pageCount: z.int().nonnegative(),
  received: day,
  receivedFrom: z.enum(receivedSources),
  status: z.enum(['triaged', 'held', 'rejected']),
  problem: problem.optional(),
  documents: z.array(mailDocument),
});
export type TriageResult = z.infer<typeof triageResult>;
