/**
 * Corrects the confidence that the shipped program gives by what people decided: `sigmoid(slope · logit(confidence) + offset)`
 * (Platt 1999). The identity is slope 1, offset 0.
 */
export type Calibration = { readonly slope: number; readonly offset: number };

export const asShipped: Calibration = { slope: 1, offset: 0 };

const nearest = 0.0005;
const logit = (share: number): number => {
  const inside = Math.min(1 - nearest, Math.max(nearest, share));
  return Math.log(inside / (1 - inside));
};

/** The corrected confidence, 0 to 1. */
export const recalibrate = (confidence: number, { slope, offset }: Calibration): number =>
  slope === 1 && offset === 0 ? confidence : Math.round(10_000 / (1 + Math.exp(-(slope * logit(confidence) + offset)))) / 10_000;

export type Decided = { readonly confidence: number; readonly right: boolean };

/** Mean log loss of a calibration on what people decided; less is better. */
export const logLoss = (decided: readonly Decided[], calibration: Calibration): number =>
  decided.reduce((sum, { confidence, right }) => {
    const share = Math.min(1 - nearest, Math.max(nearest, recalibrate(confidence, calibration)));
    return sum - Math.log(right ? share : 1 - share);
  }, 0) / decided.length;

const steps = 100;
/** How strongly the fit is drawn towards the identity, as so many decisions would. */
const pull = 1;
const smallest = 1e-10;

/**
 * What a decision is fitted to: not certainty, but what so many decisions can bear (Platt 1999, 2.2). Thirty that were all right do not make the
 * next one certain.
 */
const targetsOf = (decided: readonly Decided[]): { readonly right: number; readonly wrong: number } => {
  const right = decided.filter((one) => one.right).length;
  return { right: (right + 1) / (right + 2), wrong: 1 / (decided.length - right + 2) };
};

type Point = { readonly x: number; readonly target: number };

const pointsOf = (decided: readonly Decided[]): Point[] => {
  const target = targetsOf(decided);
  return decided.map(({ confidence, right }) => ({ x: logit(confidence), target: right ? target.right : target.wrong }));
};

/** ln(1 + e^x), without overflow. */
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

const objective = (points: readonly Point[], { slope, offset }: Calibration): number =>
  points.reduce((sum, { x, target }) => sum + softplus(slope * x + offset) - target * (slope * x + offset), 0) +
  (pull / 2) * ((slope - 1) ** 2 + offset ** 2);

/** The step of Newton's method at a calibration. */
const newtonStep = (points: readonly Point[], { slope, offset }: Calibration): Calibration => {
  let [gradientSlope, gradientOffset] = [pull * (slope - 1), pull * offset];
  let [curveSlope, curveCross, curveOffset] = [pull, 0, pull];
  for (const { x, target } of points) {
    const share = 1 / (1 + Math.exp(-(slope * x + offset)));
    const weight = share * (1 - share);
    gradientSlope += (share - target) * x;
    gradientOffset += share - target;
    curveSlope += weight * x * x;
    curveCross += weight * x;
    curveOffset += weight;
  }
  const determinant = curveSlope * curveOffset - curveCross * curveCross;
  return {
    slope: (curveOffset * gradientSlope - curveCross * gradientOffset) / determinant,
    offset: (curveSlope * gradientOffset - curveCross * gradientSlope) / determinant,
  };
};

/** Goes along a step as far as it makes things better: far from the end a whole step may overshoot. */
const along = (points: readonly Point[], from: Calibration, step: Calibration): Calibration => {
  const before = objective(points, from);
  for (let length = 1; length > smallest; length /= 2) {
    const to = { slope: from.slope - length * step.slope, offset: from.offset - length * step.offset };
    if (objective(points, to) < before) return to;
  }
  return from;
};

/** Fits slope and offset to decisions by damped Newton steps on the log loss, drawn towards the identity so that a few decisions move little. */
export const fitCalibration = (decided: readonly Decided[]): Calibration => {
  const points = pointsOf(decided);
  let found = asShipped;
  for (let count = 0; count < steps; count++) {
    const next = along(points, found, newtonStep(points, found));
    if (next === found) break;
    found = next;
  }
  return found;
};
