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

const steps = 200;
const pull = 1 / 20;

/** Fits slope and offset to decisions by Newton's method on the log loss, drawn a little towards the identity so that a few decisions move little. */
export const fitCalibration = (decided: readonly Decided[]): Calibration => {
  let { slope, offset } = asShipped;
  for (let step = 0; step < steps; step++) {
    let [gradientSlope, gradientOffset] = [pull * (slope - 1), pull * offset];
    let [curveSlope, curveCross, curveOffset] = [pull, 0, pull];
    for (const { confidence, right } of decided) {
      const x = logit(confidence);
      const share = 1 / (1 + Math.exp(-(slope * x + offset)));
      const miss = share - (right ? 1 : 0);
      const weight = share * (1 - share);
      gradientSlope += miss * x;
      gradientOffset += miss;
      curveSlope += weight * x * x;
      curveCross += weight * x;
      curveOffset += weight;
    }
    const determinant = curveSlope * curveOffset - curveCross * curveCross;
    const moveSlope = (curveOffset * gradientSlope - curveCross * gradientOffset) / determinant;
    const moveOffset = (curveSlope * gradientOffset - curveCross * gradientSlope) / determinant;
    slope -= moveSlope;
    offset -= moveOffset;
    if (Math.abs(moveSlope) + Math.abs(moveOffset) < 1e-9) break;
  }
  return { slope, offset };
};
