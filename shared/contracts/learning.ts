import { z } from 'zod';
import { calibration, fieldConfidence } from './configuration.ts';
import { instant } from './scalars.ts';
import { storedModel } from './stored-model.ts';

const count = z.int().nonnegative();
/** How many kinds were right, the mean log loss of the confidence (less is better), and how many that were wrong would pass without a person. */
const figures = z.object({ of: count, right: count, loss: z.number(), unseen: count });
const beforeAfter = z.object({ before: figures, after: figures });

/** Model and confidence, the model with the confidence in force, or the confidence alone: the first that is not worse is the one to install. */
export const learntSorts = ['both', 'model', 'calibration'] as const;

/** What was learnt held against what is in force. `worse`: in what it is worse, French; nothing there, it may be installed. */
export const comparison = z.object({
  what: z.enum(learntSorts),
  version: z.string(),
  /** People's decisions, each said of by a model that was not fitted on it. */
  corrections: beforeAfter,
  /** Letters that no model is fitted on. */
  held: beforeAfter,
  /** Summonses and citations among those, that are said to be one. */
  summons: z.object({ of: count, before: count, after: count }),
  worse: z.array(z.string()),
});
export type Comparison = z.infer<typeof comparison>;

/** Log loss of a field's confidence, wrong values that pass for sure, right ones that a person is asked to check. */
const fieldFigures = z.object({ loss: z.number(), unseen: count, asked: count });

/** What was learnt of the confidence of one field, in cross-validation, against what is in force. `worse` as above. */
export const fieldComparison = z.object({
  field: z.string(),
  of: count,
  wrong: count,
  before: fieldFigures,
  after: fieldFigures,
  worse: z.array(z.string()),
});
export type FieldComparison = z.infer<typeof fieldComparison>;

/** What `pli learn` found: nothing to learn from, or a model with its confidence and the confidence alone, each compared. */
export const learnt = z.object({
  made: instant,
  /** The version that was in force, which it was compared with. */
  against: z.string(),
  enough: z.boolean(),
  comparisons: z.array(comparison),
  /** What of it may be installed. */
  better: z.enum(learntSorts).nullable(),
  /** The confidence of fields, each by itself; absent where an older program learnt. */
  fields: z.array(fieldComparison).optional(),
  /** Whether some of them gained and are not in force yet. */
  fieldsWaiting: z.boolean().optional(),
});
export type Learnt = z.infer<typeof learnt>;
/** The same with what would be in force, as it is kept. */
export const keptLearnt = learnt.extend({
  install: z.object({ model: storedModel.optional(), calibration: calibration.optional() }).nullable(),
  installFields: fieldConfidence.nullable().optional(),
});
export type KeptLearnt = z.infer<typeof keptLearnt>;

/** What `GET /api/admin/learning` answers. */
export const learning = z.object({
  inForce: z.string(),
  corrections: z.object({
    decided: count,
    confirmed: count,
    changed: z.array(z.object({ said: z.string(), is: z.string(), count })),
    fields: z.array(z.object({ field: z.string(), corrected: count, added: count, absent: count })),
  }),
  fewest: count,
  running: z.boolean(),
  failed: z.boolean(),
  latest: learnt.optional(),
});
export type Learning = z.infer<typeof learning>;
