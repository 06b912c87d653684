/** Number of places that features are hashed to. */
export const placeBits = 15;

/** Features by the places that their names are hashed to, each once. */
export class FeatureSet {
  readonly places = new Set<number>();

  add(name: string): void {
    let value = 0x811c9dc5;
    for (let i = 0; i < name.length; i++) value = Math.imul(value ^ name.charCodeAt(i), 0x01000193);
    value ^= value >>> 15;
    this.places.add((Math.imul(value, 0x2c1b3c6d) >>> 0) >>> (32 - placeBits));
  }
}
