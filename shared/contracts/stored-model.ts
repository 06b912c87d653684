import { z } from 'zod';

const bytes = z.base64();

/** A linear model over hashed words: weights and rarity as signed bytes in base 64, each times its scale. */
export const storedModel = z.strictObject({
  weights: bytes,
  weightScale: z.number().positive(),
  rarity: bytes,
  rarityScale: z.number().positive(),
  bias: z.array(z.number()),
});
