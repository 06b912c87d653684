/** So many right of so many, with the share and its 95 % interval (Wilson). */
export type Share = { readonly right: number; readonly of: number; readonly share: number; readonly low: number; readonly high: number };

const z = 1.959964;

/** A share with its 95 % Wilson interval; nothing of nothing is a share of 1 between 0 and 1. */
export const shareOf = (right: number, of: number): Share => {
  if (of === 0) return { right, of, share: 1, low: 0, high: 1 };
  const share = right / of;
  const denominator = 1 + z ** 2 / of;
  const centre = (share + z ** 2 / (2 * of)) / denominator;
  const half = (z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))) / denominator;
  return { right, of, share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
};

/** A decision with its confidence and whether it was right. */
export type Judged = { readonly confidence: number; readonly right: boolean };

/** Expected calibration error over ten bins of equal width. */
export const calibrationError = (judged: readonly Judged[]): number => {
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inside = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin);
    if (inside.length === 0) continue;
    const right = inside.filter((one) => one.right).length / inside.length;
    const said = inside.reduce((sum, one) => sum + one.confidence, 0) / inside.length;
    error += (Math.abs(right - said) * inside.length) / judged.length;
  }
  return error;
};

/** Chance that a right decision has a higher confidence than a wrong one (ties count half); undefined when all are right or all wrong. */
export const areaUnderCurve = (judged: readonly Judged[]): number | undefined => {
  const right = judged.filter((one) => one.right);
  const wrong = judged.filter((one) => !one.right);
  if (right.length === 0 || wrong.length === 0) return undefined;
  let wins = 0;
  for (const r of right) for (const w of wrong) wins += r.confidence > w.confidence ? 1 : r.confidence === w.confidence ? 0.5 : 0;
  return wins / (right.length * wrong.length);
};

/** The largest share that could pass unseen, surest first, with at most this share of errors among it. */
export const automatable = (judged: readonly Judged[], errors: number): number => {
  const sorted = [...judged].sort((a, b) => b.confidence - a.confidence);
  let wrong = 0;
  let best = 0;
  sorted.forEach((one, index) => {
    if (!one.right) wrong++;
    if (wrong / (index + 1) <= errors) best = index + 1;
  });
  return judged.length === 0 ? 0 : best / judged.length;
};

/** Found, wrongly given, and missed. */
export type Counts = { found: number; wrong: number; missed: number };

export type Measure = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly low: number;
  readonly high: number;
  readonly support: number;
};

/** Precision, recall, F1 with a 95 % interval (Wilson, on F1 as a share of the values in question), and how many values there were. */
export const measureOf = ({ found, wrong, missed }: Counts): Measure => {
  const { low, high, share } = shareOf(found, found + (wrong + missed) / 2);
  return {
    precision: shareOf(found, found + wrong).share,
    recall: shareOf(found, found + missed).share,
    f1: share,
    low,
    high,
    support: found + missed,
  };
};
