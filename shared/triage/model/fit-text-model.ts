import { type Kind, kinds } from '../../mail/kinds.ts';
import { softmax } from './softmax.ts';
import type { TextFeatures } from './text-features.ts';
import { addScores, type KnownWords, knownWords, type TextModel } from './text-model.ts';

/** A letter whose kind is known. */
export type Example = { readonly features: TextFeatures; readonly kind: Kind };

/**
 * `leastSeen`: in how many examples a word stands that the model knows; `mostWords` of them, the commonest; `shrink`: how much weights are drawn to nothing;
 * `smoothing`: share of each letter that is held to be of another kind, so that nothing is learnt for certain (label smoothing, Szegedy 2016).
 */
export type FitOptions = {
  readonly rounds: number;
  readonly step: number;
  readonly shrink: number;
  readonly leastSeen: number;
  readonly mostWords: number;
  readonly smoothing: number;
};
/**
 * How the shipped model is fitted. A letter stands among the examples in three renderings: its own words alone are not known.
 * Smoothing and shrinking were chosen on hands left out of the fit: of 33 hands in five parts 97.2 % right instead of 96.8, a fifth fewer surely wrong.
 */
export const usualFit: FitOptions = { rounds: 20, step: 2, shrink: 0.05, leastSeen: 10, mostWords: 14_000, smoothing: 0.1 };

type Vocabulary = Pick<TextModel, 'rows' | 'rarity'>;

/** The words that stand in enough examples, with the logarithm of how rarely they do. */
const vocabularyOf = (examples: readonly Example[], { leastSeen, mostWords }: FitOptions): Vocabulary => {
  const seen = new Map<number, number>();
  for (const { features } of examples) for (const place of features.places) seen.set(place, (seen.get(place) ?? 0) + 1);
  const known = [...seen]
    .filter(([, count]) => count >= leastSeen)
    .sort(([a, of], [b, than]) => than - of || a - b)
    .slice(0, mostWords)
    .sort(([a], [b]) => a - b);
  return {
    rows: new Map(known.map(([place], row) => [place, row])),
    rarity: Float32Array.from(known, ([, count]) => Math.log((1 + examples.length) / (1 + count)) + 1),
  };
};

type Letter = { readonly words: KnownWords; readonly kind: number };

/** Steps by one letter. */
const learnFrom = (weights: Float32Array, bias: number[], { words, kind }: Letter, step: number, smoothing: number): void => {
  const [right, wrong] = [1 - smoothing, smoothing / (kinds.length - 1)];
  const scores = [...bias];
  addScores(scores, weights, words);
  const errors = softmax(scores).map((chance, index) => ((index === kind ? right : wrong) - chance) * step);
  const { rows, values } = words;
  for (let i = 0; i < rows.length; i++) {
    const value = values[i] ?? 0;
    const first = (rows[i] ?? 0) * kinds.length;
    for (let k = 0; k < kinds.length; k++) weights[first + k] = (weights[first + k] ?? 0) + value * (errors[k] ?? 0);
  }
  errors.forEach((error, index) => {
    bias[index] = (bias[index] ?? 0) + error * 0.1;
  });
};

const scaled = (weights: Float32Array, by: number): void => {
  for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] ?? 0) * by;
};

/**
 * Fits the linear model: softmax, gradient by example in a fixed order with falling steps (Bottou 2010), weights shrunk after each round.
 * The same examples give the same model.
 */
export const fitTextModel = (examples: readonly Example[], options: FitOptions = usualFit): TextModel => {
  const vocabulary = vocabularyOf(examples, options);
  const letters = examples.map(({ features, kind }): Letter => ({ words: knownWords(vocabulary, features), kind: kinds.indexOf(kind) }));
  const weights = new Float32Array(vocabulary.rarity.length * kinds.length);
  const bias = kinds.map(() => 0);
  for (let round = 0; round < options.rounds; round++) {
    const step = options.step / (1 + options.step * options.shrink * round);
    for (let i = 0; i < letters.length; i++) {
      const letter = letters[(i * 7919 + round * 104_729) % letters.length];
      if (letter !== undefined) learnFrom(weights, bias, letter, step, options.smoothing);
    }
    scaled(weights, Math.exp(-step * options.shrink));
  }
  return { ...vocabulary, weights, bias };
};
