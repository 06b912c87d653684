import { z } from 'zod';
import { kinds, priorities, queues } from '../mail/kinds.ts';
import { deadline, fieldValue } from './document.ts';
import { day, instant } from './scalars.ts';

/** A new object in the inbox. `name` is the sender's file name, as it came. */
export const intakeMessage = z.strictObject({
  type: z.literal('intake'),
  key: z.string(),
  name: z.string(),
  appeared: instant,
  /** The clerk's entry, where there is one. */
  received: day.optional(),
});
/** A part to be read. */
export const readMessage = z.strictObject({ type: z.literal('read'), mailId: z.string(), partId: z.string() });
/** A piece of mail whose parts have all been read. */
export const triageMessage = z.strictObject({ type: z.literal('triage'), mailId: z.string() });
/** A letter to be composed and printed. */
export const correspondMessage = z.strictObject({ type: z.literal('correspond'), letterId: z.string() });
/** A released letter to be sent. */
export const dispatchMessage = z.strictObject({ type: z.literal('dispatch'), letterId: z.string() });

export const stepMessage = z.discriminatedUnion('type', [intakeMessage, readMessage, triageMessage, correspondMessage, dispatchMessage]);
export type IntakeMessage = z.infer<typeof intakeMessage>;
export type ReadMessage = z.infer<typeof readMessage>;
export type TriageMessage = z.infer<typeof triageMessage>;
export type CorrespondMessage = z.infer<typeof correspondMessage>;
export type DispatchMessage = z.infer<typeof dispatchMessage>;
export type StepMessage = z.infer<typeof stepMessage>;

export const steps = ['intake', 'read', 'triage', 'correspond', 'dispatch'] as const;
export type Step = (typeof steps)[number];

/** What a department receives: one message per document and department. */
export const routedMail = z.strictObject({
  schema: z.literal('pli.routed-mail'),
  version: z.literal(1),
  deliveryId: z.string(),
  mailId: z.string(),
  documentId: z.string(),
  queue: z.enum(queues),
  kind: z.enum(kinds),
  confidence: z.number().min(0).max(1),
  priority: z.enum(priorities),
  received: day,
  fields: z.record(z.string(), fieldValue),
  deadlines: z.array(deadline),
  reasons: z.array(z.string()),
  copies: z.array(z.enum(queues)),
  files: z.strictObject({ original: z.string(), transcript: z.string(), handover: z.string().optional() }),
});
export type RoutedMail = z.infer<typeof routedMail>;
