import { cut, type Grey } from './grey.ts';

/** Where a part of a picture stood in the whole, in pixels. */
export type Crop = { readonly grey: Grey; readonly left: number; readonly top: number };

/** Paper that is left around the ink, in inches: recognition wants some. */
const margin = 0.15;

/** The first and last of the lines that hold ink. */
const span = (count: number, hasInk: (line: number) => boolean): readonly [number, number] => {
  let [first, last] = [0, count - 1];
  while (first < last && !hasInk(first)) first++;
  while (last > first && !hasInk(last)) last--;
  return [first, last];
};

const rowHasInk = ({ pixels, width }: Grey, threshold: number, y: number): boolean => {
  for (let at = y * width; at < (y + 1) * width; at++) if ((pixels[at] ?? 255) <= threshold) return true;
  return false;
};

/** The part of a picture that holds ink: empty margins cost recognition time. */
export const cropInk = (grey: Grey, dpi: number, threshold: number): Crop => {
  const { pixels, width, height } = grey;
  const [top, bottom] = span(height, (y) => rowHasInk(grey, threshold, y));
  const columnHasInk = (x: number): boolean => {
    for (let at = top * width + x; at <= bottom * width + x; at += width) if ((pixels[at] ?? 255) <= threshold) return true;
    return false;
  };
  const [left, right] = span(width, columnHasInk);
  const border = Math.round(margin * dpi);
  const [x0, y0] = [Math.max(0, left - border), Math.max(0, top - border)];
  const [x1, y1] = [Math.min(width, right + 1 + border), Math.min(height, bottom + 1 + border)];
  return { grey: cut(grey, x0, y0, x1 - x0, y1 - y0), left: x0, top: y0 };
};
