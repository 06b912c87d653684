import { type Kind, kinds } from '../mail/kinds.ts';
import { calibration, type Weighing } from './model/calibration.ts';
import { softmax } from './model/softmax.ts';

/** A kind with its probability. */
export type Ranked = { readonly kind: Kind; readonly confidence: number };

/** Evidence piles up on letters that quote much: a kind's points count less the more there are, up to `most`. */
const saturated = (points: number, most: number): number => most * Math.tanh(points / most);

const combined = (evidence: readonly number[], model: readonly number[], weighing: Weighing): number[] =>
  kinds.map(
    (kind, index) =>
      saturated(evidence[index] ?? 0, weighing.most) * weighing.evidence +
      (model[index] ?? 0) * weighing.model +
      (weighing.before[kind] ?? 0),
  );

const withDoubt = (chance: number, doubt: number): number => chance * (1 - doubt) + doubt / kinds.length;

/** How much of a decision is doubt, with so much evidence for the kind said. */
const doubtAt = (evidence: number, { doubt, thin }: Weighing): number =>
  doubt + thin.doubt * Math.max(0, 1 - Math.max(0, evidence) / thin.evidence);

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Weighs evidence and model scores (both in the order of `kinds`) together: the chances of the kinds, and the kinds by their probability with doubt. */
export const weighKinds = (
  evidence: readonly number[],
  model: readonly number[],
  weighing: Weighing = calibration,
): { readonly chances: readonly number[]; readonly ranked: readonly Ranked[] } => {
  const chances = softmax(combined(evidence, model, weighing));
  const doubt = doubtAt(evidence[chances.indexOf(Math.max(...chances))] ?? 0, weighing);
  const ranked = kinds
    .map((kind, index) => ({ kind, confidence: round(withDoubt(chances[index] ?? 0, doubt)) }))
    .sort((a, b) => b.confidence - a.confidence);
  return { chances, ranked };
};
