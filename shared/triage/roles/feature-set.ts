import { textHash } from '../../text/text-hash.ts';

/** Places that features are hashed to, as a power of two: so many that two features hardly ever share one. */
export const placeBits = 20;

/** Features by the places that their names are hashed to, each once. */
export class FeatureSet {
  readonly places = new Set<number>();

  /** Adds a feature, or with the hash of the beginning of its name the rest of it. */
  add(name: string, before?: number): void {
    let value = textHash(name, before);
    value ^= value >>> 15;
    this.places.add((Math.imul(value, 0x2c1b3c6d) >>> 0) >>> (32 - placeBits));
  }
}
