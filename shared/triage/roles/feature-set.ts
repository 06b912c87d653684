import { textHash } from '../../text/text-hash.ts';

/** Places that features are hashed to, as a power of two: so many that two features hardly ever share one. */
export const placeBits = 20;

/** For each place the count at which it was last met: cheaper than a set, of which thousands would be made for a letter. */
const met = new Int32Array(1 << placeBits);
let count = 0;
const lastCount = 0x7fffffff;

/** Each place once, in the order in which they are first met. */
export const distinctPlaces = (places: readonly number[]): readonly number[] => {
  if (count === lastCount) {
    met.fill(0);
    count = 0;
  }
  count++;
  const distinct: number[] = [];
  for (const place of places) {
    if (met[place] === count) continue;
    met[place] = count;
    distinct.push(place);
  }
  return distinct;
};

/** Features by the places that their names are hashed to, each once. */
export class FeatureSet {
  private readonly all: number[] = [];

  /**
   * Adds a feature: what is put into its name is hashed as it stands, without making the name.
   * @example out.add`left=${word}`
   */
  add(name: readonly string[], ...values: readonly unknown[]): void {
    let hash = textHash(name[0] ?? '');
    for (let index = 0; index < values.length; index++) {
      const value = values[index];
      hash = textHash(name[index + 1] ?? '', textHash(typeof value === 'string' ? value : String(value), hash));
    }
    this.addHash(hash);
  }

  /** Adds what two hashes make together. */
  addPair(first: number, second: number): void {
    this.addHash(Math.imul(first, 0x01000193) ^ second);
  }

  private addHash(hash: number): void {
    this.all.push((Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) >>> (32 - placeBits));
  }

  get places(): readonly number[] {
    return distinctPlaces(this.all);
  }
}
