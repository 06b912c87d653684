import type { z } from 'zod';
import type { storedModel } from '../../contracts/stored-model.ts';
import { kinds } from '../../mail/kinds.ts';
import { tableSize } from './text-features.ts';
import type { TextModel } from './text-model.ts';

/** A model as it is shipped: bytes in base 64, each times `scale`. */
export type StoredModel = Readonly<z.infer<typeof storedModel>>;

/** The bytes as signed numbers, each times `scale`. A plain loop: this runs at every start. */
const numbersOf = (base64: string, scale: number): Float32Array => {
  const binary = atob(base64);
  const numbers = new Float32Array(binary.length);
  for (let i = 0; i < binary.length; i++) numbers[i] = ((binary.charCodeAt(i) << 24) >> 24) * scale;
  return numbers;
};

const base64Of = (values: Float32Array, scale: number): string => {
  let binary = '';
  for (const value of values) binary += String.fromCharCode(Math.max(-127, Math.min(127, Math.round(value / scale))) & 255);
  return btoa(binary);
};

const scaleOf = (values: Float32Array): number => values.reduce((top, value) => Math.max(top, Math.abs(value)), 1e-9) / 127;

/** The model as it is shipped. */
export const storeModel = ({ weights, rarity, bias }: TextModel): z.infer<typeof storedModel> => {
  const [weightScale, rarityScale] = [scaleOf(weights), scaleOf(rarity)];
  const rounded = bias.map((value) => Math.round(value * 1000) / 1000);
  return { weights: base64Of(weights, weightScale), weightScale, rarity: base64Of(rarity, rarityScale), rarityScale, bias: rounded };
};

/** The shipped model, ready for use. @throws RangeError when it was made for other kinds or another table */
export const loadModel = (stored: StoredModel): TextModel => {
  const weights = numbersOf(stored.weights, stored.weightScale);
  const rarity = numbersOf(stored.rarity, stored.rarityScale);
  if (weights.length !== tableSize * kinds.length || rarity.length !== tableSize)
    throw new RangeError('the stored model is of another shape');
  return { weights, rarity, bias: stored.bias };
};
