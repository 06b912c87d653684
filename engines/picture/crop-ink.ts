import { cut, type Grey } from './grey.ts';
import type { InkRuns } from './ink-runs.ts';

/** Where a part of a picture stood in the whole, in pixels. */
export type Crop = { readonly grey: Grey; readonly left: number; readonly top: number };

/** Paper that is left around the ink, in inches: recognition wants some. */
const margin = 0.15;

/** The part of a picture that holds ink: empty margins cost recognition time. The whole where there is none. */
export const cropInk = (grey: Grey, dpi: number, { height, rows, from, to }: InkRuns): Crop => {
  if (from.length === 0) return { grey, left: 0, top: 0 };
  let [top, bottom] = [0, height - 1];
  while (rows[top + 1] === 0) top++;
  while (rows[bottom] === from.length) bottom--;
  const left = from.reduce((least, start) => Math.min(least, start), grey.width);
  const right = to.reduce((most, end) => Math.max(most, end), 0);
  const border = Math.round(margin * dpi);
  const [x0, y0] = [Math.max(0, left - border), Math.max(0, top - border)];
  const [x1, y1] = [Math.min(grey.width, right + border), Math.min(height, bottom + 1 + border)];
  return { grey: cut(grey, x0, y0, x1 - x0, y1 - y0), left: x0, top: y0 };
};
