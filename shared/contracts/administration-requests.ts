import { z } from 'zod';

/** What is sent to `/api/admin/…`. */
export const triedYaml = z.strictObject({ yaml: z.string().max(500_000) });
export const lookedFor = z.strictObject({ name: z.string().trim().min(3).max(200) });
/** `confirmed` is the word that a person has typed. */
export const confirmation = 'EFFACER';
export const forgetting = z.strictObject({ mailIds: z.array(z.string()).min(1).max(500), confirmed: z.literal(confirmation) });
export const erased = z.object({ erased: z.int().nonnegative() });
