import type { z } from 'zod';
import type { storedModel } from '../../contracts/stored-model.ts';
import { kinds } from '../../mail/kinds.ts';
import type { TextModel } from './text-model.ts';

/** A model as it is shipped. */
export type StoredModel = Readonly<z.infer<typeof storedModel>>;

// Plain loops: all this runs at every start.
const bytesOf = (base64: string): Uint8Array => {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
};

const base64Of = (bytes: Iterable<number>): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
};

const top = (values: Float32Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);

const distancesOf = (places: Iterable<number>): number[] => {
  const bytes: number[] = [];
  let last = 0;
  for (const place of places) {
    let distance = place - last;
    last = place;
    for (; distance > 127; distance >>>= 7) bytes.push((distance & 127) | 128);
    bytes.push(distance);
  }
  return bytes;
};

const rowsOf = (bytes: Uint8Array): Map<number, number> => {
  const rows = new Map<number, number>();
  let [place, distance, shift] = [0, 0, 0];
  for (const byte of bytes) {
    distance |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    place += distance;
    rows.set(place, rows.size);
    [distance, shift] = [0, 0];
  }
  return rows;
};

/** The greatest number that a signed half-byte holds on both sides. */
const greatest = 7;

/** Each word's weights are measured by their own greatest, so that small ones keep their differences. */
const scalesOf = (weights: Float32Array, words: number): Float32Array => {
  const scales = new Float32Array(words);
  for (let row = 0; row < words; row++) scales[row] = top(weights.subarray(row * kinds.length, (row + 1) * kinds.length)) / greatest;
  return scales;
};

const halfBytes = (weights: Float32Array, scales: Float32Array): Uint8Array => {
  const bytes = new Uint8Array(Math.ceil(weights.length / 2));
  weights.forEach((weight, at) => {
    const scale = scales[Math.floor(at / kinds.length)] ?? 1;
    const half = scale === 0 ? 0 : Math.max(-greatest, Math.min(greatest, Math.round(weight / scale)));
    bytes[at >> 1] = (bytes[at >> 1] ?? 0) | ((half & 15) << ((at & 1) * 4));
  });
  return bytes;
};

const weightsOf = (bytes: Uint8Array, scales: Uint8Array, weightScale: number): Float32Array => {
  const weights = new Float32Array(scales.length * kinds.length);
  for (let row = 0, at = 0; row < scales.length; row++) {
    const scale = (scales[row] ?? 0) * weightScale;
    for (let kind = 0; kind < kinds.length; kind++, at++) {
      const half = ((bytes[at >> 1] ?? 0) >> ((at & 1) * 4)) & 15;
      weights[at] = ((half << 28) >> 28) * scale;
    }
  }
  return weights;
};

const asBytes = (values: Float32Array, scale: number): Uint8Array => Uint8Array.from(values, (value) => Math.round(value / scale));

/** The model as it is shipped. */
export const storeModel = ({ rows, rarity, weights, bias }: TextModel): z.infer<typeof storedModel> => {
  const scales = scalesOf(weights, rows.size);
  const [rarityScale, weightScale] = [top(rarity) / 255, top(scales) / 255];
  const stored = asBytes(scales, weightScale);
  return {
    places: base64Of(distancesOf(rows.keys())),
    rarity: base64Of(asBytes(rarity, rarityScale)),
    rarityScale,
    weights: base64Of(
      halfBytes(
        weights,
        Float32Array.from(stored, (scale) => scale * weightScale),
      ),
    ),
    scales: base64Of(stored),
    weightScale,
    bias: bias.map((value) => Math.round(value * 1000) / 1000),
  };
};

/** Whether the parts of a stored model are of one length, and of this program's kinds. */
export const isWhole = ({ places, rarity, weights, scales, bias }: StoredModel): boolean => {
  const words = rowsOf(bytesOf(places)).size;
  const halves = Math.ceil((words * kinds.length) / 2);
  return atob(rarity).length === words && atob(scales).length === words && atob(weights).length === halves && bias.length === kinds.length;
};

/** The shipped model, ready for use. @throws RangeError when it was made for other kinds */
export const loadModel = (stored: StoredModel): TextModel => {
  if (!isWhole(stored)) throw new RangeError('the stored model is of another shape');
  return {
    rows: rowsOf(bytesOf(stored.places)),
    rarity: Float32Array.from(bytesOf(stored.rarity), (byte) => byte * stored.rarityScale),
    weights: weightsOf(bytesOf(stored.weights), bytesOf(stored.scales), stored.weightScale),
    bias: stored.bias,
  };
};
