import { softmax } from '../model/softmax.ts';
import { placeBits } from './feature-set.ts';

/** A letter in which a field is to be chosen: the features of each candidate and of none, and which of them are right (the last index is none). */
export type RoleExample = { readonly options: readonly (readonly number[])[]; readonly right: readonly number[]; readonly weight: number };

export type RoleFit = { readonly rounds: number; readonly step: number; readonly decay: number };
export const usualRoleFit: RoleFit = { rounds: 8, step: 0.05, decay: 1e-4 };

/** From this round on the weights are averaged. */
const settled = 2;

const sumAt = (weights: Float32Array, places: readonly number[]): number => {
  let sum = 0;
  for (const place of places) sum += weights[place] ?? 0;
  return sum;
};

const learn = (weights: Float32Array, squares: Float32Array, { options, right, weight }: RoleExample, fit: RoleFit): void => {
  const said = softmax(options.map((places) => sumAt(weights, places)));
  const mass = right.reduce((sum, index) => sum + (said[index] ?? 0), 1e-9);
  options.forEach((places, index) => {
    const target = right.includes(index) ? (said[index] ?? 0) / mass : 0;
    const slope = weight * (target - (said[index] ?? 0));
    if (Math.abs(slope) < 1e-4) return;
    for (const place of places) {
      const grade = slope - fit.decay * (weights[place] ?? 0);
      squares[place] = (squares[place] ?? 0) + grade * grade;
      weights[place] = (weights[place] ?? 0) + (fit.step * grade) / Math.sqrt((squares[place] ?? 0) + 1e-2);
    }
  });
};

/** Fits the choice among candidates of a letter (conditional logit), examples in a fixed order: the same examples give the same weights. */
export const fitRole = (examples: readonly RoleExample[], fit: RoleFit = usualRoleFit): Float32Array => {
  const weights = new Float32Array(1 << placeBits);
  const squares = new Float32Array(1 << placeBits);
  const sums = new Float32Array(1 << placeBits);
  for (let round = 0; round < fit.rounds; round++) {
    for (let i = 0; i < examples.length; i++) {
      const example = examples[(i * 7919 + round * 104_729) % examples.length];
      if (example !== undefined) learn(weights, squares, example, fit);
    }
    if (round >= settled) weights.forEach((weight, place) => (sums[place] = (sums[place] ?? 0) + weight / (fit.rounds - settled)));
  }
  return sums;
};

/** The weights without those that matter least: so many are kept, by what they did to the choice of the examples. */
export const strongestWeights = (weights: Float32Array, examples: readonly RoleExample[], kept: number): Float32Array => {
  const uses = new Float32Array(weights.length);
  for (const { options } of examples) for (const places of options) for (const place of places) uses[place] = (uses[place] ?? 0) + 1;
  const worth = weights.map((weight, place) => Math.abs(weight) * Math.sqrt(uses[place] ?? 0));
  const least = worth.toSorted().at(-kept - 1) ?? 0;
  return weights.map((weight, place) => ((worth[place] ?? 0) > least ? weight : 0));
};
