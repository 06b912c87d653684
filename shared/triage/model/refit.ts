import type { Kind } from '../../mail/kinds.ts';
import type { Observation } from '../observe.ts';
import { asShipped, type Calibration, type Decided, fitCalibration, recalibrate } from '../recalibrate.ts';
import { type Ranked, weighKinds } from '../weigh-kinds.ts';
import { type Example, type FitOptions, fitTextModel } from './fit-text-model.ts';
import { loadModel, type StoredModel, storeModel } from './stored-model.ts';
import { modelScores, type TextModel } from './text-model.ts';

/** A document whose kind is known, with what it shows of it. */
export type Known = Observation & { readonly kind: Kind };
/** A document whose kind a person decided, with what the program had said of it. */
export type Correction = Known & { readonly said: { readonly kind: Kind; readonly confidence: number } };

/** What decides: a model, and what became of its confidence. */
export type Deciding = { readonly model: TextModel; readonly calibration: Calibration };

/** How well a decision went: the kind said, its confidence, the kind it is. */
export type Said = Ranked & { readonly is: Kind };

/** A letter of the fitting part stands in three renderings; so much weighs a correction. */
const renderings = 3;
export const folds = 5;

const sayBy =
  ({ model, calibration }: Deciding) =>
  ({ features, evidence, kind }: Known): Said => {
    const [first] = weighKinds(evidence, modelScores(model, features)).ranked;
    if (first === undefined) throw new TypeError('there is at least one kind');
    return { kind: first.kind, confidence: recalibrate(first.confidence, calibration), is: kind };
  };

/** What is said of documents. */
export const sayAll = (known: readonly Known[], deciding: Deciding): Said[] => known.map(sayBy(deciding));

const asDecided = (said: readonly Said[]): Decided[] => said.map(({ kind, confidence, is }) => ({ confidence, right: kind === is }));

const without = <T>(items: readonly T[], fold: number): T[] => items.filter((_item, index) => index % folds !== fold);
const inFold = <T>(items: readonly T[], fold: number): T[] => items.filter((_item, index) => index % folds === fold);

const fitOn = (fit: readonly Example[], corrections: readonly Known[], options?: FitOptions): TextModel => {
  const weighed = corrections.flatMap(({ features, kind }) => Array.from({ length: renderings }, () => ({ features, kind })));
  // Through the stored form: what is judged is what is installed.
  return loadModel(storeModel(fitTextModel([...fit, ...weighed], options)));
};

/** What is said of each correction by a model that was not fitted on it, in the order of the corrections. */
const heldOut = (fit: readonly Example[], corrections: readonly Known[], options?: FitOptions): Said[] => {
  const said: Said[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = fitOn(fit, without(corrections, fold), options);
    sayAll(inFold(corrections, fold), { model, calibration: asShipped }).forEach((one, index) => {
      said[index * folds + fold] = one;
    });
  }
  return said;
};

const calibrated = (said: readonly Said[], calibration: Calibration): Said[] =>
  said.map((one) => ({ ...one, confidence: recalibrate(one.confidence, calibration) }));

/** Each fold with the confidence that the other folds teach. */
const crossCalibrated = (raw: readonly Said[]): Said[] => {
  const said: Said[] = [];
  for (let fold = 0; fold < folds; fold++)
    calibrated(inFold(raw, fold), fitCalibration(asDecided(without(raw, fold)))).forEach((one, index) => {
      said[index * folds + fold] = one;
    });
  return said;
};

/** A way to decide that was learnt, and what it says of corrections that it was not fitted on. */
export type Learnt = { readonly deciding: Deciding; readonly stored?: StoredModel; readonly said: readonly Said[] };

/**
 * Fits the model on the fitting part and the corrections: once with a confidence fitted on what models said that had not seen the correction, once with
 * the confidence in force. People decide mostly on what was doubtful, so a confidence fitted on their decisions alone may suit other letters less.
 */
export const refitModel = (
  fit: readonly Example[],
  corrections: readonly Known[],
  inForce: Calibration,
  options?: FitOptions,
): { readonly both: Learnt; readonly model: Learnt } => {
  const raw = heldOut(fit, corrections, options);
  const model = fitOn(fit, corrections, options);
  const stored = storeModel(model);
  return {
    both: { deciding: { model, calibration: fitCalibration(asDecided(raw)) }, stored, said: crossCalibrated(raw) },
    model: { deciding: { model, calibration: inForce }, stored, said: calibrated(raw, inForce) },
  };
};

/** Fits the confidence alone, on what the model in force says of the corrections. */
export const refitCalibration = (model: TextModel, corrections: readonly Known[]): Learnt => {
  const raw = sayAll(corrections, { model, calibration: asShipped });
  return { deciding: { model, calibration: fitCalibration(asDecided(raw)) }, said: crossCalibrated(raw) };
};
