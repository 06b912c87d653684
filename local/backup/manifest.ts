import { z } from 'zod';
import { instant, sha256 } from '../../shared/contracts/scalars.ts';

/** The name of the last file of a backup: what else is in it. */
export const manifestName = 'manifest.json';

/** What a backup holds, by which a restore checks that all of it is there and unchanged. */
export const manifest = z.strictObject({
  format: z.literal('pli-backup'),
  version: z.literal(1),
  made: instant,
  /** Version of the store's schema. */
  schema: z.int().positive(),
  files: z.array(z.strictObject({ name: z.string(), size: z.int().nonnegative(), sha256 })),
});
export type Manifest = z.infer<typeof manifest>;
