import type { Grey } from './grey.ts';

const mostDegrees = 4;
const step = 0.1;
const mostPoints = 60_000;

/** Ink points as seen in every second pixel, thinned out to a number that is quick to project. */
const inkPoints = (grey: Grey, threshold: number): { xs: Float64Array; ys: Float64Array } => {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < grey.height; y += 2) {
    for (let x = 0; x < grey.width; x += 2) {
      if ((grey.pixels[y * grey.width + x] ?? 255) <= threshold) {
        xs.push(x);
        ys.push(y);
      }
    }
  }
  const every = Math.max(1, Math.ceil(xs.length / mostPoints));
  const kept = (values: number[]): Float64Array => Float64Array.from(values.filter((_, index) => index % every === 0));
  return { xs: kept(xs), ys: kept(ys) };
};

/** How sharply the ink falls into rows when the page is turned back by this angle. */
const sharpness = (points: { xs: Float64Array; ys: Float64Array }, degrees: number, height: number): number => {
  const tangent = Math.tan((degrees * Math.PI) / 180);
  const rows = new Float64Array(Math.ceil(height * 1.2) + 2);
  const offset = Math.ceil(height * 0.1);
  for (let i = 0; i < points.xs.length; i++) {
    const row = Math.round(((points.ys[i] ?? 0) - (points.xs[i] ?? 0) * tangent) / 2 + offset);
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let i = 1; i < rows.length; i++) sum += ((rows[i] ?? 0) - (rows[i - 1] ?? 0)) ** 2;
  return sum;
};

/** Degrees clockwise by which the lines of text run down to the right; 0 where there is too little ink to tell. */
export const skewOf = (grey: Grey, threshold: number): number => {
  const points = inkPoints(grey, threshold);
  if (points.xs.length < 500) return 0;
  let [best, angle] = [sharpness(points, 0, grey.height) * 1.02, 0];
  for (let degrees = -mostDegrees; degrees <= mostDegrees; degrees += step) {
    const found = sharpness(points, degrees, grey.height);
    if (found > best) {
      best = found;
      angle = degrees;
    }
  }
  return Math.round(angle * 100) / 100;
};
