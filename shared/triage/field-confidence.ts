import type { FieldValue } from '../contracts/document.ts';
import { type Calibration, recalibrate } from './recalibrate.ts';

/** By field, what people's corrections made of the confidence with which it is read. */
export type FieldConfidence = Readonly<Record<string, Calibration>>;

/** The fields with the confidence that corrections have taught; values stay as they were read. */
export const withLearntConfidence = (
  fields: Readonly<Record<string, FieldValue>>,
  learnt: FieldConfidence | undefined,
): Record<string, FieldValue> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const calibration = learnt?.[name];
      return [name, calibration === undefined ? field : { ...field, confidence: recalibrate(field.confidence, calibration) }];
    }),
  );
