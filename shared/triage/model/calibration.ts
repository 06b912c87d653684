import type { Kind } from '../../mail/kinds.ts';

/** How evidence and model are weighed together, and how sure the sum may be. */
export type Weighing = {
  /** Weight of a point of evidence. */
  readonly evidence: number;
  /** The most that the evidence of one kind counts, in points. */
  readonly most: number;
  /** Weight of a point of the model. */
  readonly model: number;
  /** What a kind has before anything is read. */
  readonly before: Readonly<Partial<Record<Kind, number>>>;
  /** Share of every decision that is spread evenly: nobody is ever quite sure. */
  readonly doubt: number;
  /** Under so much evidence for the kind said, up to so much more of the decision is doubt: words alone do not carry a letter past a person. */
  readonly thin: { readonly evidence: number; readonly doubt: number };
};

/**
 * The weighing in force. The model weighs heavily, because written signs fit the letters they were written on better than new ones.
 * Chosen on the tuning part and on new letters before the model was fitted on them.
 */
export const calibration: Weighing = {
  evidence: 0.5,
  most: 7,
  model: 2.75,
  before: { other: 0.3 },
  doubt: 0.02,
  thin: { evidence: 1.5, doubt: 0.15 },
};
