import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { z } from 'zod';
import { kinds } from '../../shared/mail/kinds.ts';
import type { Known } from '../../shared/triage/model/refit.ts';
import type { TextFeatures } from '../../shared/triage/model/text-features.ts';

/** Letters whose kind is known: those that the shipped model was fitted on, and others that no model is ever fitted on. They hold no text, only counts of hashed words. */
export type KnownExamples = { readonly fit: readonly Known[]; readonly held: readonly Known[] };
/** `of`: the fingerprint of the model that was fitted on them. */
type Shipped = KnownExamples & { readonly of: string };

const file = join(import.meta.dirname, 'examples.br');

/** A letter as it is stored: its kind, the places of its words as distances, how often each stands there, the evidence for each kind. */
const row = z.tuple([z.enum(kinds), z.array(z.int().nonnegative()), z.array(z.int().positive()), z.array(z.number())]);
const stored = z.strictObject({ of: z.string(), fit: z.array(row), held: z.array(row) });
type Row = z.infer<typeof row>;

/** A word that stands in a letter once has its least value: the others tell how often they stand there. */
const countsOf = ({ values }: TextFeatures): number[] => {
  const once = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  return values.map((value) => Math.max(1, Math.round(Math.exp(value / once - 1))));
};

const rowOf = ({ kind, features, evidence }: Known): Row => [
  kind,
  features.places.map((place, index) => place - (features.places[index - 1] ?? 0)),
  countsOf(features),
  evidence.map((score) => Math.round(score * 1000) / 1000),
];

const knownOf = ([kind, distances, counts, evidence]: Row): Known => {
  let place = 0;
  const places = distances.map((distance) => {
    place += distance;
    return place;
  });
  const raw = counts.map((count) => 1 + Math.log(count));
  const length = Math.sqrt(raw.reduce((sum, value) => sum + value * value, 0));
  return { kind, features: { places, values: raw.map((value) => value / length) }, evidence };
};

/** Stores the letters beside this file; `test/fit-model.ts` does it when it fits the shipped model. */
export const storeExamples = ({ of, fit, held }: Shipped): void =>
  writeFileSync(file, brotliCompressSync(JSON.stringify({ of, fit: fit.map(rowOf), held: held.map(rowOf) })));

/** The letters that come with the program. */
export const knownExamples = (): Shipped => {
  const { of, fit, held } = stored.parse(JSON.parse(brotliDecompressSync(readFileSync(file)).toString('utf8')));
  return { of, fit: fit.map(knownOf), held: held.map(knownOf) };
};
