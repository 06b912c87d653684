import { placeBits } from './feature-set.ts';
import type { Balance } from './weigh-rule.ts';

/** The weight of each place of the table, in steps (`weightOfStep`), and what the last step weighs. */
export type RoleWeights = { readonly steps: Int8Array; readonly scale: number };

/** A role's model: what each place of the table speaks for it, and how much the rule beside it counts. */
export type RoleModel = { readonly weights: RoleWeights; readonly balance: Balance };

/**
 * The same as it is shipped, in base 64: for each place that counts how far it lies behind the one before it, seven bits a byte, a set high bit where more follow, and then its step.
 */
export type StoredRole = { readonly weights: string; readonly scale: number; readonly balance: readonly number[] };

/** Steps either way, finer for what is small. */
const lastStep = 127;
const weightOfStep = Float32Array.from({ length: 256 }, (_, byte) => {
  const step = (byte << 24) >> 24;
  return Math.sign(step) * (step / lastStep) ** 2;
});

const stepOf = (weight: number, scale: number): number => Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / scale) * lastStep);

/** Weights in steps of so much at most. */
export const inSteps = (weights: Float32Array): RoleWeights => {
  const scale = Math.round(weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 1e-3) * 1000) / 1000;
  return {
    scale,
    steps: Int8Array.from(weights, (weight) => (weight === 0 ? 0 : Math.max(-lastStep, Math.min(lastStep, stepOf(weight, scale))))),
  };
};

/** Scores of the options by a role's weights. A plain loop: it runs for each candidate of each field. */
export const scoresOf = ({ steps, scale }: RoleWeights, options: readonly (readonly number[])[]): number[] =>
  options.map((places) => {
    let sum = 0;
    for (const place of places) sum += weightOfStep[(steps[place] ?? 0) & 255] ?? 0;
    return sum * scale;
  });

const more = 128;

/** A model in few bytes. */
export const storeRole = ({ weights: { steps, scale }, balance }: { weights: RoleWeights; balance: readonly number[] }): StoredRole => {
  let bytes = '';
  let last = -1;
  steps.forEach((step, place) => {
    if (step === 0) return;
    let far = place - last;
    for (; far >= more; far >>>= 7) bytes += String.fromCharCode((far & 127) | more);
    bytes += String.fromCharCode(far, step & 255);
    last = place;
  });
  return { weights: btoa(bytes), scale, balance: balance.map((value) => Math.round(value * 1000) / 1000) };
};

/** The weights of a model as they were stored. */
export const loadWeights = ({ weights: stored, scale }: StoredRole): RoleWeights => {
  const steps = new Int8Array(1 << placeBits);
  const bytes = atob(stored);
  let [place, far, shift] = [-1, 0, 0];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes.charCodeAt(i);
    far |= (byte & 127) << shift;
    shift += 7;
    if (byte >= more) continue;
    place += far;
    steps[place] = bytes.charCodeAt(++i);
    [far, shift] = [0, 0];
  }
  return { steps, scale };
};

/** The model of a role as it was stored. */
export const loadRole = (stored: StoredRole): RoleModel => {
  const [model = 1, rule = 0, sure = 0, silent = 0, none = 0, act = 0] = stored.balance;
  return { weights: loadWeights(stored), balance: [model, rule, sure, silent, none, act] };
};
