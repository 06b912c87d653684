import { z } from 'zod';
import { calibration } from '../../shared/contracts/configuration.ts';
import { storedModel } from '../../shared/contracts/stored-model.ts';
import { kinds } from '../../shared/mail/kinds.ts';

const known = z.strictObject({
  kind: z.enum(kinds),
  features: z.strictObject({ places: z.array(z.int()), values: z.array(z.number()) }),
  evidence: z.array(z.number()),
  said: z.strictObject({ kind: z.enum(kinds), confidence: z.number() }),
});

/** What the thread that learns is asked. */
export const asQuestion = z.strictObject({
  corrections: z.array(known),
  inForce: z
    .strictObject({ model: storedModel.optional(), calibration: calibration.optional() })
    .transform(({ model, calibration: learnt }) => ({
      ...(model === undefined ? {} : { model }),
      ...(learnt === undefined ? {} : { calibration: learnt }),
    })),
  review: z.number(),
  now: z.string(),
  options: z.strictObject({
    rounds: z.int().positive(),
    step: z.number(),
    shrink: z.number(),
    leastSeen: z.int().positive(),
    mostWords: z.int().positive(),
    smoothing: z.number().min(0).max(0.5),
  }),
});
export type Question = z.input<typeof asQuestion>;
