import type { Configuration } from '../../shared/contracts/configuration.ts';
import { type Comparison, type KeptLearnt, learntSorts } from '../../shared/contracts/learning.ts';
import { compact } from '../../shared/mail/compact.ts';
import type { FitOptions } from '../../shared/triage/model/fit-text-model.ts';
import { modelOf, modelVersion } from '../../shared/triage/model/model-in-force.ts';
import {
  type Correction,
  type Deciding,
  type Known,
  type Learnt,
  refitCalibration,
  refitModel,
  type Said,
  sayAll,
} from '../../shared/triage/model/refit.ts';
import { asShipped } from '../../shared/triage/recalibrate.ts';
import { compare } from './compare.ts';
import { fewest } from './fewest.ts';

export type LearnFrom = {
  readonly fit: readonly Known[];
  readonly held: readonly Known[];
  readonly corrections: readonly Correction[];
  /** What is in force. */
  readonly inForce: Pick<Configuration, 'model' | 'calibration'>;
  /** The confidence from which on a document passes without a person. */
  readonly review: number;
  readonly now: string;
  readonly options?: FitOptions;
};

/**
 * What the program in force says of people's decisions without having learnt them: the shipped model is asked again; of a learnt one, which may have been
 * fitted on them, counts what was said before the person decided.
 */
const saidBefore = (corrections: readonly Correction[], deciding: Deciding, isLearnt: boolean): Said[] =>
  isLearnt ? corrections.map(({ said, kind }) => ({ ...said, is: kind })) : sayAll(corrections, deciding);

/** What is in force once this is installed; the identity is no calibration. */
const installOf = ({ deciding, stored }: Learnt, inForce: LearnFrom['inForce']): LearnFrom['inForce'] => {
  const { slope, offset } = deciding.calibration;
  const isIdentity = slope === asShipped.slope && offset === asShipped.offset;
  return compact({ model: stored ?? inForce.model, calibration: isIdentity ? undefined : { slope, offset } });
};

const comparisonOf = (what: Comparison['what'], learnt: Learnt, { held, corrections, inForce, review }: LearnFrom): Comparison => {
  const deciding = { model: modelOf(inForce), calibration: inForce.calibration ?? asShipped };
  const before = saidBefore(corrections, deciding, inForce.model !== undefined);
  return compare(
    { what, version: modelVersion(installOf(learnt, inForce)) },
    review,
    { before, after: learnt.said },
    { before: sayAll(held, deciding), after: sayAll(held, learnt.deciding) },
  );
};

const candidates = ({ fit, corrections, inForce, options }: LearnFrom): Partial<Record<Comparison['what'], Learnt>> => ({
  ...refitModel(fit, corrections, inForce.calibration ?? asShipped, options),
  // A learnt model may have been fitted on these decisions: what it says of them teaches nothing of how sure to be.
  ...(inForce.model === undefined ? { calibration: refitCalibration(modelOf(inForce), corrections) } : {}),
});

/** Refits model and confidence on what people decided; says of each how it compares with what is in force. Installs nothing. */
export const learn = (from: LearnFrom): KeptLearnt => {
  const { corrections, inForce, now } = from;
  const head = { made: now, against: modelVersion(inForce), enough: corrections.length >= fewest };
  if (!head.enough) return { ...head, comparisons: [], better: null, install: null };
  const found = candidates(from);
  const comparisons = learntSorts.flatMap((what) => {
    const learnt = found[what];
    return learnt === undefined ? [] : [comparisonOf(what, learnt, from)];
  });
  const better = comparisons.find(({ worse }) => worse.length === 0)?.what ?? null;
  const chosen = better === null ? undefined : found[better];
  return { ...head, comparisons, better, install: chosen === undefined ? null : installOf(chosen, inForce) };
};
