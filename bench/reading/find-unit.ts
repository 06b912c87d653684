/** Where a unit stands in the output and how many characters differ there. */
export type Found = { readonly start: number; readonly end: number; readonly errors: number };

/** Stands for output that belongs to another unit already. */
export const taken = '\u0000';
const takenCost = 4;

/**
 * The passage of `output` that is nearest to `unit` by edit distance; among equals the one nearest to `expected`.
 */
export const findUnit = (unit: string, output: string, expected: number): Found => {
  const width = output.length + 1;
  let costs = new Int32Array(width);
  let starts = Int32Array.from({ length: width }, (_, j) => j);
  for (let i = 1; i <= unit.length; i++) {
    const nextCosts = new Int32Array(width);
    const nextStarts = new Int32Array(width);
    nextCosts[0] = i;
    for (let j = 1; j < width; j++) {
      const letter = output[j - 1];
      const isTaken = letter === taken;
      const same = (costs[j - 1] ?? 0) + (letter === unit[i - 1] ? 0 : isTaken ? takenCost : 1);
      const missing = (costs[j] ?? 0) + 1;
      const added = (nextCosts[j - 1] ?? 0) + (isTaken ? takenCost : 1);
      if (same <= missing && same <= added) {
        nextCosts[j] = same;
        nextStarts[j] = starts[j - 1] ?? 0;
      } else if (missing <= added) {
        nextCosts[j] = missing;
        nextStarts[j] = starts[j] ?? 0;
      } else {
        nextCosts[j] = added;
        nextStarts[j] = nextStarts[j - 1] ?? 0;
      }
    }
    costs = nextCosts;
    starts = nextStarts;
  }
  return bestOf(costs, starts, expected);
};

const bestOf = (costs: Int32Array, starts: Int32Array, expected: number): Found => {
  let best: Found = { start: 0, end: 0, errors: costs[0] ?? 0 };
  let distance = Number.POSITIVE_INFINITY;
  costs.forEach((errors, end) => {
    const start = starts[end] ?? 0;
    const far = Math.abs(start - expected);
    if (errors < best.errors || (errors === best.errors && far < distance)) {
      best = { start, end, errors };
      distance = far;
    }
  });
  return best;
};
