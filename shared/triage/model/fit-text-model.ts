import { type Kind, kinds } from '../../mail/kinds.ts';
import { softmax } from './softmax.ts';
import { type TextFeatures, tableSize } from './text-features.ts';
import { blankModel, modelScores, type TextModel } from './text-model.ts';

/** A letter whose kind is known. */
export type Example = { readonly features: TextFeatures; readonly kind: Kind };

export type FitOptions = { readonly rounds: number; readonly step: number; readonly decay: number };
/** How the shipped model is fitted. */
export const usualFit: FitOptions = { rounds: 60, step: 4, decay: 1e-5 };

/** How rare each place is among the examples: the logarithm of the inverse share that holds it. */
const rarityOf = (examples: readonly Example[]): Float32Array => {
  const seen = new Float32Array(tableSize);
  for (const { features } of examples) for (const place of features.places) seen[place] = (seen[place] ?? 0) + 1;
  return seen.map((count) => (count === 0 ? 0 : Math.log((1 + examples.length) / (1 + count)) + 1));
};

const learnFrom = (model: TextModel, bias: number[], { features, kind }: Example, step: number): void => {
  const chances = softmax(modelScores({ ...model, bias }, features));
  const errors = kinds.map((one, index) => (one === kind ? 1 : 0) - (chances[index] ?? 0));
  features.places.forEach((place, index) => {
    const value = (features.values[index] ?? 0) * (model.rarity[place] ?? 0) * step;
    for (let k = 0; k < kinds.length; k++) {
      const at = place * kinds.length + k;
      model.weights[at] = (model.weights[at] ?? 0) + value * (errors[k] ?? 0);
    }
  });
  errors.forEach((error, index) => {
    bias[index] = (bias[index] ?? 0) + error * step * 0.01;
  });
};

/** Fits the linear model (softmax, gradient by example in a fixed order, weights shrunk after each round): the same examples give the same model. */
export const fitTextModel = (examples: readonly Example[], options: FitOptions = usualFit): TextModel => {
  const model = { ...blankModel(), rarity: rarityOf(examples) };
  const bias = kinds.map(() => 0);
  for (let round = 0; round < options.rounds; round++) {
    const step = options.step / (1 + round / 10) / 40;
    for (let i = 0; i < examples.length; i++) {
      const example = examples[(i * 7919 + round * 104_729) % examples.length];
      if (example !== undefined) learnFrom(model, bias, example, step);
    }
    for (let at = 0; at < model.weights.length; at++) model.weights[at] = (model.weights[at] ?? 0) * (1 - options.decay * examples.length);
  }
  return { ...model, bias };
};
