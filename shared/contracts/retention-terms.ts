import { z } from 'zod';
import { kinds } from '../mail/kinds.ts';
import { certainties } from './certainties.ts';

const days = z.int().positive();

/** A term for some kinds of mail. `reason`: what it rests on; `certainty`: how sure that is. */
const kindTerm = z.strictObject({
  name: z.string().min(1).max(100),
  kinds: z.array(z.enum(kinds)).min(1),
  days,
  reason: z.string().min(1).max(500),
  certainty: z.enum(certainties),
});
export type KindTerm = z.infer<typeof kindTerm>;

/** Days from the day received after which mail in an end state is purged, with its letters and their proofs; the longest term of what it holds counts. */
export const retentionTerms = z.strictObject({
  /** Mail of kinds that no other term names. */
  mailDays: days,
  rejectedDays: days,
  /** Files that wait for somebody to allow them: never purged, but named once they have waited so long. */
  heldDays: days,
  /** Lines of the log that no mail's history holds. */
  auditDays: days,
  /** So many days more where a document names a minor: time does not run against him. */
  minorDays: z.int().nonnegative(),
  kinds: z.array(kindTerm),
});
export type RetentionTerms = z.infer<typeof retentionTerms>;
