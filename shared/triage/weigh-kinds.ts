import { type Kind, kinds } from '../mail/kinds.ts';
import { calibration } from './model/calibration.ts';
import { softmax } from './model/softmax.ts';

/** A kind with its probability. */
export type Ranked = { readonly kind: Kind; readonly confidence: number };

/** Evidence piles up on letters that quote much: a kind's points count less the more there are, up to `calibration.most`. */
const saturated = (points: number): number => calibration.most * Math.tanh(points / calibration.most);

const combined = (evidence: readonly number[], model: readonly number[]): number[] =>
  kinds.map(
    (kind, index) =>
      saturated(evidence[index] ?? 0) * calibration.evidence + (model[index] ?? 0) * calibration.model + (calibration.before[kind] ?? 0),
  );

const withDoubt = (chance: number, doubt: number): number => chance * (1 - doubt) + doubt / kinds.length;

/** How much of a decision is doubt, with so much evidence for the kind said. */
const doubtAt = (evidence: number): number =>
  calibration.doubt + calibration.thin.doubt * Math.max(0, 1 - Math.max(0, evidence) / calibration.thin.evidence);

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Weighs evidence and model scores (both in the order of `kinds`) together: the chances of the kinds, and the kinds by their probability with doubt. */
export const weighKinds = (
  evidence: readonly number[],
  model: readonly number[],
): { readonly chances: readonly number[]; readonly ranked: readonly Ranked[] } => {
  const chances = softmax(combined(evidence, model));
  const doubt = doubtAt(evidence[chances.indexOf(Math.max(...chances))] ?? 0);
  const ranked = kinds
    .map((kind, index) => ({ kind, confidence: round(withDoubt(chances[index] ?? 0, doubt)) }))
    .sort((a, b) => b.confidence - a.confidence);
  return { chances, ranked };
};
