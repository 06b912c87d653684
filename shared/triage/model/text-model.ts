import { kinds } from '../../mail/kinds.ts';
import { type TextFeatures, tableSize } from './text-features.ts';

/** A linear model over hashed words: for each place the weights of the kinds, in the order of `kinds`, and what each place counts (its rarity). */
export type TextModel = { readonly weights: Float32Array; readonly rarity: Float32Array; readonly bias: readonly number[] };

/** The scores of the kinds, in the order of `kinds`. */
export const modelScores = ({ weights, rarity, bias }: TextModel, { places, values }: TextFeatures): number[] => {
  const scores = kinds.map((_, kind) => bias[kind] ?? 0);
  places.forEach((place, index) => {
    const value = (values[index] ?? 0) * (rarity[place] ?? 0);
    for (let kind = 0; kind < kinds.length; kind++)
      scores[kind] = (scores[kind] ?? 0) + value * (weights[place * kinds.length + kind] ?? 0);
  });
  return scores;
};

/** A model that knows nothing. */
export const blankModel = (): TextModel => ({
  weights: new Float32Array(tableSize * kinds.length),
  rarity: new Float32Array(tableSize),
  bias: kinds.map(() => 0),
});
