import { z } from 'zod';
import { type Arrival, arrival } from './arrival.ts';

/** The round that packs what has come into the inbox for one scan. */
const gatherRound = z.strictObject({ type: z.literal('gather') });

/** The look for scans that have not answered. */
const unansweredLook = z.strictObject({ type: z.literal('unanswered') });

const passed = z.strictObject({
  type: z.literal('scanned'),
  bucket: z.string(),
  key: z.string(),
  version: z.string().optional(),
  at: z.iso.datetime(),
  size: z.number(),
  verdict: z.enum(['clean', 'infected', 'doubtful']),
});

export type InboxMessage =
  | { readonly type: 'gather' }
  | { readonly type: 'unanswered' }
  | { readonly type: 'arrival'; readonly arrival: Arrival };

const ofEvent = (found: Arrival): InboxMessage => ({ type: 'arrival', arrival: found });

/** What the intake works on: the round, the look for scans without an answer, the event of a file or of a scan, or a file that a scan of several has passed. */
export const inboxMessage: z.ZodType<InboxMessage> = z.union([
  gatherRound,
  unansweredLook,
  passed.transform(({ bucket, key, version, at, size, verdict }) =>
    ofEvent({ bucket, key, ...(version === undefined ? {} : { version }), at, size, verdict }),
  ),
  arrival.transform(ofEvent),
]);
