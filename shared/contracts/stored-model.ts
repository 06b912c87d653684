import { z } from 'zod';

const bytes = z.base64();
const scale = z.number().positive();

/**
 * A linear model over hashed words, in base 64: the places of the words that it knows as distances (seven bits a byte, the highest set where one follows), the
 * rarity of each as a byte times its scale, its weights as signed half-bytes times the word's own byte times their scale.
 */
export const storedModel = z.strictObject({
  places: bytes,
  rarity: bytes,
  rarityScale: scale,
  weights: bytes,
  scales: bytes,
  weightScale: scale,
  bias: z.array(z.number()),
});
