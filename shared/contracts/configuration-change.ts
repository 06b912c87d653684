import { z } from 'zod';
import { instant } from './scalars.ts';

const why = z.string().trim().min(3).max(500);

/** What is sent to propose a change of the configuration: the whole of it as YAML, or a former version to go back to; and a reason. */
export const proposedChange = z.strictObject({ yaml: z.string().max(500_000), why });
export const proposedVersion = z.strictObject({ version: z.string().max(100), why });

/** A change that waits. `differences`: what it changes in the file; `current`: the file is still the one that it was made from. */
export const configurationChange = z.object({
  id: z.string(),
  by: z.string(),
  byName: z.string(),
  at: instant,
  why: z.string(),
  yaml: z.string(),
  differences: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
  current: z.boolean(),
  mayApply: z.boolean(),
});
export type ConfigurationChange = z.infer<typeof configurationChange>;

/** The file in force (empty: the shipped configuration alone), what of it counts only after a restart, the change that waits, and the former files. */
export const shownChanges = z.object({
  file: z.string(),
  restart: z.array(z.string()),
  proposal: configurationChange.optional(),
  versions: z.array(
    z.object({
      id: z.string(),
      at: instant,
      by: z.string(),
      byName: z.string(),
      proposedBy: z.string(),
      proposedByName: z.string(),
      why: z.string(),
    }),
  ),
});
export type ShownChanges = z.infer<typeof shownChanges>;
