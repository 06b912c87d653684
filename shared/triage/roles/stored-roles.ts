import { placeBits } from './feature-set.ts';
import type { Balance } from './weigh-rule.ts';

/** A role's model: what each place of the table speaks for it, and how much the rule beside it counts. */
export type RoleModel = { readonly weights: Float32Array; readonly balance: Balance };

/**
 * The same as it is shipped, in base 64: a byte for each place that counts, its high half how far it lies behind the one before it, its low half how much it weighs.
 * A byte whose low half is zero only goes on, sixteen times as far.
 */
export type StoredRole = { readonly weights: string; readonly scale: number; readonly balance: readonly number[] };

const farthest = 15;
const leap = 16;
const levels = 7;

/** How many leaps lead near a place that lies so far, and not beyond it. */
const leapTo = (far: number): number => Math.min(farthest, Math.floor(far / leap));

/** Seven steps either way, finer for what is small. */
const weightOf = (half: number, scale: number): number => {
  const level = half > levels ? levels - half : half;
  return Math.sign(level) * (level / levels) ** 2 * scale;
};

const halfOf = (weight: number, scale: number): number => {
  const level = Math.round(Math.sqrt(Math.abs(weight) / scale) * levels);
  return weight < 0 && level > 0 ? level + levels : level;
};

/** The model of a role in few bytes. */
export const storeRole = ({ weights, balance }: RoleModel): StoredRole => {
  const scale = Math.round(weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 1e-3) * 1000) / 1000;
  let bytes = '';
  let last = -1;
  weights.forEach((weight, place) => {
    const half = halfOf(weight, scale);
    if (half === 0) return;
    for (; place - last > farthest; last += leapTo(place - last) * leap) bytes += String.fromCharCode(leapTo(place - last) << 4);
    bytes += String.fromCharCode(((place - last) << 4) | half);
    last = place;
  });
  return { weights: btoa(bytes), scale, balance: balance.map((value) => Math.round(value * 1000) / 1000) };
};

/** The model of a role as it was stored. */
export const loadRole = ({ weights: stored, scale, balance }: StoredRole): RoleModel => {
  const weights = new Float32Array(1 << placeBits);
  const bytes = atob(stored);
  let place = -1;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes.charCodeAt(i);
    const half = byte & 15;
    place += half === 0 ? (byte >> 4) * leap : byte >> 4;
    if (half > 0) weights[place] = weightOf(half, scale);
  }
  const [model = 1, rule = 0, sure = 0, silent = 0, none = 0, act = 0] = balance;
  return { weights, balance: [model, rule, sure, silent, none, act] };
};
