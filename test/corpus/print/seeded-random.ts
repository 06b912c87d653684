import { createHash } from 'node:crypto';

/** Numbers from 0 (included) to 1 (excluded), always the same for the same seed. */
export type SeededRandom = () => number;

/** @example seededRandom('s01')() */
export const seededRandom = (seed: string): SeededRandom => {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
