import type { FieldValue } from '../../contracts/document.ts';
import { passage } from '../../text/document-text.ts';
import type { Reading } from './reading.ts';

export type Value = FieldValue['value'];

/** A value that a field might have: where it stands, and how strongly its rule speaks for it (0 to 1). */
export type Candidate<V extends Value = Value> = {
  readonly value: V;
  readonly start: number;
  readonly end: number;
  readonly strength: number;
};

/** Fields under their names; what was not found is undefined. */
export type FieldMap = Readonly<Record<string, FieldValue | undefined>>;

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** The candidate as a field, with its quote, page and box; confidence is the reading's times the rule's. */
export const toField = (reading: Reading, candidate: Candidate | undefined): FieldValue | undefined => {
  if (candidate === undefined) return undefined;
  const { quote, page, box, confidence } = passage(reading.document, candidate.start, candidate.end);
  return { value: candidate.value, confidence: round(Math.min(1, confidence) * candidate.strength), quote, page, box: [...box] };
};

/** The strongest candidate; of equals the first in the text. */
export const strongest = <V extends Value>(candidates: readonly (Candidate<V> | undefined)[]): Candidate<V> | undefined => {
  let best: Candidate<V> | undefined;
  for (const candidate of candidates) {
    if (candidate === undefined) continue;
    if (best === undefined || candidate.strength > best.strength || (candidate.strength === best.strength && candidate.start < best.start))
      best = candidate;
  }
  return best;
};

/** The strongest after each value was given a little more for every time it is met again. */
export const agreed = <V extends Value>(candidates: readonly (Candidate<V> | undefined)[]): Candidate<V> | undefined => {
  const present = candidates.filter((candidate) => candidate !== undefined);
  const counts = new Map<Value, number>();
  for (const candidate of present) counts.set(candidate.value, (counts.get(candidate.value) ?? 0) + 1);
  return strongest(
    present.map((candidate) => ({
      ...candidate,
      strength: Math.min(0.99, candidate.strength + 0.02 * Math.min(3, (counts.get(candidate.value) ?? 1) - 1)),
    })),
  );
};
