import { z } from 'zod';
import { kinds, queues } from '../../../shared/mail/kinds.ts';
import { letterTemplates } from '../../../shared/mail/state.ts';

export const renders = ['pdf', 'scan', 'scan-fair', 'scan-poor', 'photo', 'tiff', 'jpeg', 'docx', 'txt', 'eml'] as const;
export type Render = (typeof renders)[number];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const pages = z.tuple([z.int().positive(), z.int().positive()]);
const fieldValue = z.union([z.string().min(1), z.number(), z.boolean(), z.array(z.string().min(1)).min(1)]);

const documentTruth = z.strictObject({
  pages: pages.optional(),
  kind: z.enum(kinds),
  queue: z.enum(queues),
  fields: z.record(z.string(), fieldValue),
  deadlines: z.array(z.strictObject({ code: z.string(), due: day, prudent: day, time: z.string().optional() })),
  letters: z.array(z.enum(letterTemplates)),
  attachment: z.string().optional(),
});

/** What is true of one piece of sample mail: how it is printed, when it arrived, the documents in it and what must become of them. */
export const truth = z.strictObject({
  render: z.enum(renders),
  received: day,
  deceptive: z.boolean(),
  why: z.string().optional(),
  documents: z.array(documentTruth).min(1),
});
export type Truth = z.infer<typeof truth>;
