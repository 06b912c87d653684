import { kinds } from '../../mail/kinds.ts';
import type { TextFeatures } from './text-features.ts';

/** A linear model over the words that it knows: the row of each place, for each row its rarity and the weights of the kinds, in the order of `kinds`. */
export type TextModel = {
  readonly rows: ReadonlyMap<number, number>;
  readonly rarity: Float32Array;
  readonly weights: Float32Array;
  readonly bias: readonly number[];
};

/** What a model knows of a text: rows and how much each counts, by rarity; the squares add up to 1. */
export type KnownWords = { readonly rows: Uint32Array; readonly values: Float32Array };

/** The words of a text that a model knows. */
export const knownWords = ({ rows, rarity }: Pick<TextModel, 'rows' | 'rarity'>, { places, values }: TextFeatures): KnownWords => {
  const found: number[] = [];
  const counted: number[] = [];
  let squares = 0;
  places.forEach((place, index) => {
    const row = rows.get(place);
    if (row === undefined) return;
    const value = (values[index] ?? 0) * (rarity[row] ?? 0);
    found.push(row);
    counted.push(value);
    squares += value * value;
  });
  const length = squares === 0 ? 1 : Math.sqrt(squares);
  return { rows: Uint32Array.from(found), values: Float32Array.from(counted, (value) => value / length) };
};

/** Adds to the scores of the kinds what these words weigh. A plain loop: it runs for each letter, and for each letter of each round of a fit. */
export const addScores = (scores: Float64Array | number[], weights: Float32Array, { rows, values }: KnownWords): void => {
  for (let i = 0; i < rows.length; i++) {
    const value = values[i] ?? 0;
    const first = (rows[i] ?? 0) * kinds.length;
    for (let kind = 0; kind < kinds.length; kind++) scores[kind] = (scores[kind] ?? 0) + value * (weights[first + kind] ?? 0);
  }
};

/** The scores of the kinds, in the order of `kinds`. */
export const modelScores = (model: TextModel, features: TextFeatures): number[] => {
  const scores = kinds.map((_, kind) => model.bias[kind] ?? 0);
  addScores(scores, model.weights, knownWords(model, features));
  return scores;
};

/** What a word adds to each kind, in the order of `kinds`, before it is set against the length of its letter; nothing where the model does not know it. */
export const weightsOfPlace = ({ rows, rarity, weights }: TextModel, place: number): number[] => {
  const row = rows.get(place);
  return kinds.map((_, kind) => (row === undefined ? 0 : (weights[row * kinds.length + kind] ?? 0) * (rarity[row] ?? 0)));
};
