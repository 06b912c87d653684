import type { FieldComparison } from '../../shared/contracts/learning.ts';
import { sureEnough } from '../../shared/triage/doubtful-dates.ts';
import type { FieldConfidence } from '../../shared/triage/field-confidence.ts';
import { asShipped, type Calibration, fitCalibration, logLoss, recalibrate } from '../../shared/triage/recalibrate.ts';
import type { FieldReading } from './field-readings.ts';

/** From so many readings of a field on, so many of them wrong, there is something to learn of it. */
export const fewestReadings = 15;
export const fewestWrong = 3;
const folds = 5;
/** A mean log loss that is smaller by less than this is no gain. */
const leastGain = 0.01;

/** Wrong ones are spread over the folds as evenly as right ones. */
const spread = (readings: readonly FieldReading[]): FieldReading[] => readings.toSorted((a, b) => Number(a.right) - Number(b.right));

const said = (readings: readonly FieldReading[], calibration: Calibration): FieldReading[] =>
  readings.map((one) => ({ ...one, confidence: recalibrate(one.confidence, calibration) }));

/** Each fold with the confidence that the other folds teach. */
const crossed = (readings: readonly FieldReading[]): FieldReading[] =>
  Array.from({ length: folds }, (_, fold) =>
    said(
      readings.filter((_one, index) => index % folds === fold),
      fitCalibration(readings.filter((_one, index) => index % folds !== fold)),
    ),
  ).flat();

const figuresOf = (readings: readonly FieldReading[]): FieldComparison['before'] => ({
  loss: logLoss(readings, asShipped),
  unseen: readings.filter(({ right, confidence }) => !right && confidence >= sureEnough).length,
  asked: readings.filter(({ right, confidence }) => right && confidence < sureEnough).length,
});

const worseIn = (before: FieldComparison['before'], after: FieldComparison['after'], { slope }: Calibration): string[] => [
  ...(after.loss > before.loss - leastGain ? ['confiance pas plus juste'] : []),
  ...(after.unseen > before.unseen ? ['plus de valeurs fausses passeraient pour sûres'] : []),
  // The surer the program, the more often wrong: then the confidence says nothing that could be corrected.
  ...(slope <= 0 ? ['confiance sans rapport avec les corrections'] : []),
];

type Learnt = { readonly comparison: FieldComparison; readonly calibration: Calibration };

const learnField = (field: string, readings: readonly FieldReading[], inForce: Calibration): Learnt => {
  const [before, after] = [figuresOf(said(readings, inForce)), figuresOf(crossed(spread(readings)))];
  const calibration = fitCalibration(readings);
  const wrong = readings.filter(({ right }) => !right).length;
  return { comparison: { field, of: readings.length, wrong, before, after, worse: worseIn(before, after, calibration) }, calibration };
};

/** What was learnt of the confidence of fields: each that there is enough of, compared in cross-validation; to install are those that gained. */
export type LearntFields = { readonly comparisons: FieldComparison[]; readonly install: FieldConfidence | null };

/** Fits the confidence of each field that people have corrected often enough. Installs nothing. */
export const learnFields = (readings: readonly FieldReading[], inForce: FieldConfidence): LearntFields => {
  const learnt = [...Map.groupBy(readings, ({ field }) => field)]
    .filter(([, some]) => some.length >= fewestReadings && some.filter(({ right }) => !right).length >= fewestWrong)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([field, some]) => learnField(field, some, inForce[field] ?? asShipped));
  const gained = learnt.filter(({ comparison }) => comparison.worse.length === 0);
  const install = Object.fromEntries(gained.map(({ comparison, calibration: { slope, offset } }) => [comparison.field, { slope, offset }]));
  return {
    comparisons: learnt.map(({ comparison }) => comparison),
    install: gained.length === 0 ? null : { ...inForce, ...install },
  };
};
