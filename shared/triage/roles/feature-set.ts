import { textHash } from '../../text/text-hash.ts';

/** Number of places that features are hashed to. */
export const placeBits = 15;

/** Features by the places that their names are hashed to, each once. */
export class FeatureSet {
  readonly places = new Set<number>();

  add(name: string): void {
    let value = textHash(name);
    value ^= value >>> 15;
    this.places.add((Math.imul(value, 0x2c1b3c6d) >>> 0) >>> (32 - placeBits));
  }
}
