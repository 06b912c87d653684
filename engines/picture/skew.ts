import type { Grey } from './grey.ts';

const mostDegrees = 4;
const coarse = 0.3;
const fine = 0.05;
const mostPoints = 60_000;

type Points = { readonly xs: Float64Array; readonly ys: Float64Array };

/** Ink points as seen in every second pixel, thinned out to a number that is quick to project. */
const inkPoints = ({ pixels, width, height }: Grey, threshold: number): Points => {
  const found = new Uint32Array(Math.ceil(width / 2) * Math.ceil(height / 2));
  let count = 0;
  for (let y = 0; y < height; y += 2)
    for (let at = y * width; at < (y + 1) * width; at += 2) if ((pixels[at] ?? 255) <= threshold) found[count++] = at;
  const every = Math.max(1, Math.ceil(count / mostPoints));
  const kept = Float64Array.from({ length: Math.ceil(count / every) }, (_, index) => found[index * every] ?? 0);
  return { xs: kept.map((at) => at % width), ys: kept.map((at) => Math.floor(at / width)) };
};

/** How sharply the ink falls into rows when the page is turned back by this angle. */
const sharpness = (points: Points, degrees: number, height: number): number => {
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

/** The angle around `middle` at which the lines are sharpest. */
const sharpest = (points: Points, height: number, middle: number, reach: number, apart: number): number => {
  let [best, angle] = [sharpness(points, middle, height) * (middle === 0 ? 1.02 : 1), middle];
  for (let degrees = middle - reach; degrees <= middle + reach + apart / 2; degrees += apart) {
    const found = sharpness(points, degrees, height);
    if (found > best) [best, angle] = [found, degrees];
  }
  return angle;
};

/** Degrees clockwise by which the lines of text run down to the right; 0 where there is too little ink to tell. */
export const skewOf = (grey: Grey, threshold: number): number => {
  const points = inkPoints(grey, threshold);
  if (points.xs.length < 500) return 0;
  const roughly = sharpest(points, grey.height, 0, mostDegrees, coarse);
  return Math.round(sharpest(points, grey.height, roughly, coarse, fine) * 100) / 100;
};
